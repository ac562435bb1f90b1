import type { Span } from '../span.ts'
import { isBlank } from '../text.ts'
import { caption, hasAttentionWord, isUnknownCaption, parseCaptions } from './captions.ts'
import type { ParseContext } from './context.ts'
import { continuesField } from './continuation.ts'
import { closeField } from './fields.ts'
import type { OpenField } from './fields.ts'
import { readClassification } from './head-classification.ts'
import { readDraftingRow } from './head-drafting.ts'
import { findLeadingBlock, readNoise } from './head-noise.ts'
import { readPrintLine, readTailLine } from './head-print.ts'
import { readTransmissionLine } from './head-transmission.ts'
import { innerLabels, labelAt } from './labels.ts'
import type { Label } from './labels.ts'
import { skipBlanks, trimBack } from './line-tests.ts'
import type { Artifact } from './logical.ts'
import type { Banner, ClassificationLine, Dialect, Node, NodeKind } from './node.ts'
import { isStamp, noiseLine, visible } from './noise.ts'
import type { Scan } from './scan.ts'
import { beginsText, labelAhead, setAhead } from './text-begin.ts'
import { reads, token } from './tokens.ts'
import { setNameAt } from './usmtf.ts'

/** What stands above the text, in order. */
export interface Head {
  readonly nodes: readonly Node[]
  readonly artifacts: readonly Artifact[]
  readonly partial: boolean
  readonly released: boolean
  /** Where the text begins: a line, and an offset in it. */
  readonly bodyLine: number
  readonly bodyFrom: number
}

export interface HeadOptions {
  readonly dialect: Dialect
  readonly firstLine: number
  readonly limit: number
  readonly scan: Scan
  /** Reads the tail fields of a SMART print instead: everything is a field, nothing opens a text. */
  readonly tail?: boolean
  /** A header repeated for a later section: it ends with the subject. */
  readonly repeated?: boolean
}

/** How far the head has come: before the classification line, behind it, behind the first of E.O., TAGS and SUBJECT. */
type Zone = 'transmission' | 'captions' | 'fields'

/** Reads everything above the text, line by line; what cannot be read is kept as an unknown line. */
export function parseHead(context: ParseContext, options: HeadOptions): Head {
  return new HeadReader(context, options).read()
}

export class HeadReader {
  readonly context: ParseContext
  readonly options: HeadOptions
  readonly source: string
  readonly smart: boolean
  readonly nodes: Node[] = []
  readonly artifacts: Artifact[] = []
  partial = false
  released = false
  zone: Zone = 'transmission'
  open: OpenField | null = null
  blank = false
  afterNoise = false
  /** The escape at the end of the line that is being read. */
  escape: Node | null = null
  classification: ClassificationLine | null = null
  attentionSeen = false
  subjectSeen = false
  /** Line up to which everything is the distribution block of a copy, or the post's drafting copy. */
  blockTo = -1
  blockKind: 'distribution' | 'pseudoHeader' | 'envelope' = 'distribution'
  nextCount = 0
  readonly #kinds = new Set<NodeKind>()
  #known = 0

  constructor(context: ParseContext, options: HeadOptions) {
    this.context = context
    this.options = options
    this.source = context.source
    this.smart = options.dialect === 'smart' || options.dialect === 'webtel'
    if (options.tail === true) this.zone = 'fields'
    findLeadingBlock(this)
  }

  read(): Head {
    const { context, options } = this
    const { text } = context
    let line = options.firstLine
    let bodyLine = options.limit
    let bodyFrom = -1
    for (; line < options.limit; line++) {
      const span = visible(text, line)
      if (span === null || this.isEscapeOnly(span)) {
        // Blank lines around page noise mean nothing (N8).
        if (!this.afterNoise) this.blank = true
        continue
      }
      if (readNoise(this, span, line)) {
        this.afterNoise = true
        continue
      }
      this.afterNoise = false
      const clipped = this.withoutEscape(span)
      if (!this.line(clipped, line)) {
        bodyLine = line
        bodyFrom = text.starts[line]!
        break
      }
      this.blank = false
      if (this.escape !== null) {
        if (this.open === null) this.nodes.push(this.escape)
        else this.open.noise.push(this.escape)
        this.escape = null
      }
    }
    this.close()
    if (bodyFrom === -1) bodyFrom = bodyLine < text.starts.length ? text.starts[bodyLine]! : this.source.length
    return { nodes: this.nodes, artifacts: this.artifacts, partial: this.partial, released: this.released, bodyLine, bodyFrom }
  }

