import type { Span } from '../span.ts'
import { isBlank } from '../text.ts'
import { hasAttentionWord, isUnknownCaption, parseCaptions, caption } from './captions.ts'
import { parseClassificationLine } from './classification-line.ts'
import type { ParseContext } from './context.ts'
import { looksLikeDateTimeGroup, parseDateTimeGroupLine } from './date-time-group.ts'
import { closeField } from './fields.ts'
import type { OpenField } from './fields.ts'
import { innerLabels, labelAt, tailLabels } from './labels.ts'
import type { Label } from './labels.ts'
import type { Artifact } from './logical.ts'
import type { Banner, ClassificationLine, Dialect, Node, PageHeader, PageLine } from './node.ts'
import { isPublisherNote, isStamp, noiseLine, parseBanner, parseEndMark, parsePageHeader, parsePageLine, visible } from './noise.ts'
import { readNumber } from './paragraph.ts'
import type { Scan } from './scan.ts'
import { isDigitCode, isLetterCode, isUpperCode, reads, token, wordsOf } from './tokens.ts'
import { setNameAt } from './usmtf.ts'
import { isRoutingIndicator, parseAutodinLine, parseOriginatorLine, parseSecurityLine, parseTransmissionIdentifier } from './transmission.ts'

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

class HeadReader {
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
  classification: ClassificationLine | null = null
  attentionSeen = false
  subjectSeen = false
  /** Line up to which everything is the distribution block of a copy, or the post's drafting copy. */
  blockTo = -1
  blockKind: 'distribution' | 'pseudoHeader' | 'envelope' = 'distribution'
  nextCount = 0

  constructor(context: ParseContext, options: HeadOptions) {
    this.context = context
    this.options = options
    this.source = context.source
    this.smart = options.dialect === 'smart' || options.dialect === 'webtel'
    if (options.tail === true) this.zone = 'fields'
    this.findLeadingBlock()
  }

  read(): Head {
    const { context, options } = this
    const { text } = context
    let line = options.firstLine
    let bodyLine = options.limit
    let bodyFrom = -1
    for (; line < options.limit; line++) {
      const span = visible(text, line)
      if (span === null) {
        // Blank lines around page noise mean nothing (N8).
        if (!this.afterNoise) this.blank = true
        continue
      }
      if (this.noise(span, line)) {
        this.afterNoise = true
        continue
      }
      this.afterNoise = false
      if (!this.line(span, line)) {
        bodyLine = line
        bodyFrom = text.starts[line]!
        break
      }
      this.blank = false
    }
    this.close()
    if (bodyFrom === -1) bodyFrom = bodyLine < text.starts.length ? text.starts[bodyLine]! : this.source.length
    return { nodes: this.nodes, artifacts: this.artifacts, partial: this.partial, released: this.released, bodyLine, bodyFrom }
  }

  /** A drafting copy above FL1 (B10), or the mail that carried a SMART print (N17). */
  findLeadingBlock(): void {
    const { context, options, source } = this
    if (options.tail === true || options.repeated === true) return
    const { text } = context
    const last = Math.min(options.limit, options.firstLine + (options.dialect === 'smart' ? 200 : 40))
    let sawOther = false
    for (let line = options.firstLine; line < last; line++) {
      const start = text.starts[line]!
      if (source.startsWith('VZCZC', start)) {
        if (sawOther) {
          this.blockTo = line
          this.blockKind = 'pseudoHeader'
        }
        return
      }
      const span = visible(text, line)
      if (span === null) continue
      if (options.dialect === 'smart') {
        const label = labelAt(source, span.from, span.to, true)
        if (label?.name === 'MRN' || label?.name === 'Action Office' || label?.name === 'Info Office') return
        if (reads(source, span.from, 'SENT:') || reads(source, span.from, 'FROM: SMART')) sawOther = true
        if (sawOther && (label === null || label.field === 'from' || label.field === 'subject')) {
          this.blockTo = line + 1
          this.blockKind = 'envelope'
        }
        if (label?.name === 'From' && line - options.firstLine < 8) sawOther = true
      } else if (parseClassificationLine(source, span.from === start ? span : { from: span.from, to: span.to })?.number != null) sawOther = true
      else if (!sawOther && options.dialect !== 'cablegate') return
    }
  }

