import { createText, isBlank } from '../text.ts'
import type { Text } from '../text.ts'
import { parseBody } from './body.ts'
import type { Body } from './body.ts'
import { buildCable } from './cable.ts'
import { parseClassificationLine } from './classification-line.ts'
import { createContext } from './context.ts'
import type { ParseContext } from './context.ts'
import { looksLikeDateTimeGroup } from './date-time-group.ts'
import { detectDialect } from './dialect.ts'
import { fillGaps } from './gaps.ts'
import { parseHead } from './head.ts'
import type { Head } from './head.ts'
import { labelAt, tailLabels } from './labels.ts'
import type { Cable, CableFile, ClassificationLine, Dialect, MessageSet, Node, ReferencesField, SubjectField } from './node.ts'
import { isPrintedPage, isStamp, parseBanner, parseEndMark, visible } from './noise.ts'
import { scan } from './scan.ts'
import { isLetterCode, reads } from './tokens.ts'
import { parseAutodinLine } from './transmission.ts'
import { parseSet, setNameAt } from './usmtf.ts'
import type { Place } from './usmtf.ts'

export interface ParseOptions {
  /** Reads every cable of the file as this dialect instead of deciding by its first lines. */
  readonly dialect?: Dialect
}

/** Reads any string: one cable or several, whole or damaged. Never throws; an empty text gives one empty cable of dialect `unknown`. */
export function parse(string: string, options: ParseOptions = {}): CableFile {
  const text = createText(string)
  const context = createContext(text)
  const cables: Cable[] = []
  const count = text.starts.length
  let line = 0
  while (line < count) {
    const limit = nextCableLine(context, line, count)
    cables.push(parseCable(context, line, limit, options.dialect))
    line = limit
  }
  return { text, cables }
}

/** The line on which the next cable of the file begins, or the number of lines. */
function nextCableLine(context: ParseContext, first: number, count: number): number {
  if (first === 0 && !mayHoldSeveral(context.text)) return count
  const { source, text } = context
  let content = 0
  let ended = false
  let transmission = false
  let from = false
  let number = ''
  let smart = false
  for (let line = first; line < count; line++) {
    const start = text.starts[line]!
    const code = source.charCodeAt(start)
    // Ordinary lines leave at once: only these letters begin a line that can open or close a cable.
    if (code !== 86 && code !== 90 && code !== 79 && code !== 80 && code !== 82 && code !== 70 && code !== 78 && code !== 68 && code !== 77 && code !== 67 && code !== 83 && code !== 85 && code !== 84 && code !== 32 && code !== 60 && code !== 76 && code !== 0xfeff) {
      if (code !== 10 && code !== 13) content++
      continue
    }
    const span = visible(context.text, line)
    if (span === null) continue
    if (code === 32 && !(ended || smart || isLetterCode(source.charCodeAt(span.from)))) {
      content++
      continue
    }
    const letter = source.charCodeAt(span.from)
    if (letter === 86 && source.startsWith('VZCZC', span.from)) {
      if (transmission) return line
      transmission = true
    } else if (letter === 70 && source.startsWith('FM ', span.from)) {
      // A second originator under its own date-time group begins another message, unless the copy repeats the header for a section.
      if (from && content > 8) {
        const head = headStart(context, first, line)
        const again = numberAfter(context, line, count)
        if (head !== -1 && again !== '' && number !== '' && again !== number && head > first) return head
      }
      from = true
    } else if (letter === 78 && span.to - span.from === 4 && source.startsWith('NNNN', span.from)) ended = true
    else if (letter === 77 && labelAt(source, span.from, span.to, true)?.name === 'MRN') {
      if (smart) {
        const head = smartHeadStart(context, first, line)
        if (head > first) return head
      }
      smart = true
    } else if (ended && opensCable(context, line)) return line
    else if (letter === 67 || letter === 83 || letter === 85 || letter === 84 || letter === 76) {
      const classification: ClassificationLine | null = span.to - span.from < 120 ? parseClassificationLine(source, span) : null
      if (classification?.number != null && number === '') number = key(classification)
    }
    content++
  }
  return count
}

