import { isBlank } from '../text.ts'
import { closed } from './body-blocks.ts'
import type { Open } from './body-blocks.ts'
import { addStamp, readBodyNoise, splitAtPageHeader } from './body-noise.ts'
import { readNumbered } from './body-numbers.ts'
import { readSignature } from './body-signature.ts'
import { dropPendingRule, readRuleOrBullet, readSlashTitle, takeStandingTitle } from './body-titles.ts'
import type { Span } from '../span.ts'
import type { ParseContext } from './context.ts'
import { beginMarkerAt, endMarkerAt } from './markers.ts'
import type { Banner, Dialect, EndMark, Heading, Marker, Node, PageHeader, PageLine, Paragraph, PortionMark, Signature, Token } from './node.ts'
import { isPublisherNote, isStamp, noiseLine, parseEndMark, parsePageHeader } from './noise.ts'
import { readBullet, readMark } from './paragraph.ts'
import type { Scan } from './scan.ts'
import { findSignature } from './signature.ts'
import { TextLine, inOrder, isDigitCode, isLetterCode, noNodes, sortByFrom, token } from './tokens.ts'


/** The text of a cable and what stands in it. */
export interface Body {
  readonly node: Node | null
  readonly paragraphs: readonly Paragraph[]
  readonly headings: readonly Heading[]
  readonly markers: readonly Marker[]
  readonly pageHeaders: readonly PageHeader[]
  readonly pageLines: readonly PageLine[]
  readonly banners: readonly Banner[]
  readonly sectionHeaders: readonly Node[]
  readonly endMarks: readonly EndMark[]
  readonly signature: Signature | null
  readonly marks: readonly PortionMark[]
  readonly textBreaks: readonly Span[]
  readonly released: boolean
  readonly textLines: number
  readonly longLines: number
}

export interface BodyOptions {
  readonly dialect: Dialect
  /** Offset of the first character: behind the header, which may be in the middle of a line. */
  readonly from: number
  readonly firstLine: number
  /** Line behind the last one of the body. */
  readonly limit: number
  readonly scan: Scan
  /** Reads a header repeated for a later section at a line (D3.3); gives the node and the line behind it. */
  readonly sectionHeaderAt: (line: number) => { readonly node: Node; readonly next: number } | null
}


/** Reads the text of a cable line by line; never fails, and keeps every visible character in a leaf. */
export function parseBody(context: ParseContext, options: BodyOptions): Body {
  return new BodyReader(context, options).read()
}

export class BodyReader {
  readonly context: ParseContext
  readonly options: BodyOptions
  readonly source: string
  readonly blocks: Node[] = []
  readonly paragraphs: Paragraph[] = []
  readonly headings: Heading[] = []
  readonly markers: Marker[] = []
  readonly pageHeaders: PageHeader[]
  readonly pageLines: PageLine[] = []
  readonly banners: Banner[] = []
  readonly sectionHeaders: Node[] = []
  readonly endMarks: EndMark[] = []
  signature: Signature | null = null
  readonly marks: PortionMark[] = []
  readonly textBreaks: Span[] = []
  released = false
  textLines = 0
  longLines = 0

  paragraph: Open | null = null
  inner: Open | null = null
  lastNumber = 0
  markedParagraphs = 0
  listNumber = 0
  /** Lines of text since the last blank line, rule or block start. */
  run = 0
  /** The last text line, when it may turn out to be a title: alone or second of its run. */
  blank = true
  afterNoise = false
  pendingRule: Token | null = null
  lastTextTo = 0
  nextPageHeader = 0
  awaitsMark = false
  /** Whether only a part of a line is being read. */
  inPart = false

  constructor(context: ParseContext, options: BodyOptions) {
    this.context = context
    this.options = options
    this.source = context.source
    this.pageHeaders = this.findPageHeaders()
  }

  findPageHeaders(): PageHeader[] {
    const { counts } = this.options.scan
    const found: PageHeader[] = []
    if (counts.length === 0) return found
    const { text } = this.context
    const end = this.end()
    let line = this.options.firstLine
    for (const at of counts) {
      if (at < this.options.from || at >= end) continue
      while (line + 1 < this.options.limit && text.starts[line + 1]! <= at) line++
      const header = parsePageHeader(this.source, Math.max(text.starts[line]!, this.options.from), text.ends[line]!, at)
      if (header !== null) found.push(header)
    }
    return found
  }

  end(): number {
    const { text } = this.context
    return this.options.limit >= text.starts.length ? this.source.length : text.starts[this.options.limit]!
  }