  /** A line of nothing but the database's escape: blank, once that is read through. */
  isEscapeOnly(span: Span): boolean {
    if (span.to - span.from !== 1 || this.source.charCodeAt(span.from) !== 92) return false
    this.artifacts.push({ kind: 'continuation', from: span.from, to: span.to })
    const node: Node = { kind: 'artifact', from: span.from, to: span.to, children: [] }
    if (this.open === null) this.nodes.push(node)
    else this.open.noise.push(node)
    return true
  }

  /** The line without the database's escape at its end (N2), which stays in the tree as an artefact. */
  withoutEscape(span: Span): Span {
    const { source } = this
    if (source.charCodeAt(span.to - 1) !== 92 || !isBlank(source.charCodeAt(span.to - 2))) return span
    const to = trimBack(source, span.from, span.to - 1)
    if (to <= span.from) return span
    this.artifacts.push({ kind: 'continuation', from: span.to - 1, to: span.to })
    this.escape = { kind: 'artifact', from: span.to - 1, to: span.to, children: [] }
    return { from: span.from, to }
  }

  close(): void {
    if (this.open === null) return
    const nodes = closeField(this.context, this.open, this.artifacts)
    this.open = null
    for (const node of nodes) this.nodes.push(node)
  }

  start(field: OpenField['field'], name: string, label: Label | null, line: Span, indent: number): void {
    this.close()
    const { source } = this
    this.open = {
      field, name, label: label === null ? null : token('label', source, label.from, label.to), lines: [line], noise: [], indent, smart: this.smart,
    }
  }

  push(node: Node): void {
    this.close()
    this.nodes.push(node)
  }

