import type { Span } from '../span.ts'
import { isBlank, trimmedEnd } from '../text.ts'
import type { ParseContext } from './context.ts'
import { beginMarkerAt, endMarkerAt } from './markers.ts'
import type {
  Banner, Bullet, Dialect, EndMark, Heading, Marker, Node, PageHeader, PageLine, Paragraph, PortionMark, Signature, Token,
} from './node.ts'
import { isPrintedPage, isPublisherNote, isStamp, noiseLine, parseBanner, parseEndMark, parsePageHeader, parsePageLine } from './noise.ts'
import { readBullet, readMark, readNumber } from './paragraph.ts'
import type { NumberReading } from './paragraph.ts'
import { parsePortionMark } from './portion-mark.ts'
import type { Scan } from './scan.ts'
import { findSignature, isSignatureName } from './signature.ts'
import { inOrder, isDigitCode, isLetterCode, isUpperCode, reads, token } from './tokens.ts'

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

/** A container that still grows: a numbered paragraph, a bullet, a list item, a block of text. */
interface Open {
  readonly kind: 'paragraph' | 'bullet' | 'listItem' | 'textBlock'
  readonly from: number
  readonly children: Node[]
  readonly number: NumberReading | null
  readonly marker: Token | null
  mark: PortionMark | null
  textFrom: number
}

/** Reads the text of a cable line by line; never fails, and keeps every visible character in a leaf. */
export function parseBody(context: ParseContext, options: BodyOptions): Body {
  return new BodyReader(context, options).read()
}