  read(): Body {
    const { context, options, source } = this
    const { text } = context
    const { limit, firstLine } = options
    const smart = options.dialect === 'smart'
    const found = smart ? null : findSignature(context, firstLine, limit, options.from)
    let line = firstLine
    while (line < limit) {
      const end = text.ends[line]!
      let from = line === firstLine ? options.from : text.starts[line]!
      while (from < end && isBlank(source.charCodeAt(from))) from++
      if (from >= end) {
        if (!this.afterNoise) this.blank = true
        this.closeAtBlank()
        line++
        continue
      }
      let to = end
      while (isBlank(source.charCodeAt(to - 1))) to--
      const header = this.pageHeaders[this.nextPageHeader]
      if (header !== undefined && header.from >= from && header.to <= to) {
        this.nextPageHeader++
        splitAtPageHeader(this, header, from, to, line)
        line++
        continue
      }
      if (found !== null && found.from >= from && found.from < to) {
        line = readSignature(this, found.names, from, line)
        continue
      }
      line = this.readLine(from, to, line)
    }
    dropPendingRule(this)
    this.closeParagraph()
    const { scan } = options
    const bodyEnd = this.end()
    for (const at of scan.ends) {
      if (at < options.from || at >= bodyEnd) continue
      const marker = endMarkerAt(source, at, bodyEnd)
      if (marker !== null) this.markers.push(marker)
    }
    sortByFrom(this.markers)
    const first = this.blocks[0]
    const last = this.blocks[this.blocks.length - 1]
    const node: Node | null = first === undefined ? null : { kind: 'body', from: first.from, to: last!.to, children: this.blocks }
    const { paragraphs, headings, markers, pageHeaders, pageLines, banners, sectionHeaders, endMarks, signature, marks, textBreaks, released, textLines, longLines } = this
    return { node, paragraphs, headings, markers, pageHeaders, pageLines, banners, sectionHeaders, endMarks, signature, marks, textBreaks, released, textLines, longLines }
  }

  /** Reads a part of a line; what begins with the line and runs over several cannot be in it. */
  readPart(from: number, to: number, line: number): void {
    const outer = this.inPart
    this.inPart = true
    this.readLine(from, to, line)
    this.inPart = outer
  }

  /** Reads one line (or more, for repeated headers) and returns the line behind it. */
  readLine(from: number, to: number, line: number): number {
    const { source } = this
    const first = source.charCodeAt(from)
    if (this.signature !== null && isPublisherNote(source, from, to)) {
      this.addNoise(noiseLine('publisherNote', source, from, to))
      return line + 1
    }
    if (isLetterCode(first)) {
      const noise = readBodyNoise(this, from, to, line, first)
      if (noise !== 0) return noise
      const item = to - from > 2 && this.mayOpenItem(from + 1) ? readBullet(source, from, to) : null
      if (item !== null) this.openInner(item.kind, item.marker, from, item.to, to)
      else this.addText(from, to, line)
      return line + 1
    }
    if (isDigitCode(first) || first === 0xb6 || first === 91 || first === 40) return readNumbered(this, from, to, line)
    if (first === 45 || first === 61 || first === 95 || first === 42) return readRuleOrBullet(this, from, to, line)
    if (first === 35 || first === 60) {
      const mark = parseEndMark(source, from, to)
      if (mark !== null) {
        this.closeParagraph()
        this.endMarks.push(mark)
        this.addNoise(mark)
        return line + 1
      }
    }
    if (first === 0x2022 || first === 0xb7) {
      const bullet = readBullet(source, from, to)
      if (bullet !== null) {
        this.openInner('bullet', bullet.marker, from, bullet.to, to)
        return line + 1
      }
    }
    if (first === 47 && readSlashTitle(this, from, to)) return line + 1
    if (this.context.stamped && isStamp(source, from, to)) {
      addStamp(this, from, to)
      return line + 1
    }
    this.addText(from, to, line)
    return line + 1
  }

  mayOpenItem(at: number): boolean {
    const code = this.source.charCodeAt(at)
    return (code === 46 || code === 41) && this.source.charCodeAt(at + 1) === 32 && (this.blank || this.inner?.kind === 'listItem' || this.endsClause())
  }

  /** Whether the text so far ends a clause, so that a new item may begin. */
  endsClause(): boolean {
    const code = this.source.charCodeAt(this.lastTextTo - 1)
    return code === 58 || code === 59 || code === 46 || code === 41 || code === 63 || code === 34
  }

  /** Noise does not end a sentence: blank lines around it mean nothing (N8). */
  addNoise(node: Node): void {
    const container = this.inner ?? this.paragraph
    if (container === null) this.blocks.push(node)
    else container.children.push(node)
    this.afterNoise = true
    this.run = 0
  }

  trimBack(from: number, to: number): number {
    let end = to
    while (end > from && isBlank(this.source.charCodeAt(end - 1))) end--
    return end
  }

  skipBlanks(from: number, to: number): number {
    let at = from
    while (at < to && isBlank(this.source.charCodeAt(at))) at++
    return at
  }

  /** Behind blanks and line ends. */
  skipSpace(from: number, to: number): number {
    let at = from
    while (at < to && (isBlank(this.source.charCodeAt(at)) || this.source.charCodeAt(at) === 10 || this.source.charCodeAt(at) === 13)) at++
    return at
  }