/** Whether the lines by which a further cable is known are there, and often enough; most files are told by this alone. */
function mayHoldSeveral(text: Text): boolean {
  const { string: source, starts } = text
  let identifiers = 0
  let originators = 0
  let numbers = 0
  let ended = false
  for (let line = 0; line < starts.length; line++) {
    let at = starts[line]!
    // A character code asked for behind the end would make the engine forget how to ask for it quickly.
    while (at < source.length && isBlank(source.charCodeAt(at))) at++
    if (at === source.length) break
    const code = source.charCodeAt(at)
    // Nothing but line ends behind the end of the message: there is no other.
    if (ended && code > 32) return true
    switch (code) {
      case 86: // V
        if (source.startsWith('VZCZC', at) && ++identifiers > 1) return true
        break
      case 70: // F
        if (source.startsWith('FM ', at) && ++originators > 1) return true
        break
      case 77: // M
        if (reads(source, at, 'MRN') && ++numbers > 1) return true
        break
      case 78: // N
        ended = source.startsWith('NNNN', at)
        break
      default:
        break
    }
  }
  return false
}

function key(line: ClassificationLine): string {
  return `${line.post!.text.replace(/[^A-Za-z]/g, '').toUpperCase()} ${Number(line.number!.text)}`
}

/** The first line of the header whose FM line this is: its date-time group and what directly precedes it. */
function headStart(context: ParseContext, first: number, fromLine: number): number {
  const { source } = context
  for (let line = fromLine - 1, seen = 0; line > first && seen < 4; line--) {
    const span = visible(context.text, line)
    if (span === null) continue
    seen++
    if (looksLikeDateTimeGroup(source, span.from, span.to)) return line
  }
  return -1
}

function numberAfter(context: ParseContext, line: number, count: number): string {
  for (let ahead = line + 1; ahead < Math.min(count, line + 60); ahead++) {
    const span = visible(context.text, ahead)
    if (span === null) continue
    const classification = parseClassificationLine(context.source, span)
    if (classification?.number != null) return key(classification)
  }
  return ''
}

/** The banner and office lines above an MRN line belong to its print. */
function smartHeadStart(context: ParseContext, first: number, mrnLine: number): number {
  let head = mrnLine
  for (let line = mrnLine - 1; line > first; line--) {
    const span = visible(context.text, line)
    if (span === null) continue
    const { source } = context
    const label = labelAt(source, span.from, span.to, true)
    const banner = parseBanner(source, span.from, span.to)
    const sensitive = reads(source, span.from, 'SBU') && span.to - span.from < 13
    if (label?.name === 'Action Office' || label?.name === 'Info Office' || sensitive) head = line
    else if (banner !== null) return line
    else if (!(context.stamped && isStamp(source, span.from, span.to))) break
  }
  return head
}

/** Whether a line behind NNNN begins another message. */
function opensCable(context: ParseContext, line: number): boolean {
  const { source } = context
  const span = visible(context.text, line)!
  if (source.startsWith('VZCZC', span.from) || source.startsWith('ZNR ', span.from) || source.startsWith('ZNY ', span.from) || source.startsWith('DE R', span.from)) return true
  if (looksLikeDateTimeGroup(source, span.from, span.to) || parseAutodinLine(source, span) !== null) return true
  if (parseClassificationLine(source, span)?.number != null) return true
  return parseBanner(source, span.from, span.to) !== null && followedByHeader(context, line)
}

function followedByHeader(context: ParseContext, line: number): boolean {
  const { source, text } = context
  for (let ahead = line + 1, seen = 0; ahead < text.starts.length && seen < 3; ahead++) {
    const span = visible(text, ahead)
    if (span === null) continue
    seen++
    if (reads(source, span.from, 'PAGE 0') || labelAt(source, span.from, span.to, true)?.name === 'MRN' || looksLikeDateTimeGroup(source, span.from, span.to)) return true
  }
  return false
}