  /** Whether a node of the kind has been read. Nodes are looked at once, however often it is asked, so that a header of a million lines stays linear. */
  has(kind: NodeKind): boolean {
    while (this.#known < this.nodes.length) this.#kinds.add(this.nodes[this.#known++]!.kind)
    return this.#kinds.has(kind)
  }

  /** Noise goes into the field that is open, so that the field stays one. */
  pushNoise(node: Node): void {
    if (this.open !== null) this.open.noise.push(node)
    else this.nodes.push(node)
    // A page header is put into running text with blank lines around it; other noise stands where a page ended.
    if (node.kind === 'pageHeader') this.blank = false
    else this.afterNoise = true
  }

  /** The second line of a print's banner, SBU (smart.md 2.5): it joins the level above it. */
  readSensitive(span: Span): boolean {
    const { source } = this
    if (span.to - span.from > 12 || !reads(source, span.from, 'SBU') || (span.to > span.from + 3 && source.charCodeAt(span.from + 3) !== 47)) return false
    const last = this.lastNoise()
    if (last?.kind !== 'banner' || !('levelValue' in last) || source.slice(last.to, span.from).trim() !== '') return false
    const list = this.open === null ? this.nodes : this.open.noise
    const sensitive = token('word', source, span.from, span.to)
    const banner: Banner = { ...(last as Banner), to: span.to, children: [...last.children, sensitive], sensitive }
    list[list.length - 1] = banner
    return true
  }

  /** Captions of one line with the signs between and behind them. */
  pushCaptions(captions: readonly Node[], to: number): void {
    captions.forEach((caption, index) => {
      this.nodes.push(caption)
      const end = trimBack(this.source, caption.to, captions[index + 1]?.from ?? to)
      const start = skipBlanks(this.source, caption.to, end)
      if (end > start) this.nodes.push(token('punctuation', this.source, start, end))
    })
  }

  stampOnly(span: Span): boolean {
    if (!this.context.stamped || !isStamp(this.source, span.from, span.to)) return false
    this.released = true
    this.pushNoise(noiseLine('stamp', this.source, span.from, span.to))
    return true
  }

  /** The node of noise that was read last. */
  lastNoise(): Node | undefined {
    const list = this.open === null ? this.nodes : this.open.noise
    return list.length === 0 ? undefined : list[list.length - 1]
  }

  /** Reads a line that is no noise; false when the text begins with it. */
  line(span: Span, line: number): boolean {
    const { options } = this
    if (options.tail === true) return readTailLine(this, span, line)
    if (options.dialect === 'military' && setNameAt(this.source, span.from, span.to) !== null) return false
    if (this.smart && readPrintLine(this, span, line)) return true
    if (this.smart && this.subjectSeen) return false
    if (this.zone === 'transmission' && readTransmissionLine(this, span)) return true
    return this.headerLine(span, line)
  }

  /** Classification line, captions, attention lines, labelled fields; false when the text begins. */
  headerLine(span: Span, line: number): boolean {
    const { source } = this
    const { from, to } = span
    if (readClassification(this, span)) return true
    const label = labelAt(source, from, to, false)
    if (label !== null && this.acceptsLabel(label)) {
      this.readLabels(label, span)
      return true
    }
    // Reason and Declassify On are lines of the open block of Classified By.
    const further = label === null || (label.field === 'authority' && this.open?.field === 'authority')
    if (further && this.open !== null && continuesField(this, this.open, span)) {
      this.addContinuation(span)
      return true
    }
    if (this.zone !== 'transmission' || this.classification !== null) {
      const captions = parseCaptions(source, from, to)
      if (captions !== null && !(this.zone === 'fields' && this.subjectSeen && this.blank && captions[0]!.to - captions[0]!.from < 4)) {
        this.close()
        this.pushCaptions(captions, to)
        return true
      }
    }
    const cut = innerLabels(source, from, to)[0]
    if (cut !== undefined && this.zone !== 'transmission' && !this.subjectSeen) {
      this.readAttention({ from, to: trimBack(source, from, cut) })
      this.readLabels(labelAt(source, cut, to, false), { from: cut, to })
      return true
    }
    if (this.zone === 'transmission') return this.strayLine(span, line)
    if (this.options.dialect === 'military') {
      // Copies without the heading of the relay name the sender behind the classification line.
      if (!this.has('from') && readTransmissionLine(this, span)) return true
      if (!setAhead(this, line)) return false
      this.push(noiseLine('unknownLine', source, from, to))
      return true
    }
    if (beginsText(this, span, line)) return false
    this.readAttention(span)
    return true
  }

  acceptsLabel(label: Label): boolean {
    // Reason and Declassify On go on with the block of Classified By; alone they open one.
    if (label.field === 'authority' && this.open?.field === 'authority' && label.name !== 'Classified By' && !this.blank) return false
    if (label.field === 'authority' && (label.name === 'Reason' || label.name === 'Declassify On') && this.open?.field !== 'authority') return this.zone === 'fields'
    return true
  }

  /** Opens the field of a label, and those of further labels on the same line. */
  readLabels(first: Label | null, span: Span): void {
    let label = first
    let from = span.from
    let guard = 0
    if (label !== null && label.from > from) {
      this.pushStray(from, label.from)
      from = label.from
    }
    while (label !== null) {
      // No line of a cable holds so many labels; the last one takes what is left.
      const cut: number | undefined = guard++ < 12 ? innerLabels(this.source, label.to - 1, span.to).find((at) => this.cutsField(label!, at)) : undefined
      const to = cut === undefined ? span.to : trimBack(this.source, from, cut)
      this.openField(label, { from, to: Math.max(to, label.to) })
      if (cut === undefined) return
      from = cut
      label = labelAt(this.source, cut, span.to, false)
      if (label === null && this.open !== null) this.open.lines.push({ from: cut, to: span.to })
    }
  }

  /** A subject may mention an order or "Ref:"; only labels that usually follow a field cut it. */
  cutsField(label: Label, at: number): boolean {
    const next = labelAt(this.source, at, at + 24, false)
    if (next === null) return false
    if (label.field === 'subject') return next.field === 'references' || next.field === 'authority' || next.field === 'tags'
    if (label.field === 'references') return next.field !== 'references'
    if (label.field === 'authority') return false
    return true
  }

  openField(label: Label, span: Span): void {
    this.start(label.field, label.name, label, span, this.indentOf(label.from))
    this.zone = 'fields'
    if (label.field === 'subject') this.subjectSeen = true
  }

  /** What stands before a label on its line: a publisher's pilcrow, a scanner's dot. */
  pushStray(from: number, to: number): void {
    const end = trimBack(this.source, from, to)
    const pilcrow = this.source.charCodeAt(from) === 0xb6
    if (pilcrow) this.artifacts.push({ kind: 'pilcrow', from, to: end })
    this.push(token(pilcrow ? 'artifact' : 'punctuation', this.source, from, end))
  }

  /** Opens a field of a print; a stray sign that a scanner put before its label is kept as a leaf. */
  openStray(label: Label, from: number, to: number): void {
    if (label.from > from) this.pushStray(from, label.from)
    this.openField(label, { from: label.from, to })
  }

  readAttention(span: Span): void {
    const { source } = this
    const { from, to } = span
    if (this.open?.field === 'attention' && !this.blank && !hasAttentionWord(source, from, to)) {
      this.open.lines.push(span)
      return
    }
    if (!this.attentionSeen && this.zone === 'captions' && !hasAttentionWord(source, from, to) && isUnknownCaption(source, from, to)) {
      this.push(caption(span, source.slice(from, to)))
      return
    }
    this.attentionSeen = true
    this.start('attention', 'attention', null, span, 0)
  }

  addContinuation(span: Span): void {
    const open = this.open!
    // A catchword: the last word before a page break, printed again behind it.
    const last = open.lines[open.lines.length - 1]!
    const word = this.source.slice(span.from, span.to)
    if (open.noise.length > 0 && open.noise[open.noise.length - 1]!.from >= last.to && !word.includes(' ') && this.source.slice(last.from, last.to).endsWith(` ${word}`)) {
      open.noise.push({ kind: 'unknownLine', from: span.from, to: span.to, children: [] })
      return
    }
    if (open.field === 'subject' || open.field === 'tags' || open.field === 'references' || open.field === 'executiveOrder') {
      const cut = innerLabels(this.source, span.from, span.to).find((at) => open.label === null || this.cutsField({ field: open.field as Label['field'], name: open.name, from: 0, to: 0 }, at))
      if (cut !== undefined) {
        open.lines.push({ from: span.from, to: trimBack(this.source, span.from, cut) })
        this.readLabels(labelAt(this.source, cut, span.to, false), { from: cut, to: span.to })
        return
      }
    }
    open.lines.push(span)
  }

  indentOf(from: number): number {
    const { source } = this
    let at = from
    while (at > 0 && source.charCodeAt(at - 1) !== 10 && source.charCodeAt(at - 1) !== 13) at--
    return from - at
  }

  /** A line above the classification line that nothing explains: kept, unless the text plainly begins here. */
  strayLine(span: Span, line: number): boolean {
    const { source } = this
    if (this.options.dialect === 'military') return this.militaryLine(span)
    if (this.options.dialect === 'deptdraft') return readDraftingRow(this, span)
    if (this.subjectSeen || !labelAhead(this, line)) return false
    this.push(noiseLine('unknownLine', source, span.from, span.to))
    return true
  }

  /** Lines of a naval message between BT and its sets: NAVADMIN number, passing block. */
  militaryLine(span: Span): boolean {
    this.push(noiseLine('unknownLine', this.source, span.from, span.to))
    return true
  }
}