  close(): void {
    if (this.open === null) return
    const nodes = closeField(this.context, this.open, this.artifacts)
    this.open = null
    this.nodes.push(...nodes)
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

  /** Noise goes into the field that is open, so that the field stays one. */
  pushNoise(node: Node): void {
    if (this.open !== null) this.open.noise.push(node)
    else this.nodes.push(node)
    // A page header is put into running text with blank lines around it; other noise stands where a page ended.
    if (node.kind === 'pageHeader') this.blank = false
    else this.afterNoise = true
  }

  /** Page headers, page lines, banners, stamps, distribution rows: true when the line is one. */
  noise(span: Span, line: number): boolean {
    const { source, options } = this
    const { from, to } = span
    if (line < this.blockTo) {
      const kind = this.blockKind
      if (kind === 'pseudoHeader' || kind === 'envelope') {
        this.pushBlockLine(kind, from, to)
        return true
      }
    }
    // Behind the subject of a print everything but stamps belongs to the text: an older cable may begin there.
    if (this.smart && this.subjectSeen && options.tail !== true) return this.stampOnly(span)
    const counts = options.scan.counts
    while (this.nextCount < counts.length && counts[this.nextCount]! < from) this.nextCount++
    const count = counts[this.nextCount]
    if (count !== undefined && count < to) {
      const header: PageHeader | null = parsePageHeader(source, from, to, count)
      if (header !== null && header.from === from && header.to === to) {
        this.pushNoise(header)
        return true
      }
    }
    const first = source.charCodeAt(from)
    if (first === 80 && reads(source, from, 'PAGE ')) {
      const pageLine = parsePageLine(source, from, to)
      if (pageLine !== null) {
        this.pushNoise(pageLine)
        this.startDistribution(line)
        return true
      }
    }
    if (line < this.blockTo) {
      if (!this.endsDistribution(span)) {
        this.pushNoise(this.distributionLine(from, to))
        return true
      }
      this.blockTo = -1
    }
    if ((first === 65 && isDistributionHead(source, from, to, 'ACTION')) || (first === 79 && isDistributionHead(source, from, to, 'ORIGIN'))) {
      this.startDistribution(line)
      this.pushNoise(this.distributionLine(from, to))
      return true
    }
    if (first === 73 && isDistributionHead(source, from, to, 'INFO')) {
      this.startDistribution(line)
      this.pushNoise(this.distributionLine(from, to))
      return true
    }
    if (first === 45 && isNumberLine(source, from, to)) {
      this.pushNoise(noiseLine('distribution', source, from, to))
      return true
    }
    const page = this.lastNoise()
    if (page?.kind === 'pageLine' && (page as PageLine).post === null && isUpperCode(first)) {
      const rest = parsePageLine(source, from, to)
      if (rest !== null && rest.number !== null) {
        this.pushNoise(rest)
        return true
      }
    }
    if (this.stampOnly(span)) return true
    if (isPublisherNote(source, from, to)) {
      if (first === 84) this.partial = true
      this.pushNoise(noiseLine('publisherNote', source, from, to))
      return true
    }
    return false
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
    return list[list.length - 1]
  }

  pushBlockLine(kind: 'pseudoHeader' | 'envelope', from: number, to: number): void {
    const last = this.nodes[this.nodes.length - 1]
    const leaf = token('textLine', this.source, from, to)
    if (last?.kind === kind) {
      this.nodes[this.nodes.length - 1] = { kind, from: last.from, to, children: [...last.children, leaf] }
    } else this.nodes.push({ kind, from, to, children: [leaf] })
  }

  /** The block of office codes and clearances of a Department copy runs from its page line to the date-time group (D2.3, D2.4). */
  startDistribution(line: number): void {
    if (this.zone === 'fields' || line < this.blockTo) return
    const { context, options, source } = this
    const last = Math.min(options.limit, line + 60)
    for (let ahead = line + 1; ahead < last; ahead++) {
      const span = visible(context.text, ahead)
      if (span === null) continue
      if (looksLikeDateTimeGroup(source, span.from, span.to) || reads(source, span.from, 'FM ') || this.isClassificationLine(span)) {
        this.blockTo = ahead
        this.blockKind = 'distribution'
        return
      }
    }
  }

  endsDistribution(span: Span): boolean {
    const { source } = this
    return looksLikeDateTimeGroup(source, span.from, span.to) || this.isClassificationLine(span)
  }

  isClassificationLine(span: Span): boolean {
    return parseClassificationLine(this.source, span)?.number != null
  }

  distributionLine(from: number, to: number): Node {
    const { source } = this
    const banner = parseBanner(source, from, to)
    if (banner !== null) return banner
    const pageLine = isUpperCode(source.charCodeAt(from)) ? parsePageLine(source, from, to) : null
    if (pageLine !== null && pageLine.number !== null) return pageLine
    if (this.context.stamped && isStamp(source, from, to)) {
      this.released = true
      return noiseLine('stamp', source, from, to)
    }
    return noiseLine('distribution', source, from, to)
  }

  /** Reads a line that is no noise; false when the text begins with it. */
  line(span: Span, line: number): boolean {
    const { options } = this
    if (options.tail === true) return this.tailLine(span, line)
    if (options.dialect === 'military' && setNameAt(this.source, span.from, span.to) !== null) return false
    if (this.smart && this.smartLine(span, line)) return true
    if (this.smart && this.subjectSeen) return false
    if (this.zone === 'transmission' && this.transmissionLine(span, line)) return true
    return this.headerLine(span, line)
  }

  /** FL1 to FL9, BT, and the lines around them. */
  transmissionLine(span: Span, line: number): boolean {
    const { source } = this
    const { from, to } = span
    const first = source.charCodeAt(from)
    switch (first) {
      case 86:
        if (source.startsWith('VZCZC', from)) {
          this.push(parseTransmissionIdentifier(source, span))
          return true
        }
        break
      case 68:
        if (source.startsWith('DE R', from)) {
          this.push(parseOriginatorLine(source, span))
          return true
        }
        break
      case 90:
        if (source.startsWith('ZNY', from) || source.startsWith('ZNR', from)) {
          this.push(parseSecurityLine(source, span))
          return true
        }
        break
      case 70:
        if (source.startsWith('FM ', from) || (source.startsWith('FM', from) && to === from + 2)) {
          this.startList('from', 'FM', span, 2)
          return true
        }
        break
      case 84:
        if (source.startsWith('TO ', from) || source.startsWith('TO:', from) || (to === from + 2 && source.startsWith('TO', from))) {
          this.startList('to', 'TO', span, source.charCodeAt(from + 2) === 58 ? 3 : 2)
          return true
        }
        break
      case 73:
        if (source.startsWith('INFO', from) && (to === from + 4 || !isLetterCode(source.charCodeAt(from + 4)))) {
          this.startList('infoList', 'INFO', span, source.charCodeAt(from + 4) === 58 ? 5 : 4)
          return true
        }
        break
      case 88:
        if (source.startsWith('XMT', from) && !isLetterCode(source.charCodeAt(from + 3))) {
          this.startList('xmt', 'XMT', span, 3)
          return true
        }
        break
      case 66: {
        const mark = parseEndMark(source, from, to)
        if (mark !== null) {
          this.push(mark)
          return true
        }
        break
      }
      default:
        break
    }
    if (isProsignLine(source, from, to)) {
      this.start('routing', 'routing', null, span, 0)
      return true
    }
    if (looksLikeDateTimeGroup(source, from, to)) {
      this.push(parseDateTimeGroupLine(source, span))
      return true
    }
    const autodin = parseAutodinLine(source, span)
    if (autodin !== null) {
      this.push(autodin)
      return true
    }
    if (this.open?.field === 'routing' && allRoutingIndicators(source, from, to)) {
      this.open.lines.push(span)
      return true
    }
    const list = this.open
    if (list !== null && (list.field === 'to' || list.field === 'infoList' || list.field === 'xmt') && !this.leavesAddresses(span, line)) {
      list.lines.push(span)
      return true
    }
    return false
  }

  startList(field: 'from' | 'to' | 'infoList' | 'xmt', name: string, span: Span, length: number): void {
    const { from } = span
    let labelTo = from + length
    const after = this.source.charCodeAt(labelTo)
    if (field === 'xmt' && (after === 47 || after === 44)) labelTo++
    this.start(field, name, { field: 'other', name, from, to: labelTo }, span, 0)
  }

  /** Whether a line under TO or INFO is no address: a classification line, a label, a caption, a paragraph, prose. */
  leavesAddresses(span: Span, line: number): boolean {
    const { source } = this
    const { from, to } = span
    if (to - from > 90) return true
    const classification = parseClassificationLine(source, span)
    if (classification !== null && (classification.number !== null || parseBanner(source, from, to) !== null || classification.spelling !== 'plain')) return true
    if (labelAt(source, from, to, false) !== null || parseCaptions(source, from, to) !== null) return true
    const number = readNumber(source, from, to)
    if (number !== null && number.form !== 'other' && number.to < to && !isDigitCode(source.charCodeAt(from + 2))) return true
    void line
    return false
  }

  /** Classification line, captions, attention lines, labelled fields; false when the text begins. */
  headerLine(span: Span, line: number): boolean {
    const { source } = this
    const { from, to } = span
    if (this.readClassification(span)) return true
    const label = labelAt(source, from, to, false)
    if (label !== null && this.acceptsLabel(label)) {
      this.readLabels(label, span)
      return true
    }
    if (label === null && this.open !== null && this.continues(this.open, span)) {
      this.addContinuation(span)
      return true
    }
    if (this.zone !== 'transmission' || this.classification !== null) {
      const captions = parseCaptions(source, from, to)
      if (captions !== null && !(this.zone === 'fields' && this.subjectSeen && this.blank && captions[0]!.to - captions[0]!.from < 4)) {
        this.close()
        this.nodes.push(...captions)
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
      if (!this.setAhead(line)) return false
      this.push(noiseLine('unknownLine', source, from, to))
      return true
    }
    if (this.beginsText(span, line)) return false
    this.readAttention(span)
    return true
  }

  readClassification(span: Span): boolean {
    const { source } = this
    const classification = parseClassificationLine(source, span)
    if (classification === null) return false
    if (classification.number !== null) {
      if (this.classification !== null) {
        // The number again, in a message that repeats another or before a later section.
        this.pushNoise({ kind: 'sectionHeader', from: span.from, to: span.to, children: [classification] })
        return true
      }
      this.push(classification)
      this.classification = classification
      if (this.zone === 'transmission') this.zone = 'captions'
      this.splitSlug(classification)
      return true
    }
    const military = this.options.dialect === 'military'
    const banner: Banner | null = parseBanner(source, span.from, span.to)
    // A naval message has no number: its classification line is the level behind the addressees.
    if (banner !== null && !(military && this.classification === null && this.nodes.some((node) => node.kind === 'from' || node.kind === 'endMark') || (military && this.open?.field === 'infoList'))) {
      this.pushNoise(banner)
      return true
    }
    if (this.classification === null && this.zone === 'transmission' && !this.subjectSeen && isCapitals(source, span.from, span.to) && (military || this.looksDamaged(classification))) {
      this.push(classification)
      this.classification = classification
      this.zone = 'captions'
      return true
    }
    return false
  }

  /** Level words in front of something that was meant to be post and number. */
  looksDamaged(line: ClassificationLine): boolean {
    return line.spelling !== 'plain' || line.section !== null || (line.to - line.from < 60 && (line.slug?.text.length ?? 0) < 40 && !/[.,;:]$/.test(line.slug?.text ?? ''))
  }

  /** The number's line may go on with captions or with whole fields. */
  splitSlug(line: ClassificationLine): void {
    const { slug } = line
    if (slug === null) return
    const cut = innerLabels(this.source, slug.from - 1, slug.to)[0] ?? (labelAt(this.source, slug.from, slug.to, false) === null ? undefined : slug.from)
    if (cut === undefined) return
    const label = labelAt(this.source, cut, slug.to, false)
    if (label === null) return
    const kept = cut > slug.from ? token('word', this.source, slug.from, trimBack(this.source, slug.from, cut)) : null
    const children = line.children.filter((child) => child !== slug)
    const shortened: ClassificationLine = { ...line, slug: kept, children: kept === null ? children : [...children, kept], to: (kept ?? children[children.length - 1]!).to }
    this.nodes[this.nodes.length - 1] = shortened
    this.classification = shortened
    this.readLabels(label, { from: cut, to: slug.to })
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
    while (label !== null && guard++ < 12) {
      const cut: number | undefined = innerLabels(this.source, label.to - 1, span.to).find((at) => this.cutsField(label!, at))
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

  /** Opens a field of a print; a stray sign that a scanner put before its label is kept as a leaf. */
  openStray(label: Label, from: number, to: number): void {
    if (label.from > from) this.push(token('punctuation', this.source, from, trimBack(this.source, from, label.from)))
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

  /** Whether a line without a label goes on with the open field. */
  continues(open: OpenField, span: Span): boolean {
    const { source } = this
    const { from, to } = span
    const number = readNumber(source, from, to)
    const opensParagraph = number !== null && number.form !== 'other' && number.value <= 3 && (number.to < to || number.value === 1)
    switch (open.field) {
      case 'tags': {
        const openParenthesis = lastIndexIn(source, 40, open.lines) > lastIndexIn(source, 41, open.lines)
        if (openParenthesis) return open.lines.length < 20
        const after = endsWith(source, open.lines, 44)
        return (!this.blank || after) && looksLikeTags(source, from, to)
      }
      case 'subject':
        if (opensParagraph || open.lines.length > 8) return false
        if (this.blank) return false
        return open.smart ? this.indentOf(from) > open.indent + 4 : parseCaptions(source, from, to) === null && !isRuleStart(source, from, to)
      case 'references':
        return this.continuesReferences(open, span, opensParagraph && !this.isNextReference(open, span))
      case 'authority':
        if (opensParagraph || open.lines.length > 12 || isRuleStart(source, from, to)) return false
        if (!this.blank) return parseCaptions(source, from, to) === null
        return open.lines.length < 6 && (reads(source, from, 'REASON') || reads(source, from, 'FOR REASON') || reads(source, from, 'DECLASSIFY ON') || reads(source, from, '1.4 (') || reads(source, from, '1.5 ('))
      case 'executiveOrder':
        return !this.blank && !opensParagraph && open.lines.length < 3 && parseCaptions(source, from, to) === null && !hasAttentionWord(source, from, to) && !isRuleStart(source, from, to)
      default:
        return false
    }
  }

  continuesReferences(open: OpenField, span: Span, opensParagraph: boolean): boolean {
    const { source } = this
    const { from, to } = span
    if (opensParagraph || isRuleStart(source, from, to)) return false
    if (this.isNextReference(open, span)) return true
    if (this.blank) return false
    if (this.indentOf(from) > 2 && !open.smart) return true
    if (open.smart) return this.indentOf(from) > open.indent + 4
    if (endsWith(source, open.lines, 44) || endsWith(source, open.lines, 59) || endsWith(source, open.lines, 45) || endsWithAnd(source, open.lines)) return true
    const first = source.charCodeAt(from)
    if (isDigitCode(first) || first === 40 || first === 91) return true
    return to - from < 60 && isCapitals(source, from, to) && hasDigit(source, from, to) && parseCaptions(source, from, to) === null
  }

  /** `B. 07 ZENDA 890` under `A. …`: the next letter of the list. */
  isNextReference(open: OpenField, span: Span): boolean {
    const { source } = this
    let at = span.from
    while (source.charCodeAt(at) === 0xb6 || isBlank(source.charCodeAt(at))) at++
    const bracket = source.charCodeAt(at) === 40 || source.charCodeAt(at) === 91
    if (bracket) at++
    const letter = source.charCodeAt(at)
    const stop = source.charCodeAt(at + 1)
    if (!isUpperCode(letter) || (stop !== 46 && stop !== 41 && stop !== 93 && stop !== 58)) return false
    if (this.blank && letter - 65 > open.lines.length + 3) return false
    return !this.blank || letter > 65
  }

  addContinuation(span: Span): void {
    const open = this.open!
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
    if (this.options.dialect === 'deptdraft') return this.draftingLine(span)
    if (this.subjectSeen || !this.labelAhead(line)) return false
    this.push(noiseLine('unknownLine', source, span.from, span.to))
    return true
  }

  /** Lines of a naval message between BT and its sets: NAVADMIN number, passing block. */
  militaryLine(span: Span): boolean {
    this.push(noiseLine('unknownLine', this.source, span.from, span.to))
    return true
  }

  /** Whether a set follows: between the classification line and the first set stand numbers and passing instructions. */
  setAhead(line: number): boolean {
    const { context, options, source } = this
    for (let ahead = line + 1; ahead < Math.min(options.limit, line + 60); ahead++) {
      const span = visible(context.text, ahead)
      if (span !== null && setNameAt(source, span.from, span.to) !== null) return true
    }
    return false
  }

  /** Rows of a drafting copy (smart.md 4.3): the first row that begins with a precedence names the action posts, the second the others. */
  draftingLine(span: Span): boolean {
    const { source } = this
    const { from, to } = span
    const word = wordsOf(source, from, to)[0]!
    const length = word.to - word.from
    const isPrecedence = ['IMMEDIATE', 'PRIORITY', 'ROUTINE', 'FLASH'].some((name) => name.length === length && reads(source, from, name)) && word.to < to
    if (!isPrecedence) {
      const last = this.nodes[this.nodes.length - 1]
      const captions = parseCaptions(source, from, to)
      if (captions !== null) {
        this.nodes.push(...captions)
        return true
      }
      if (readNumber(source, from, to) !== null && (source.charCodeAt(from + 1) === 46 || source.charCodeAt(from + 2) === 46)) return false
      void last
      this.pushBlockLine('pseudoHeader', from, to)
      return true
    }
    const field = this.nodes.some((node) => node.kind === 'to') ? 'infoList' : 'to'
    this.close()
    this.open = { field, name: 'precedence', label: token('label', source, word.from, word.to), lines: commaStretches(source, from, to), noise: [], indent: 0, smart: false }
    this.close()
    // A plus sign at the end says that the list goes on; it belongs to the row.
    this.nodes.push({ ...this.nodes.pop()!, to })
    return true
  }

  /** Whether one of the header's labels comes before the text does; looks a bounded way ahead. */
  labelAhead(line: number): boolean {
    const { context, options, source } = this
    const last = Math.min(options.limit, line + 40)
    for (let ahead = line + 1, seen = 0; ahead < last && seen < 25; ahead++) {
      const span = visible(context.text, ahead)
      if (span === null) continue
      seen++
      const number = readNumber(source, span.from, span.to)
      if (number !== null && number.form !== 'other' && number.value === 1 && number.to < span.to) return false
      const label = labelAt(source, span.from, span.to, this.smart)
      if (label !== null) return label.field !== 'authority'
      if (innerLabels(source, span.from, span.to).length > 0) return true
      if (this.classification === null && (this.isClassificationLine(span) || looksLikeDateTimeGroup(source, span.from, span.to) || source.startsWith('FM ', span.from) || source.startsWith('VZCZC', span.from))) return true
    }
    return false
  }

  /** Whether the text begins with a line that no header field explains. */
  beginsText(span: Span, line: number): boolean {
    const { source } = this
    const { from, to } = span
    const number = readNumber(source, from, to)
    if (number !== null && number.form !== 'other') return true
    if (this.subjectSeen || isRuleStart(source, from, to)) return true
    if (to - from > 100 && !hasAttentionWord(source, from, from + 60)) return true
    return !(this.labelAhead(line) || (this.zone === 'captions' && hasAttentionWord(source, from, to) && isCapitals(source, from, to)))
  }

  /** A line of a two-column print: a label with its value, or a continuation in the value column. */
  smartLine(span: Span, line: number): boolean {
    const { source } = this
    const { from, to } = span
    const label = labelAt(source, from, to, true)
    if (label !== null && !(this.subjectSeen && tailLabels.has(label.name))) {
      if (this.subjectSeen) return false
      this.openStray(label, from, to)
      if (label.field === 'mrn') this.classification = emptyClassification
      return true
    }
    if (this.open === null || label !== null) return false
    const indent = this.indentOf(from)
    const isEmpty = this.open.lines.length === 1 && this.open.lines[0]!.to <= (this.open.label?.to ?? 0)
    if (isEmpty && this.open.field !== 'subject') {
      if (!this.blank || indent > this.open.indent + 4) {
        this.open.lines.push(span)
        return true
      }
    }
    if (indent > this.open.indent + 4 && (!this.blank || this.open.field !== 'subject') && readNumber(source, from, to) === null) {
      this.open.lines.push(span)
      return true
    }
    void line
    return false
  }

  tailLine(span: Span, line: number): boolean {
    const { source } = this
    const { from, to } = span
    const label = labelAt(source, from, to, true)
    if (label !== null && tailLabels.has(label.name)) {
      this.openStray(label, from, to)
      return true
    }
    const banner = parseBanner(source, from, to)
    if (banner !== null) {
      this.push(banner)
      return true
    }
    if (reads(source, from, 'SBU') && to - from <= 12) {
      this.push(noiseLine('banner', source, from, to))
      return true
    }
    if (this.open !== null && (this.indentOf(from) > this.open.indent || !this.blank)) {
      this.open.lines.push(span)
      return true
    }
    void line
    this.push(noiseLine('unknownLine', source, from, to))
    return true
  }
}

const emptyClassification: ClassificationLine = {
  kind: 'classificationLine', from: 0, to: 0, children: [], label: null, level: null, levelValue: null, spelling: null, encrypted: false, noforn: null,
  section: null, sections: null, year: null, post: null, number: null, slug: null,
}

/** `ACTION EUR-00`, `INFO LOG-00 …`: an office symbol with its number of copies behind the word. */
function isDistributionHead(source: string, from: number, to: number, word: string): boolean {
  if (!source.startsWith(word, from)) return false
  const words = wordsOf(source, from + word.length, Math.min(to, from + 60))
  const first = words[0]
  if (first === undefined || first.from === from + word.length) return false
  return first.to - first.from >= 4 && source.charCodeAt(first.to - 3) === 45 && isCopies(source, first.to - 2) && isCopies(source, first.to - 1)
}

/** A digit, or what a scanner makes of one. */
function isCopies(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return isDigitCode(code) || code === 79 || code === 73
}

/** `--------------------- 099491`, `------------------270429Z 060566 /61` (D2.4). */
function isNumberLine(source: string, from: number, to: number): boolean {
  if (to - from < 16 || !isDigitCode(source.charCodeAt(to - 1))) return false
  let dashes = from
  while (dashes < to && source.charCodeAt(dashes) === 45) dashes++
  return dashes - from >= 8
}

function isProsignLine(source: string, from: number, to: number): boolean {
  const first = source.charCodeAt(from)
  if (first !== source.charCodeAt(from + 1) || (first !== 90 && first !== 79 && first !== 80 && first !== 82 && first !== 89)) return false
  if (to === from + 2) return true
  return isBlank(source.charCodeAt(from + 2)) && source.charCodeAt(skipBlanks(source, from + 2, to)) === 82
}

function skipBlanks(source: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(source.charCodeAt(at))) at++
  return at
}

function allRoutingIndicators(source: string, from: number, to: number): boolean {
  const words = wordsOf(source, from, to)
  return words.length > 0 && words.every((word) => isRoutingIndicator(source, word.from, word.to))
}

function trimBack(source: string, from: number, to: number): number {
  let end = to
  while (end > from && isBlank(source.charCodeAt(end - 1))) end--
  return end
}

function isCapitals(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code >= 97 && code <= 122) return false
  }
  return true
}

function hasDigit(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isDigitCode(source.charCodeAt(at))) return true
  return false
}

function isRuleStart(source: string, from: number, to: number): boolean {
  const first = source.charCodeAt(from)
  return (first === 45 || first === 61) && to - from >= 2 && (source.charCodeAt(from + 1) === first || source.charCodeAt(from + 1) === 32)
}

function endsWith(source: string, lines: readonly Span[], code: number): boolean {
  const last = lines[lines.length - 1]!
  return source.charCodeAt(trimBack(source, last.from, last.to) - 1) === code
}

function endsWithAnd(source: string, lines: readonly Span[]): boolean {
  const last = lines[lines.length - 1]!
  const end = trimBack(source, last.from, last.to)
  return end - 3 > last.from && reads(source, end - 3, 'AND') && isBlank(source.charCodeAt(end - 4))
}

/** Offset of the last such character in the last line, or -1. */
function lastIndexIn(source: string, code: number, lines: readonly Span[]): number {
  const last = lines[lines.length - 1]!
  for (let at = last.to - 1; at >= last.from; at--) if (source.charCodeAt(at) === code) return at
  return -1
}

/** Codes of two to four capitals, an organisation, a person: every word of a wrapped TAGS line can be one. */
function looksLikeTags(source: string, from: number, to: number): boolean {
  if (source.charCodeAt(from) === 91) return true
  let words = 0
  let at = from
  while (at < to) {
    const start = at
    while (at < to && !isBlank(source.charCodeAt(at)) && source.charCodeAt(at) !== 44 && source.charCodeAt(at) !== 59) at++
    const length = at - start
    if (length > 0) {
      const inParenthesis = source.charCodeAt(start) === 40
      if (inParenthesis) {
        while (at < to && source.charCodeAt(at) !== 41) at++
        at++
        continue
      }
      if (length < 2 || length > 10 || !isUpperCode(source.charCodeAt(start)) || !isCapitals(source, start, at)) return false
      if (length !== 2 && length !== 4 && length !== 3 && words === 0 && !hasComma(source, from, to)) return false
      words++
    }
    while (at < to && (isBlank(source.charCodeAt(at)) || source.charCodeAt(at) === 44 || source.charCodeAt(at) === 59)) at++
  }
  return words > 0 && parseCaptions(source, from, to) === null && parseBanner(source, from, to) === null
}

function hasComma(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (source.charCodeAt(at) === 44) return true
  return false
}

/** Posts of a drafting copy's precedence row: `IMMEDIATE ZENDA, STRELSAU +`. */
function commaStretches(source: string, from: number, to: number): Span[] {
  const label = wordsOf(source, from, to)[0]!
  const stretches: Span[] = [{ from: label.from, to: label.to }]
  let start = label.to
  for (let at = label.to; at <= to; at++) {
    if (at < to && source.charCodeAt(at) !== 44) continue
    const begin = skipBlanks(source, start, at)
    const end = trimBack(source, begin, at)
    if (end > begin && source.charCodeAt(begin) !== 43) stretches.push({ from: begin, to: source.charCodeAt(end - 1) === 43 ? trimBack(source, begin, end - 1) : end })
    start = at + 1
  }
  return stretches
}