function parseCable(context: ParseContext, firstLine: number, limit: number, chosen: Dialect | undefined): Cable {
  const { source, text } = context
  const from = text.starts[firstLine]!
  const to = limit < text.starts.length ? text.starts[limit]! : source.length
  const places = scan(source, from, to)
  const dialect = chosen ?? detectDialect(context, firstLine, limit)
  const head = parseHead(context, { dialect, firstLine, limit, scan: places })
  let inner: Head | null = null
  let wrapped: Dialect | null = null
  let tailLine = limit
  if (dialect === 'smart') {
    tailLine = findTail(context, head.bodyLine, limit)
    wrapped = wrappedDialect(context, head.bodyLine, tailLine)
    if (wrapped !== null) inner = parseHead(context, { dialect: wrapped, firstLine: head.bodyLine, limit: tailLine, scan: places })
  }
  let bodyLine = inner?.bodyLine ?? head.bodyLine
  let bodyFrom = inner?.bodyFrom ?? head.bodyFrom
  const sets: Sets = { nodes: [], sets: [], subject: null, references: [], from: -1 }
  if (dialect === 'military') ({ bodyLine, bodyFrom } = readSets(context, bodyLine, limit, sets))
  const outer = inner ?? head
  const body: Body = parseBody(context, {
    dialect: wrapped ?? dialect, from: bodyFrom, firstLine: bodyLine, limit: tailLine, scan: places,
    sectionHeaderAt: (line) => sectionHeaderAt(context, line, tailLine, outer, places),
  })
  const tail = tailLine < limit ? parseHead(context, { dialect, firstLine: tailLine, limit, scan: places, tail: true }) : null
  for (const nodes of [head.nodes, inner?.nodes, sets.nodes, body.sectionHeaders, tail?.nodes]) for (const node of nodes ?? []) fillGaps(source, node)
  return buildCable({ context, from, to, dialect, wrapped, scan: places, head, inner, sets, body, tail })
}

export interface Sets {
  readonly nodes: Node[]
  readonly sets: MessageSet[]
  subject: SubjectField | null
  readonly references: ReferencesField[]
  from: number
}

/** Reads the sets of a military message up to its remarks, whose text is the body. */
function readSets(context: ParseContext, firstLine: number, limit: number, into: Sets): { bodyLine: number; bodyFrom: number } {
  const { source, text } = context
  let place: Place = { line: firstLine, from: firstLine < text.starts.length ? text.starts[firstLine]! : source.length }
  while (place.line < limit) {
    const { line } = place
    const whole = visible(text, line)
    const span = whole === null || place.from >= whole.to ? null : { from: Math.max(whole.from, place.from), to: whole.to }
    if (span === null) {
      place = { line: line + 1, from: text.starts[line + 1] ?? source.length }
      continue
    }
    const start = setNameAt(source, span.from, span.to)
    if (start === null) {
      const mark = parseEndMark(source, span.from, span.to)
      if (mark !== null || into.nodes.length === 0 || !setAhead(context, line, limit)) return { bodyLine: line, bodyFrom: place.from }
      // `//` and then more words: the tail of the set above.
      into.nodes.push({ kind: 'unknownLine', from: span.from, to: span.to, children: [] })
      place = { line: line + 1, from: text.starts[line + 1] ?? source.length }
      continue
    }
    const reading = parseSet(context, { line, from: span.from }, limit, start)
    into.nodes.push(reading.node)
    into.sets.push(reading.set)
    // A subject with a colon belongs to the relay's heading; the set itself wins.
    if (reading.subject !== null && (into.subject === null || !start.colon)) into.subject = reading.subject
    if (reading.references !== null) into.references.push(reading.references)
    if (reading.bodyFrom !== null) return { bodyLine: line, bodyFrom: reading.bodyFrom }
    place = reading.next
  }
  return { bodyLine: limit, bodyFrom: limit < text.starts.length ? text.starts[limit]! : source.length }
}