  openInner(kind: 'bullet' | 'listItem', marker: Token, from: number, markerTo: number, to: number, artifacts: readonly Node[] = noNodes): void {
    dropPendingRule(this)
    this.closeInner()
    const { mark, textFrom } = readMark(this.source, markerTo, to)
    const children: Node[] = []
    let at = from
    for (const part of artifacts.length === 0 ? [marker] : inOrder([...artifacts, marker])) {
      const start = this.skipBlanks(at, part.from)
      if (part.from > start) children.push(token('punctuation', this.source, start, part.from))
      children.push(part)
      at = part.to
    }
    if (markerTo > at) children.push(token('punctuation', this.source, at, markerTo))
    if (mark !== null) {
      children.push(mark)
      if (mark.level !== null) this.marks.push(mark)
    }
    this.inner = { kind, from, children, number: null, marker, mark, textFrom }
    this.blank = false
    this.run = 0
    this.afterNoise = false
    if (mark !== null) this.pushPunctuation(children, mark.to, textFrom)
    if (textFrom < to) this.addText(textFrom, to, -1)
    else this.lastTextTo = to
  }

  /** `1.` alone on its line, its mark on the next: scans break them apart. */
  takeLateMark(from: number, to: number): number {
    const { paragraph } = this
    if (paragraph === null || this.inner !== null) return from
    const { mark, textFrom } = readMark(this.source, from, to)
    if (mark === null) return from
    paragraph.children.push(mark)
    if (textFrom > mark.to) this.pushPunctuation(paragraph.children, mark.to, textFrom)
    paragraph.mark = mark
    if (mark.level !== null) this.marks.push(mark)
    paragraph.textFrom = textFrom
    if (mark.level !== null) this.markedParagraphs++
    this.lastTextTo = to
    return textFrom
  }

  /** What stands between two leaves, as a leaf of its own when it can be seen. */
  pushPunctuation(children: Node[], from: number, to: number): void {
    const end = this.trimBack(from, to)
    const start = this.skipBlanks(from, end)
    if (end > start) children.push(token('punctuation', this.source, start, end))
  }

  addText(start: number, to: number, line: number): void {
    let from = start
    if (this.pendingRule !== null && this.run > 1) dropPendingRule(this)
    if (this.awaitsMark) {
      this.awaitsMark = false
      const rest = this.takeLateMark(from, to)
      if (rest >= to) return
      from = rest
    }
    if (this.blank && this.lastTextTo > 0) this.textBreaks.push({ from: this.lastTextTo, to: from })
    const leaf = new TextLine(from, to)
    const container = this.inner ?? this.paragraph
    if (container === null) {
      this.inner = { kind: 'textBlock', from, children: [leaf], number: null, marker: null, mark: null, textFrom: from }
    } else container.children.push(leaf)
    this.textLines++
    if (to - from > 80) this.longLines++
    if (this.blank || line === -1 || this.run === 0 || this.source.charCodeAt(from) === 40) {
      const marker = beginMarkerAt(this.source, from, to)
      if (marker !== null) this.markers.push(marker)
    }
    this.run = line === -1 ? 3 : this.run + 1
    this.blank = false
    this.afterNoise = false
    this.lastTextTo = to
  }

  closeAtBlank(): void {
    if (this.afterNoise) return
    if (this.run === 1 && this.pendingRule === null) takeStandingTitle(this)
    // A rule above text that a blank line ends boxes no later title.
    if (this.run > 0) dropPendingRule(this)
    this.closeInner()
    this.run = 0
  }

  closeInner(): void {
    const { inner } = this
    if (inner === null) return
    this.inner = null
    const node = closed(inner, this.source)
    if (this.paragraph !== null) this.paragraph.children.push(node)
    else this.blocks.push(node)
  }

  closeParagraph(): void {
    const { paragraph } = this
    // A rule that no title followed stays in its paragraph.
    if (paragraph !== null && this.pendingRule !== null && this.pendingRule.from > paragraph.from) dropPendingRule(this)
    this.closeInner()
    if (paragraph === null) return
    this.paragraph = null
    // Noise behind the last sentence stands between paragraphs, not in one.
    const { children } = paragraph
    let own = children.length
    while (own > 0 && isNoise(children[own - 1]!)) own--
    const trailing = own === children.length ? noNodes : children.splice(own)
    const node = closed(paragraph, this.source) as Paragraph
    this.paragraphs.push(node)
    this.blocks.push(node)
    for (const noise of trailing) this.blocks.push(noise)
  }
}

function isNoise(node: Node): boolean {
  return node.kind === 'pageHeader' || node.kind === 'pageLine' || node.kind === 'banner' || node.kind === 'stamp' || node.kind === 'sectionHeader' || node.kind === 'rule' || node.kind === 'distribution'
}
