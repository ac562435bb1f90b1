import type { Span } from '../span.ts'
import { parseClassificationLine } from './classification-line.ts'
import { looksLikeDateTimeGroup } from './date-time-group.ts'
import type { HeadReader } from './head.ts'
import { labelAt } from './labels.ts'
import type { Node, PageHeader, PageLine } from './node.ts'
import { isPrintedPage, isPublisherNote, isStamp, noiseLine, parseBanner, parsePageHeader, parsePageLine, visible } from './noise.ts'
import { isDigitCode, isUpperCode, reads, token, wordsOf } from './tokens.ts'

/** Page headers, page lines, banners, stamps, distribution rows: true when the line is one. */
export function readNoise(head: HeadReader, span: Span, line: number): boolean {
  const { source, options } = head
  const { from, to } = span
  if (line < head.blockTo) {
    const kind = head.blockKind
    if (kind === 'pseudoHeader' || kind === 'envelope') {
      pushBlockLine(head, kind, from, to)
      return true
    }
  }
  if (head.smart && head.readSensitive(span)) return true
  // Behind the subject of a print everything but stamps belongs to the text: an older cable may begin there.
  if (head.smart && head.subjectSeen && options.tail !== true) return head.stampOnly(span)
  const counts = options.scan.counts
  while (head.nextCount < counts.length && counts[head.nextCount]! < from) head.nextCount++
  const count = counts[head.nextCount]
  if (count !== undefined && count < to) {
    const header: PageHeader | null = parsePageHeader(source, from, to, count)
    if (header !== null && header.from === from && header.to === to) {
      head.pushNoise(header)
      return true
    }
  }
  const first = source.charCodeAt(from)
  if ((first | 32) === 112 && reads(source, from, 'PAGE ')) {
    if (isPrintedPage(source, from, to)) {
      head.released = true
      head.pushNoise(noiseLine('stamp', source, from, to))
      return true
    }
    const pageLine = parsePageLine(source, from, to)
    if (pageLine !== null) {
      head.pushNoise(pageLine)
      startDistribution(head, line)
      return true
    }
  }
  if (line < head.blockTo) {
    if (!endsDistribution(head, span)) {
      head.pushNoise(distributionLine(head, from, to))
      return true
    }
    head.blockTo = -1
  }
  if ((first === 65 && isDistributionHead(source, from, to, 'ACTION')) || (first === 79 && isDistributionHead(source, from, to, 'ORIGIN'))) {
    startDistribution(head, line)
    head.pushNoise(distributionLine(head, from, to))
    return true
  }
  if (first === 73 && isDistributionHead(source, from, to, 'INFO')) {
    startDistribution(head, line)
    head.pushNoise(distributionLine(head, from, to))
    return true
  }
  if (first === 45 && isNumberLine(source, from, to)) {
    head.pushNoise(noiseLine('distribution', source, from, to))
    return true
  }
  const page = head.lastNoise()
  if (page?.kind === 'pageLine' && (page as PageLine).post === null && isUpperCode(first)) {
    const rest = parsePageLine(source, from, to, true)
    if (rest !== null && rest.number !== null) {
      head.pushNoise(rest)
      return true
    }
  }
  if (head.stampOnly(span)) return true
  if (isPublisherNote(source, from, to)) {
    if (first === 84) head.partial = true
    head.pushNoise(noiseLine('publisherNote', source, from, to))
    return true
  }
  return false
}

/** A drafting copy above FL1 (B10), or the mail that carried a SMART print (N17). */
export function findLeadingBlock(head: HeadReader): void {
  const { context, options, source } = head
  if (options.tail === true || options.repeated === true) return
  const { text } = context
  const last = Math.min(options.limit, options.firstLine + (options.dialect === 'smart' ? 200 : 40))
  let sawOther = false
  for (let line = options.firstLine; line < last; line++) {
    const span = visible(text, line)
    if (span === null) continue
    if (source.startsWith('VZCZC', span.from)) {
      if (sawOther) {
        head.blockTo = line
        head.blockKind = 'pseudoHeader'
      }
      return
    }
    if (options.dialect === 'smart') {
      const label = labelAt(source, span.from, span.to, true)
      if (label?.name === 'MRN' || label?.name === 'Action Office' || label?.name === 'Info Office') return
      if (reads(source, span.from, 'SENT:') || reads(source, span.from, 'FROM: SMART')) sawOther = true
      if (sawOther && (label === null || label.field === 'from' || label.field === 'subject')) {
        head.blockTo = line + 1
        head.blockKind = 'envelope'
      }
      if (label?.name === 'From' && line - options.firstLine < 8) sawOther = true
    } else if (parseClassificationLine(source, span)?.number != null) sawOther = true
    else if (!sawOther && options.dialect !== 'cablegate') return
  }
}

export function pushBlockLine(head: HeadReader, kind: 'pseudoHeader' | 'envelope', from: number, to: number): void {
  const last = head.nodes[head.nodes.length - 1]
  const leaf = token('textLine', head.source, from, to)
  if (last?.kind === kind) {
    // The block is still being built; a copy for every line would take the square of the time.
    const open = last as unknown as { to: number; children: Node[] }
    open.children.push(leaf)
    open.to = to
  } else head.nodes.push({ kind, from, to, children: [leaf] })
}

/** The block of office codes and clearances of a Department copy runs from its page line to the date-time group (D2.3, D2.4). */
export function startDistribution(head: HeadReader, line: number): void {
  if (head.zone === 'fields' || line < head.blockTo) return
  const { context, options, source } = head
  const last = Math.min(options.limit, line + 60)
  for (let ahead = line + 1; ahead < last; ahead++) {
    const span = visible(context.text, ahead)
    if (span === null) continue
    if (looksLikeDateTimeGroup(source, span.from, span.to) || reads(source, span.from, 'FM ') || isClassificationLine(head, span)) {
      head.blockTo = ahead
      head.blockKind = 'distribution'
      return
    }
  }
}

export function endsDistribution(head: HeadReader, span: Span): boolean {
  const { source } = head
  return looksLikeDateTimeGroup(source, span.from, span.to) || isClassificationLine(head, span)
}

export function isClassificationLine(head: HeadReader, span: Span): boolean {
  return parseClassificationLine(head.source, span)?.number != null
}

export function distributionLine(head: HeadReader, from: number, to: number): Node {
  const { source } = head
  const banner = parseBanner(source, from, to)
  if (banner !== null) return banner
  const pageLine = isUpperCode(source.charCodeAt(from)) ? parsePageLine(source, from, to) : null
  if (pageLine !== null && pageLine.number !== null) return pageLine
  if (head.context.stamped && isStamp(source, from, to)) {
    head.released = true
    return noiseLine('stamp', source, from, to)
  }
  return noiseLine('distribution', source, from, to)
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
