import type { Span } from '../span.ts'
import { isBlank } from '../text.ts'
import { parseCaptions } from './captions.ts'
import { parseClassificationLine } from './classification-line.ts'
import { looksLikeDateTimeGroup, parseDateTimeGroupLine } from './date-time-group.ts'
import { readClassification } from './head-classification.ts'
import type { HeadReader } from './head.ts'
import { labelAt } from './labels.ts'
import { skipBlanks } from './line-tests.ts'
import type { ClassificationLine } from './node.ts'
import { parseBanner, parseEndMark } from './noise.ts'
import { readNumber } from './paragraph.ts'
import { isDigitCode, isLetterCode, wordsOf } from './tokens.ts'
import { isRoutingIndicator, parseAutodinLine, parseOriginatorLine, parseSecurityLine, parseTransmissionIdentifier } from './transmission.ts'

/** FL1 to FL9, BT, and the lines around them. */
export function readTransmissionLine(head: HeadReader, span: Span): boolean {
  const { source } = head
  const { from, to } = span
  const first = source.charCodeAt(from)
  switch (first) {
    case 86:
      if (source.startsWith('VZCZC', from)) {
        head.push(parseTransmissionIdentifier(source, span))
        return true
      }
      break
    case 68:
      if (source.startsWith('DE R', from)) {
        head.push(parseOriginatorLine(source, span))
        return true
      }
      break
    case 90:
      if (source.startsWith('ZNY', from) || source.startsWith('ZNR', from)) {
        head.push(parseSecurityLine(source, span))
        return true
      }
      break
    case 70:
      if (source.startsWith('FM ', from) || (source.startsWith('FM', from) && to === from + 2)) {
        startList(head, 'from', 'FM', span, 2)
        return true
      }
      break
    case 84:
      if (source.startsWith('TO ', from) || source.startsWith('TO:', from) || (to === from + 2 && source.startsWith('TO', from))) {
        startList(head, 'to', 'TO', span, source.charCodeAt(from + 2) === 58 ? 3 : 2)
        return true
      }
      break
    case 73:
      if (source.startsWith('INFO', from) && (to === from + 4 || !isLetterCode(source.charCodeAt(from + 4)))) {
        startList(head, 'infoList', 'INFO', span, source.charCodeAt(from + 4) === 58 ? 5 : 4)
        return true
      }
      break
    case 88:
      if (source.startsWith('XMT', from) && !isLetterCode(source.charCodeAt(from + 3))) {
        startList(head, 'xmt', 'XMT', span, 3)
        return true
      }
      break
    case 66: {
      const mark = parseEndMark(source, from, to)
      if (mark !== null) {
        head.push(mark)
        return true
      }
      break
    }
    case 102: // fm
    case 116: // to
    case 105: // info
      if (readLowerCase(head, span)) return true
      break
    default:
      break
  }
  if (isProsignLine(source, from, to)) {
    head.start('routing', 'routing', null, span, 0)
    return true
  }
  if (looksLikeDateTimeGroup(source, from, to)) {
    head.push(parseDateTimeGroupLine(source, span))
    return true
  }
  const autodin = parseAutodinLine(source, span)
  if (autodin !== null) {
    head.push(autodin)
    return true
  }
  if (head.open?.field === 'routing' && allRoutingIndicators(source, from, to)) {
    head.open.lines.push(span)
    return true
  }
  const list = head.open
  if (list === null || (list.field !== 'to' && list.field !== 'infoList' && list.field !== 'xmt')) return false
  const glued = gluedClassification(source, span)
  if (glued !== -1) {
    list.lines.push({ from, to: glued })
    readClassification(head, { from: glued, to })
    return true
  }
  // `RUEHZDS/AMEMBASSY ZENDA`: nothing else begins so.
  const routed = to - from <= longestAddress && source.charCodeAt(from + 7) === 47 && isRoutingIndicator(source, from, from + 7)
  if (!routed) {
    const classification = parseClassificationLine(source, span)
    if (classification !== null && classification.number !== null) return readClassification(head, span, classification)
    if (leavesAddresses(source, span, classification)) return false
  }
  list.lines.push(span)
  return true
}

const longestAddress = 90

/** `fm amembassy zenda` under a date-time group: headers republished in lower case (cable-format 0.3). */
function readLowerCase(head: HeadReader, span: Span): boolean {
  const { source } = head
  if (!head.has('dateTimeGroupLine')) return false
  for (const [word, field, name] of [['fm ', 'from', 'FM'], ['to ', 'to', 'TO'], ['info ', 'infoList', 'INFO']] as const) {
    if (!source.startsWith(word, span.from)) continue
    startList(head, field, name, span, word.length - 1)
    return true
  }
  return false
}

export function startList(head: HeadReader, field: 'from' | 'to' | 'infoList' | 'xmt', name: string, span: Span, length: number): void {
  const { from } = span
  let labelTo = from + length
  const after = head.source.charCodeAt(labelTo)
  if (field === 'xmt' && (after === 47 || after === 44)) labelTo++
  const glued = field === 'from' ? -1 : gluedClassification(head.source, span)
  head.start(field, name, { field: 'other', name, from, to: labelTo }, glued === -1 ? span : { from, to: glued }, 0)
  if (glued !== -1) readClassification(head, { from: glued, to: span.to })
}

/** Where a classification line begins that a copy ran into the last address (N7); -1 in every other line. */
function gluedClassification(source: string, span: Span): number {
  // A message number ends such a line, and it is longer than most addresses.
  if (span.to - span.from < 24 || !isDigitCode(source.charCodeAt(span.to - 1))) return -1
  const line = source.slice(span.from, span.to)
  for (const start of ['UNCLAS', 'C O N F I D E N', 'S E C R E T', 'CONFIDENTIAL SECTION', 'SECRET SECTION']) {
    const at = line.indexOf(start)
    if (at > 3 && isLetterCode(line.charCodeAt(at - 1)) && parseClassificationLine(source, { from: span.from + at, to: span.to })?.number != null) return span.from + at
  }
  return -1
}

/** Whether a line under TO or INFO without a message number is no address: a banner or a damaged level, a label, a caption, a paragraph, prose. */
function leavesAddresses(source: string, span: Span, classification: ClassificationLine | null): boolean {
  const { from, to } = span
  if (to - from > longestAddress) return true
  if (classification !== null && (classification.spelling !== 'plain' || parseBanner(source, from, to) !== null)) return true
  if (labelAt(source, from, to, false) !== null || parseCaptions(source, from, to) !== null) return true
  const number = readNumber(source, from, to)
  return number !== null && number.form !== 'other' && number.to < to && !isDigitCode(source.charCodeAt(from + 2))
}

function isProsignLine(source: string, from: number, to: number): boolean {
  const first = source.charCodeAt(from)
  if (first !== source.charCodeAt(from + 1) || (first !== 90 && first !== 79 && first !== 80 && first !== 82 && first !== 89)) return false
  if (to === from + 2) return true
  if (!isBlank(source.charCodeAt(from + 2))) return false
  if (source.charCodeAt(skipBlanks(source, from + 2, to)) === 82) return true
  // The first station is damaged; another one shows what the line is.
  const stations = wordsOf(source, from + 2, to)
  return stations.length > 1 && stations.some((word) => isRoutingIndicator(source, word.from, word.to))
}

function allRoutingIndicators(source: string, from: number, to: number): boolean {
  const words = wordsOf(source, from, to)
  return words.length > 0 && words.every((word) => isRoutingIndicator(source, word.from, word.to))
}