class BodyReader {
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
        this.splitAtPageHeader(header, from, to, line)
        line++
        continue
      }
      if (found !== null && found.from >= from && found.from < to) {
        line = this.readSignature(found.names, from, line)
        continue
      }
      line = this.readLine(from, to, line)
    }
    this.dropPendingRule()
    this.closeParagraph()
    const { scan } = options
    const bodyEnd = this.end()
    for (const at of scan.ends) {
      if (at < options.from || at >= bodyEnd) continue
      const marker = endMarkerAt(source, at, bodyEnd)
      if (marker !== null) this.markers.push(marker)
    }
    this.markers.sort((a, b) => a.from - b.from)
    const first = this.blocks[0]
    const last = this.blocks[this.blocks.length - 1]
    const node: Node | null = first === undefined ? null : { kind: 'body', from: first.from, to: last!.to, children: this.blocks }
    const { paragraphs, headings, markers, pageHeaders, pageLines, banners, sectionHeaders, endMarks, signature, released, textLines, longLines } = this
    return { node, paragraphs, headings, markers, pageHeaders, pageLines, banners, sectionHeaders, endMarks, signature, released, textLines, longLines }
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
      const noise = this.noiseAt(from, to, line, first)
      if (noise !== 0) return noise
      const item = to - from > 2 && this.mayOpenItem(from + 1) ? readBullet(source, from, to) : null
      if (item !== null) this.openInner(item.kind, item.marker, from, item.to, to)
      else this.addText(from, to, line)
      return line + 1
    }
    if (isDigitCode(first) || first === 0xb6 || first === 91 || first === 40) return this.readNumbered(from, to, line)
    if (first === 45 || first === 61 || first === 95 || first === 42) return this.readRuleOrBullet(from, to, line)
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
    if (first === 47 && this.readSlashTitle(from, to)) return line + 1
    if (this.context.stamped && isStamp(source, from, to)) {
      this.addStamp(from, to)
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

  /** Levels, page lines, end marks, stamps, repeated headers; returns the next line, or 0 when the line is text. */
  noiseAt(from: number, to: number, line: number, first: number): number {
    const { source } = this
    const second = source.charCodeAt(from + 1)
    const length = to - from
    switch (first) {
      case 80: // PAGE
      case 112:
        if ((second | 32) === 97 && length < 60 && reads(source, from, 'PAGE ')) {
          if (isPrintedPage(source, from, to)) {
            this.addStamp(from, to)
            return line + 1
          }
          const repeated = this.repeatedHeader(line)
          if (repeated !== 0) return repeated
          const pageLine = parsePageLine(source, from, to)
          if (pageLine !== null) {
            this.pageLines.push(pageLine)
            this.addNoise(pageLine)
            return line + 1
          }
        }
        break
      case 66:
      case 78:
        if (length <= 4) {
          const mark = parseEndMark(source, from, to)
          if (mark !== null) {
            this.closeParagraph()
            this.endMarks.push(mark)
            this.addNoise(mark)
            return line + 1
          }
        }
        break
      case 67: // CONFIDENTIAL, C O N F …
      case 83: // SECRET, S E C …
      case 84: // TOP SECRET
      case 85: // UNCLASSIFIED
      case 76: // LIMITED OFFICIAL USE
      case 82: // RESTRICTED
        if (length < 60) {
          const banner = parseBanner(source, from, to)
          if (banner !== null) {
            const repeated = this.repeatedHeader(line)
            if (repeated !== 0) return repeated
            this.banners.push(banner)
            this.addNoise(banner)
            return line + 1
          }
        }
        break
      default:
        break
    }
    if (this.context.stamped && isStamp(source, from, to)) {
      this.addStamp(from, to)
      return line + 1
    }
    // Only a page line directly above can go on here.
    if (this.afterNoise && length < 60 && this.pageLines.length > 0 && this.pageLines[this.pageLines.length - 1]!.post === null) {
      const rest = parsePageLine(source, from, to, true)
      if (rest !== null && rest.number !== null) {
        this.pageLines.push(rest)
        this.addNoise(rest)
        return line + 1
      }
    }
    return 0
  }

  repeatedHeader(line: number): number {
    const repeated = this.options.sectionHeaderAt(line)
    if (repeated === null) return 0
    this.sectionHeaders.push(repeated.node)
    this.addNoise(repeated.node)
    return repeated.next
  }

  addStamp(from: number, to: number): void {
    this.released = true
    this.addNoise(noiseLine('stamp', this.source, from, to))
  }

  /** Noise does not end a sentence: blank lines around it mean nothing (N8). */
  addNoise(node: Node): void {
    const container = this.inner ?? this.paragraph
    if (container === null) this.blocks.push(node)
    else container.children.push(node)
    this.afterNoise = true
    this.run = 0
  }

  splitAtPageHeader(header: PageHeader, from: number, to: number, line: number): void {
    if (header.from > from) this.readLine(from, this.trimBack(from, header.from), line)
    this.addNoise(header)
    const rest = this.skipBlanks(header.to, to)
    if (rest < to) this.readLine(rest, to, line)
  }

  trimBack(from: number, to: number): number {
    let end = to
    while (end > from && isBlank(this.source.charCodeAt(end - 1))) end--
    return end
  }

  readNumbered(from: number, to: number, line: number): number {
    const { source } = this
    const reading = readNumber(source, from, to)
    if (reading !== null && this.opensParagraph(reading, to, line)) {
      this.openParagraph(reading, from, to)
      return line + 1
    }
    if (this.context.stamped && isStamp(source, from, to)) {
      this.addStamp(from, to)
      return line + 1
    }
    const item = reading === null || this.wrapped(reading) ? readBullet(source, from, to) : null
    if (item !== null) this.openInner(item.kind, item.marker, from, item.to, to)
    else if (reading !== null && !this.wrapped(reading) && (reading.form !== 'plain' || this.blank || this.endsClause())) {
      this.listNumber = reading.value
      this.openInner('listItem', reading.number, from, reading.to, to, reading.artifacts)
    } else this.addText(from, to, line)
    return line + 1
  }

  /** The tail of a wrapped sentence that happens to begin with a number and a stop (C4.4). */
  wrapped(reading: NumberReading): boolean {
    return !this.blank && !this.afterNoise && this.lastTextTo > 0 && !this.endsClause() && reading.value !== this.lastNumber + 1 && this.source.charCodeAt(this.lastTextTo - 1) !== 33
  }

  /** Whether a number opens the next paragraph of the cable, or belongs to a list or a quoted text (C4.4; calibration d 10). */
  opensParagraph(reading: NumberReading, to: number, line: number): boolean {
    const next = this.lastNumber + 1
    const { value } = reading
    if (this.wrapped(reading)) return false
    if (reading.form === 'other') return value === next
    if (reading.form === 'link') return true
    const marked = this.source.charCodeAt(this.skipBlanks(reading.to, to)) === 40 && readMark(this.source, reading.to, to).mark !== null
    if (value === next) {
      // In a marked cable an unmarked number inside a running list goes on with the list.
      return marked || this.markedParagraphs === 0 || this.listNumber !== value - 1 || line === 0
    }
    if (marked) return value > next ? true : this.markedParagraphs > 0 || value === this.lastNumber
    if (this.markedParagraphs > 0) return false
    // Unmarked cables: a restart is a list, a small jump a lost or misread number.
    if (value <= this.lastNumber) return value === this.lastNumber && value > 1 && this.blank
    return this.lastNumber === 0 ? this.blank || line === this.options.firstLine : value - next <= 3 && this.blank
  }

  skipBlanks(from: number, to: number): number {
    let at = from
    while (at < to && isBlank(this.source.charCodeAt(at))) at++
    return at
  }

  openParagraph(reading: NumberReading, from: number, to: number): void {
    this.dropPendingRule()
    if (reading.value > this.lastNumber + 1 && this.lastNumber > 0) this.splitInline(reading.value)
    this.closeParagraph()
    this.startParagraph(reading, from, to)
  }

  startParagraph(reading: NumberReading, from: number, to: number): void {
    const { mark, textFrom } = readMark(this.source, reading.to, to)
    const children: Node[] = [...reading.artifacts, reading.number]
    if (reading.to > (children[children.length - 1]!.to)) children.push(token('punctuation', this.source, reading.number.to, reading.to))
    if (reading.form === 'link' || reading.form === 'other') children.splice(0, children.length, ...this.numberLeaves(reading))
    if (mark !== null) children.push(mark)
    this.paragraph = { kind: 'paragraph', from, children, number: reading, marker: null, mark, textFrom }
    if (mark !== null) this.pushPunctuation(children, mark.to, textFrom)
    this.awaitsMark = mark === null && textFrom >= to
    this.lastNumber = reading.value
    this.listNumber = 0
    if (mark?.level != null) this.markedParagraphs++
    this.blank = false
    this.run = 0
    this.afterNoise = false
    if (textFrom < to) this.addText(textFrom, to, -1)
    else this.lastTextTo = to
  }

  /**
   * Numbers that a program ran into the line before (calibration d 10): looked for only in a paragraph behind which a number is missing, behind the end of
   * a sentence or a rule, and only with a mark.
   */
  splitInline(below: number): void {
    for (let wanted = this.lastNumber + 1; wanted < below; wanted++) {
      const { paragraph } = this
      if (paragraph === null || this.inner !== null) return
      const { children } = paragraph
      const index = children.findIndex((child) => child.kind === 'textLine' && inlineNumber(this.source, child.from, child.to, wanted) !== -1)
      if (index === -1) return
      const line = children[index]!
      const at = inlineNumber(this.source, line.from, line.to, wanted)
      const rest = children.splice(index)
      const before = this.trimBack(line.from, at)
      if (before > line.from) children.push({ kind: 'textLine', from: line.from, to: before, children: [] })
      const reading = readNumber(this.source, at, line.to)!
      const own: NumberReading = { ...reading, form: 'inline' }
      this.closeParagraph()
      this.startParagraph(own, at, line.to)
      const open = this.paragraph as Open | null
      open!.children.push(...rest.slice(1))
    }
  }

  /** Number, stop and brackets, each its own leaf, in order and without overlap. */
  numberLeaves(reading: NumberReading): readonly Node[] {
    const leaves: Node[] = []
    let at = reading.outer.from
    for (const part of inOrder([...reading.artifacts, reading.number])) {
      if (part.from > at) leaves.push(token('punctuation', this.source, at, part.from))
      leaves.push(part)
      at = part.to
    }
    const end = this.trimBack(at, reading.to)
    if (end > at) leaves.push(token('punctuation', this.source, at, end))
    return leaves
  }

  openInner(kind: 'bullet' | 'listItem', marker: Token, from: number, markerTo: number, to: number, artifacts: readonly Node[] = []): void {
    this.dropPendingRule()
    this.closeInner()
    const { mark, textFrom } = readMark(this.source, markerTo, to)
    const children: Node[] = []
    let at = from
    for (const part of inOrder([...artifacts, marker])) {
      const start = this.skipBlanks(at, part.from)
      if (part.from > start) children.push(token('punctuation', this.source, start, part.from))
      children.push(part)
      at = part.to
    }
    if (markerTo > at) children.push(token('punctuation', this.source, at, markerTo))
    if (mark !== null) children.push(mark)
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
    if (this.pendingRule !== null && this.run > 1) this.dropPendingRule()
    if (this.awaitsMark) {
      this.awaitsMark = false
      const rest = this.takeLateMark(from, to)
      if (rest >= to) return
      from = rest
    }
    const leaf: Node = { kind: 'textLine', from, to, children: [] }
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

  readRuleOrBullet(from: number, to: number, line: number): number {
    const { source } = this
    if (isRule(source, from, to)) {
      const rule = token('rule', source, from, to)
      if (this.context.stamped && isDistributionRule(source, from, to)) {
        this.addNoise(noiseLine('distribution', source, from, to))
        return line + 1
      }
      this.addRule(rule)
      return line + 1
    }
    const behind = this.behindRule(from, to)
    if (behind < to) {
      this.addRule(token('rule', source, from, this.trimBack(from, behind)))
      return this.readLine(behind, to, line)
    }
    const bullet = readBullet(source, from, to)
    if (bullet !== null) this.openInner(bullet.kind, bullet.marker, from, bullet.to, to)
    else this.addText(from, to, line)
    return line + 1
  }

  /** Where the text begins that stands on one line with a rule: three or more signs, a blank, then a number or a title. */
  behindRule(from: number, to: number): number {
    const { source } = this
    let at = from
    while (at < to && (source.charCodeAt(at) === 45 || source.charCodeAt(at) === 61)) at++
    return at - from >= 3 && isBlank(source.charCodeAt(at)) ? this.skipBlanks(at, to) : to
  }

  /** A rule makes the one or two lines above it a title; without such lines it opens a boxed title (C5). */
  addRule(rule: Token): void {
    const title = this.takeTitle()
    if (title !== null) {
      this.closeParagraph()
      this.addHeading(title, this.pendingRule === null ? [rule] : [this.pendingRule, rule])
      this.pendingRule = null
    } else {
      this.dropPendingRule()
      const container = this.inner ?? this.paragraph
      // Directly under text that is no title it is part of a table.
      if (container !== null && this.run > 0 && !this.blank) {
        container.children.push(rule)
        return
      }
      this.closeInner()
      this.pendingRule = rule
    }
    this.run = 0
    this.blank = true
  }

  /** Takes the last one or two text lines out of their container when they can be a title. */
  takeTitle(): readonly Node[] | null {
    if (this.run < 1 || this.run > 2 || this.blank || this.afterNoise) return null
    const container = this.inner ?? this.paragraph
    if (container === null || container.kind === 'bullet' || container.kind === 'listItem') return null
    const { children } = container
    const lines = children.slice(-this.run)
    for (const line of lines) {
      if (line.kind !== 'textLine' || line.to - line.from > 72) return null
    }
    const end = this.source.charCodeAt(lines[lines.length - 1]!.to - 1)
    if (end === 46 && this.pendingRule === null) return null
    children.splice(children.length - this.run, this.run)
    if (container === this.inner && children.length === 0) this.inner = null
    return lines
  }

  addHeading(lines: readonly Node[], rules: readonly Token[]): void {
    const { source } = this
    const from = lines[0]!.from
    const to = lines[lines.length - 1]!.to
    // A title that reads like opening words is a title.
    while (this.markers.length > 0 && this.markers[this.markers.length - 1]!.from >= from) this.markers.pop()
    const mark = source.charCodeAt(from) === 40 ? parsePortionMark(source, from, to) : null
    let titleFrom = mark?.level != null ? mark.to : from
    while (titleFrom < to && (isBlank(source.charCodeAt(titleFrom)) || isLineEnd(source.charCodeAt(titleFrom)))) titleFrom++
    const own = mark?.level != null ? mark : null
    const title: Token = { kind: 'title', from: titleFrom, to, children: [], text: lines.length > 1 ? source.slice(titleFrom, to).replace(/\s+/g, ' ') : source.slice(titleFrom, to) }
    const children = inOrder([own, title, ...rules])
    const heading: Heading = { kind: 'heading', from: children[0]!.from, to: children[children.length - 1]!.to, children, mark: own, title, rules }
    this.headings.push(heading)
    this.blocks.push(heading)
  }

  dropPendingRule(): void {
    if (this.pendingRule === null) return
    const rule = this.pendingRule
    this.pendingRule = null
    // It stands before everything that came after it, so it is put back in order.
    const container = this.inner ?? this.paragraph
    const list = container === null || container.from > rule.from ? (this.paragraph !== null && this.paragraph.from < rule.from ? this.paragraph.children : this.blocks) : container.children
    let index = list.length
    while (index > 0 && list[index - 1]!.from > rule.from) index--
    list.splice(index, 0, rule)
  }

  /** `//TITLE//` alone on a line. */
  readSlashTitle(from: number, to: number): boolean {
    const { source } = this
    if (to - from < 6 || to - from > 76 || source.charCodeAt(from + 1) !== 47 || source.charCodeAt(to - 1) !== 47 || source.charCodeAt(to - 2) !== 47) return false
    this.dropPendingRule()
    this.closeParagraph()
    const title = token('title', source, from + 2, to - 2)
    const heading: Heading = {
      kind: 'heading', from, to, mark: null, title, rules: [],
      children: [token('punctuation', source, from, from + 2), title, token('punctuation', source, to - 2, to)],
    }
    this.headings.push(heading)
    this.blocks.push(heading)
    this.run = 0
    this.blank = true
    this.afterNoise = false
    return true
  }

  closeAtBlank(): void {
    if (this.afterNoise) return
    if (this.run === 1 && this.pendingRule === null) this.takeStandingTitle()
    // A rule above text that a blank line ends boxes no later title.
    if (this.run > 0) this.dropPendingRule()
    this.closeInner()
    this.run = 0
  }

  /** A short line between blank lines without a stop: capitals anywhere, or any case with its own mark (C5; smart.md 2.7). */
  takeStandingTitle(): void {
    const container = this.inner ?? this.paragraph
    const line = container?.children[container.children.length - 1]
    if (container === null || line === undefined || line.kind !== 'textLine' || line.to - line.from > 72 || container.kind === 'bullet' || container.kind === 'listItem') return
    if (container.kind === 'paragraph' && container.children.length < 3) return
    if (!isStandingTitle(this.source, line.from, line.to, this.options.dialect)) return
    if (this.options.dialect !== 'smart' && isSignatureName(this.source.slice(line.from, line.to))) return
    container.children.pop()
    if (container === this.inner && container.children.length === 0) this.inner = null
    this.closeParagraph()
    this.addHeading([line], [])
  }

  readSignature(names: readonly Span[], from: number, line: number): number {
    const { source, context } = this
    const first = names[0]!
    // The last sentence may be a paragraph of one line.
    if (first.from > from) this.readLine(from, this.trimBack(from, first.from), line)
    this.dropPendingRule()
    this.closeParagraph()
    const tokens = names.map((name) => nameToken(source, name))
    const last = names[names.length - 1]!
    const node: Signature = { kind: 'signature', from: first.from, to: last.to, children: names.flatMap((name, index) => nameLeaves(source, name, tokens[index]!)), label: null, names: tokens }
    this.signature = node
    this.blocks.push(node)
    let rest = last.to
    const lastLine = line + names.length - 1
    const end = trimmedEnd(context.text, lastLine)
    while (rest < end && isBlank(source.charCodeAt(rest))) rest++
    if (rest < end) this.blocks.push(token('punctuation', source, rest, end))
    this.run = 0
    this.blank = true
    return lastLine + 1
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
    this.closeInner()
    const { paragraph } = this
    if (paragraph === null) return
    this.paragraph = null
    // Noise behind the last sentence stands between paragraphs, not in one.
    const trailing: Node[] = []
    while (paragraph.children.length > 0 && isNoise(paragraph.children[paragraph.children.length - 1]!)) trailing.unshift(paragraph.children.pop()!)
    const node = closed(paragraph, this.source) as Paragraph
    this.paragraphs.push(node)
    this.blocks.push(node, ...trailing)
  }
}

function isNoise(node: Node): boolean {
  return node.kind === 'pageHeader' || node.kind === 'pageLine' || node.kind === 'banner' || node.kind === 'stamp' || node.kind === 'sectionHeader' || node.kind === 'rule' || node.kind === 'distribution'
}

function closed(open: Open, source: string): Node {
  const { from, children, mark, textFrom } = open
  const last = children[children.length - 1]
  const to = last === undefined ? textFrom : last.to
  if (open.kind === 'paragraph') {
    const reading = open.number!
    const paragraph: Paragraph = { kind: 'paragraph', from, to, children, number: reading.number, value: reading.value, form: reading.form, mark, textFrom }
    return paragraph
  }
  if (open.kind === 'textBlock') return { kind: isTable(children, source) ? 'table' : 'textBlock', from, to, children }
  const bullet: Bullet = { kind: open.kind, from, to, children, marker: open.marker!, mark, textFrom }
  return bullet
}

/** Offset of a paragraph number with its mark in the middle of a line, behind the end of a sentence or a rule; -1 without one. */
function inlineNumber(source: string, from: number, to: number, wanted: number): number {
  const needle = `${wanted}.`
  const line = source.slice(from, to)
  for (let within = line.indexOf(needle); within !== -1; within = line.indexOf(needle, within + 1)) {
    const at = from + within
    if (at === from || source.charCodeAt(at - 1) !== 32) continue
    let before = at
    while (before > from && source.charCodeAt(before - 1) === 32) before--
    const end = source.charCodeAt(before - 1)
    if (end !== 46 && end !== 33 && end !== 63 && end !== 34 && end !== 41 && end !== 45 && end !== 61) continue
    if (readMark(source, at + needle.length, to).mark?.level != null) return at
  }
  return -1
}

/** Two or more lines with a gap of three blanks inside: columns. */
function isTable(lines: readonly Node[], source: string): boolean {
  if (lines.length < 2) return false
  let columns = 0
  for (const line of lines) if (line.to - line.from < 120 && hasGap(source, line.from, line.to)) columns++
  return columns >= 2 && columns * 2 > lines.length
}

/** Three blanks in a row; every third character tells. */
function hasGap(source: string, from: number, to: number): boolean {
  for (let at = from + 2; at < to; at += 3) {
    if (source.charCodeAt(at) !== 32) continue
    let run = 1
    for (let before = at - 1; before > from && source.charCodeAt(before) === 32; before--) run++
    for (let after = at + 1; after < to && source.charCodeAt(after) === 32; after++) run++
    if (run >= 3) return true
  }
  return false
}

/** Dashes, equals signs and blanks only, three or more signs: a rule, also one broken by a blank (N14). */
function isRule(source: string, from: number, to: number): boolean {
  let signs = 0
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code === 45 || code === 61 || code === 95 || code === 42) signs++
    else if (code !== 32 && code !== 43) return false
  }
  return signs >= 3
}