function setAhead(context: ParseContext, line: number, limit: number): boolean {
  for (let ahead = line + 1; ahead < Math.min(limit, line + 30); ahead++) {
    const span = visible(context.text, ahead)
    if (span !== null && setNameAt(context.source, span.from, span.to) !== null) return true
  }
  return false
}

/** The line of the first tail field of a SMART print; the limit when it has none. */
function findTail(context: ParseContext, firstLine: number, limit: number): number {
  const { source, text } = context
  for (let line = firstLine; line < limit; line++) {
    const span = visible(text, line)
    if (span === null) continue
    const label = labelAt(source, span.from, span.to, true)
    if (label !== null && tailLabels.has(label.name) && source.charCodeAt(label.to - 1) === 58) return line
  }
  return limit
}

/** The dialect of an older cable inside a SMART print: decided by the first line of the text (smart.md 2.8). */
function wrappedDialect(context: ParseContext, firstLine: number, limit: number): Dialect | null {
  const { source, text } = context
  for (let line = firstLine, seen = 0; line < limit && seen < 3; line++) {
    const span = visible(text, line)
    if (span === null) continue
    seen++
    if (context.stamped && isStamp(source, span.from, span.to)) continue
    const opens =
      parseClassificationLine(source, span)?.number != null || reads(source, span.from, 'PAGE 0') || looksLikeDateTimeGroup(source, span.from, span.to) ||
      source.startsWith('VZCZC', span.from) || parseBanner(source, span.from, span.to) !== null
    if (!opens) return null
    const dialect = detectDialect(context, line, limit)
    return dialect === 'smart' || dialect === 'unknown' ? 'draft' : dialect
  }
  return null
}

/** A header that a copy repeats for a later section: page line, distribution, date-time group, addressees, classification line to subject (D3.3). */
function sectionHeaderAt(
  context: ParseContext, line: number, limit: number, head: Head, places: ReturnType<typeof scan>,
): { readonly node: Node; readonly next: number } | null {
  const own = head.nodes.find((node): node is ClassificationLine => node.kind === 'classificationLine' && (node as ClassificationLine).number !== null)
  if (own === undefined) return null
  const { source, text } = context
  let pageLines = 0
  for (let ahead = line, seen = 0; ahead < limit && seen < 60; ahead++) {
    const span = visible(text, ahead)
    if (span === null) continue
    seen++
    if (reads(source, span.from, 'PAGE ') && !isPrintedPage(source, span.from, span.to)) {
      // Two page lines with text between them: an ordinary page break.
      if (++pageLines > 1) return null
      continue
    }
    if (pageLines === 0 && seen > 3) return null
    if (seen > 2 && seen < 7 && pageLines === 1 && !looksLikeHeader(context, span) && !headerWithin(context, ahead, limit)) return null
    const classification = parseClassificationLine(source, span)
    if (classification?.number == null) continue
    if (key(classification) !== key(own) || classification.section === null) return null
    const repeated = parseHead(context, { dialect: 'copy', firstLine: line, limit, scan: places, repeated: true })
    const children = repeated.nodes
    if (children.length === 0) return null
    return { node: { kind: 'sectionHeader', from: children[0]!.from, to: children[children.length - 1]!.to, children }, next: repeated.bodyLine }
  }
  return null
}

function looksLikeHeader(context: ParseContext, span: { from: number; to: number }): boolean {
  const { source } = context
  return reads(source, span.from, 'ACTION ') || reads(source, span.from, 'INFO ') || reads(source, span.from, 'ORIGIN ') || looksLikeDateTimeGroup(source, span.from, span.to) || parseBanner(source, span.from, span.to) !== null
}

function headerWithin(context: ParseContext, line: number, limit: number): boolean {
  for (let ahead = line; ahead < Math.min(limit, line + 40); ahead++) {
    const span = visible(context.text, ahead)
    if (span !== null && looksLikeDateTimeGroup(context.source, span.from, span.to)) return true
  }
  return false
}