function isDistributionRule(source: string, from: number, to: number): boolean {
  return to - from > 20 && isDigitCode(source.charCodeAt(to - 1))
}

function isStandingTitle(source: string, from: number, to: number, dialect: Dialect): boolean {
  const end = source.charCodeAt(to - 1)
  if (end === 46 || end === 44 || end === 59 || end === 58 || end === 63 || end === 33 || end === 45 || end === 34) return false
  if (to - from < 3) return false
  let start = from
  let marked = false
  if (source.charCodeAt(from) === 40) {
    const mark = parsePortionMark(source, from, to)
    if (mark?.level != null) {
      marked = true
      start = mark.to
      while (start < to && isBlank(source.charCodeAt(start))) start++
      if (start >= to) return false
    }
  }
  if (!isUpperCode(source.charCodeAt(start))) return false
  let letters = 0
  for (let at = start; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code >= 97 && code <= 122) return marked || dialect === 'smart'
    if (isUpperCode(code)) letters++
  }
  return letters >= 3
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}

function nameToken(source: string, name: Span): Token {
  let to = name.to
  while (to > name.from && (source.charCodeAt(to - 1) === 35 || source.charCodeAt(to - 1) === 46)) to--
  return token('person', source, name.from, to)
}

function nameLeaves(source: string, span: Span, name: Token): readonly Node[] {
  return name.to < span.to ? [name, token('punctuation', source, name.to, span.to)] : [name]
}
