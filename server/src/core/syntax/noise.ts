import type { Span } from '../span.ts'
import { indentEnd, isBlank, trimmedEnd } from '../text.ts'
import type { Text } from '../text.ts'
import type { Banner, EndMark, Node, NodeKind, PageHeader, PageLine, Token } from './node.ts'
import { readLevel } from './classification-line.ts'
import { inOrder, isDigitCode, isDigits, isLetterCode, isUpperCode, meaning, reads, token, wordsOf } from './tokens.ts'

/**
 * Page headers that machines put into the text (A9): post cut at ten characters, eight digits, section and page `OF` sections, in any case,
 * alone on a line or with text before or behind. `ofAt` is the offset of the word OF. Null when something else stands there.
 */
export function parsePageHeader(source: string, lineFrom: number, lineTo: number, ofAt: number): PageHeader | null {
  if (source.charCodeAt(ofAt - 1) !== 32) return null
  let at = ofAt - 1
  while (at > lineFrom && source.charCodeAt(at - 1) === 32) at--
  let sectionFrom = at
  while (sectionFrom > lineFrom && isDigitCode(source.charCodeAt(sectionFrom - 1))) sectionFrom--
  let page: Token | null = null
  let sectionTo = at
  if (source.charCodeAt(sectionFrom - 1) === 46 && at - sectionFrom <= 2) {
    page = token('number', source, sectionFrom, at)
    sectionTo = sectionFrom - 1
    sectionFrom = sectionTo
    while (sectionFrom > lineFrom && isDigitCode(source.charCodeAt(sectionFrom - 1))) sectionFrom--
  }
  if (sectionTo - sectionFrom !== 3) return null
  let numberTo = sectionFrom
  while (numberTo > lineFrom && source.charCodeAt(numberTo - 1) === 32) numberTo--
  let numberFrom = numberTo
  while (numberFrom > lineFrom && isDigitCode(source.charCodeAt(numberFrom - 1))) numberFrom--
  if (numberTo === sectionFrom || numberTo - numberFrom !== 8) return null
  let postTo = numberFrom
  while (postTo > lineFrom && source.charCodeAt(postTo - 1) === 32) postTo--
  if (postTo === numberFrom) return null
  let postFrom = postTo
  while (postFrom > lineFrom && postTo - postFrom < 10 && isPostCode(source.charCodeAt(postFrom - 1))) postFrom--
  // With text before it the post is the last words that fit.
  if (postFrom > lineFrom && isLetterCode(source.charCodeAt(postFrom - 1))) while (postFrom < postTo && source.charCodeAt(postFrom) !== 32) postFrom++
  while (postFrom < postTo && source.charCodeAt(postFrom) === 32) postFrom++
  if (postFrom >= postTo || !isLetterCode(source.charCodeAt(postFrom))) return null
  let totalFrom = ofAt + 2
  while (totalFrom < lineTo && source.charCodeAt(totalFrom) === 32) totalFrom++
  let totalTo = totalFrom
  while (totalTo < lineTo && isDigitCode(source.charCodeAt(totalTo))) totalTo++
  if (totalTo - totalFrom !== 3) return null
  const post = token('post', source, postFrom, postTo)
  const number = token('messageNumber', source, numberFrom, numberTo)
  const section = token('section', source, sectionFrom, sectionTo)
  const sections = token('section', source, totalFrom, totalTo)
  const of = token('word', source, ofAt, ofAt + 2)
  const children = inOrder([post, number, section, page === null ? null : token('punctuation', source, sectionTo, sectionTo + 1), page, of, sections])
  return { kind: 'pageHeader', from: postFrom, to: totalTo, children, post, number, section, page, sections }
}

function isPostCode(code: number): boolean {
  return isLetterCode(code) || code === 32 || code === 45 || code === 39 || code === 46
}

/**
 * `PAGE 02  ZENDA 03507  02 OF 04  031715Z` (D2.2, D3.3). Post and number may stand on the next line: `continued` reads that one. Null when the line
 * is no page line.
 */
export function parsePageLine(source: string, from: number, to: number, continued = false): PageLine | null {
  if (isPrintedPage(source, from, to)) return null
  const words = wordsOf(source, from, to)
  let next = 0
  let page: Token | null = null
  if (reads(source, from, 'PAGE') && words[0]!.to - from === 4) {
    const digits = words[1]
    if (digits === undefined || digits.to - digits.from > 3 || !isDigits(source, digits.from, digits.to)) return null
    page = token('number', source, digits.from, digits.to)
    next = 2
  }
  let post: Token | null = null
  let number: Token | null = null
  let section: Token | null = null
  let sections: Token | null = null
  let numberAt = next
  while (numberAt < words.length && isUpperCode(source.charCodeAt(words[numberAt]!.from)) && numberAt - next < 3) numberAt++
  const digits = words[numberAt]
  if (digits !== undefined && numberAt > next && digits.to - digits.from >= 4 && digits.to - digits.from <= 6 && isDigits(source, digits.from, digits.to)) {
    post = token('post', source, words[next]!.from, words[numberAt - 1]!.to)
    number = token('messageNumber', source, digits.from, digits.to)
    const n = words[numberAt + 1]
    const of = words[numberAt + 2]
    const m = words[numberAt + 3]
    if (n !== undefined && of !== undefined && m !== undefined && of.to - of.from === 2 && reads(source, of.from, 'OF')) {
      section = sectionToken(source, n)
      sections = sectionToken(source, m)
    }
    if (post.to - post.from > 13 || (page === null && (words.length > numberAt + 5 || (sections === null && !(continued && words.length === numberAt + 1))))) return null
  } else if (page === null || (next < words.length && words.length > 8)) return null
  const known = [page, post, number, section, sections]
  const rest = words.filter((word) => !known.some((part) => part !== null && part.from <= word.from && word.to <= part.to))
  const children = inOrder([...known, ...rest.map((word) => token('word', source, word.from, word.to))])
  return { kind: 'pageLine', from, to, children, page, post, number, section, sections }
}

/** `Page 1 of 7`: the foot of a print, not a page of the transmission. */
export function isPrintedPage(source: string, from: number, to: number): boolean {
  return to - from < 16 && reads(source, from, 'PAGE ') && /^page \d{1,3} of \d{1,3}$/i.test(source.slice(from, to))
}

function sectionToken(source: string, word: Span): Token | null {
  if (word.to - word.from > 3) return null
  const digits = source.slice(word.from, word.to).toUpperCase().replace(/[OC]/g, '0').replace(/[IL]/g, '1')
  return isDigits(digits, 0, digits.length) ? meaning('section', word, digits) : null
}

/** A level that stands alone on its line, perhaps with NOFORN, a copy slug (`PTQ8384`), slashes or a page number behind it. */
export function parseBanner(source: string, from: number, to: number): Banner | null {
  if (to - from > 60) return null
  const reading = readLevel(source, from, to)
  if (reading === null) return null
  let at = reading.to
  while (at < to && (source.charCodeAt(at) === 47 || isBlank(source.charCodeAt(at)))) at++
  const rest = source.slice(at, to)
  const alone = rest === '' || rest === 'NOFORN' || rest === 'SBU' || isDigits(rest, 0, Math.min(rest.length, 4)) || /^PTQ\d{3,5}$/.test(rest) || /^REL ?TO [A-Z, ]{1,60}$/.test(rest)
  if (!alone || (rest.length > 0 && isDigits(rest, 0, rest.length) && rest.length > 3)) return null
  const level = meaning('level', { from, to: reading.to }, reading.level)
  const tail = reading.to < to ? firstVisible(source, reading.to, to) : to
  const children = inOrder([level, tail < to ? token('word', source, tail, to) : null])
  return { kind: 'banner', from, to, children, level, levelValue: reading.level, sensitive: null }
}

function firstVisible(source: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(source.charCodeAt(at))) at++
  return at
}

/** BT, `#0690`, NNNN, `<< END OF DOCUMENT >>` (A.10, D2.9). */
export function parseEndMark(source: string, from: number, to: number): EndMark | null {
  const length = to - from
  const make = (type: EndMark['type'], number: Token | null): EndMark => ({
    kind: 'endMark', from, to, type, number,
    children: number === null ? [token('word', source, from, to)] : [token('punctuation', source, from, number.from), number],
  })
  switch (source.charCodeAt(from)) {
    case 66:
      return length === 2 && source.charCodeAt(from + 1) === 84 ? make('break', null) : null
    case 78:
      return (length === 4 || length === 3) && source.startsWith(length === 4 ? 'NNNN' : 'NNN', from) ? make('end', null) : null
    case 35:
      return length === 5 && isDigits(source, from + 1, to) ? make('validation', token('serial', source, from + 1, to)) : null
    case 60:
      return source.startsWith('<< END OF DOCUMENT >>', from) ? make('document', null) : null
    default:
      return null
  }
}

/** Lines that reviews, releases and publishers left; each pattern is anchored and has no repetition that could overlap another. */
const stamps: readonly RegExp[] = [
  /^UNCLASSIFIED U\.?S\.? Department of State (?:Case|Doc)/,
  /^(?:RELEASED?|Released?|DECLASSIFIED|Declassified) (?:in|IN) (?:Full|FULL?|Part|PART)\b/,
  /^Classified by DAS, A\/GIS, DoS on /,
  /^CSP-\d{4}-\d{5}\b/,
  /^REVIEW AUTHORITY: /i,
  /^UNITED STATES DEPARTMENT OF STATE$/,
  /^U\.?S\.? Department of State(?: (?:Case|Doc) No\..*)?$/,
  /^DATE\/CASE ID: /,
  /^CLASSIFICATION: (?:UNCLASSIFIED|CONFIDENTIAL|SECRET)\/{0,2}$/,
  /^Page \d{1,3} of \d{1,3}$/i,
  /^(?:1\.4\([A-H]\)|B\d)(?:, ?(?:1\.4\([A-H]\)|B\d))*$/,
  /^[A-Z][A-Za-z.]* [A-Z][A-Za-z]+, Acting-Director$/,
  /^\d{1,2}\/\d{1,2}\/20[1-4]\d$/,
  /^\[image\]$/,
  /^Declassified\/Released US Department of State/,
  /^Message Attributes$/,
]

const publisherNotes: readonly RegExp[] = [
  /^This record is a partial extract of the original cable/,
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{1,2} [A-Z][a-z]+ \d{4}(?:, \d{2}:\d{2})?$/,
  /^\d{2}[A-Z]{3,20}\d{1,6}$/,
  /^DATE: \d{4}-\d\d-\d\d/,
  /^ID: \d{2,8}$/,
  /^<<\d+>>$/,
  /^End Cable Text\b/i,
  /^\d{4}[A-Z]{3,8}\d{4,6} - (?:Classification: )?[A-Z]+$/,
  /^Classification: (?:UNCLASSIFIED|CONFIDENTIAL|SECRET)(?:\/\/[A-Z ]+)?$/,
  /^null$/,
]

/** Whether stamps of a review or release can stand anywhere in the file: each names the Department somewhere. */
export function mayHaveStamps(source: string): boolean {
  return source.includes('Department of State') || source.includes('DEPARTMENT OF STATE')
}

/** Whether a line is a stamp of a review or release. */
export function isStamp(source: string, from: number, to: number): boolean {
  if (isPrintedPage(source, from, to)) return true
  if (to - from > 200 || to - from < 2) return false
  const line = source.slice(from, to)
  if (line.includes('US Department of State EO Systematic Review')) return true
  for (const pattern of stamps) if (pattern.test(line)) return true
  return false
}

/** The first letters of publishers' notes; in a header nearly every line is told by them. */
function mayBePublisherNote(source: string, from: number): boolean {
  const second = source.charCodeAt(from + 1)
  switch (source.charCodeAt(from)) {
    case 77: // Monday
    case 87: // Wednesday
    case 70: // Friday
    case 83: // Saturday, Sunday; Subject is none
      return second >= 97 && second <= 122 && source.charCodeAt(from + 2) !== 98
    case 84: // This record, Tuesday, Thursday
      return second === 104 || second === 117
    case 68: // DATE:
      return source.startsWith('DATE: ', from)
    case 73: // ID:
      return second === 68
    case 60: // <<123456>>
      return second === 60
    case 69: // End Cable Text
      return second === 110 || second === 78
    case 67: // Classification: UNCLASSIFIED
      return source.startsWith('Classification: ', from)
    case 110: // null
      return second === 117
    default:
      return isDigitCode(source.charCodeAt(from)) && isDigitCode(second)
  }
}

/** Whether a line was put in by a publisher (N11, N12). */
export function isPublisherNote(source: string, from: number, to: number): boolean {
  if (to - from > 400 || to - from < 2 || !mayBePublisherNote(source, from)) return false
  const line = source.slice(from, to)
  for (const pattern of publisherNotes) if (pattern.test(line)) return true
  return false
}

/** A leaf line of noise. */
export function noiseLine(kind: NodeKind, source: string, from: number, to: number): Node {
  return { kind, from, to, children: [token('textLine', source, from, to)] }
}

/** First and last visible character of a line, or null for a blank one. */
export function visible(text: Text, line: number): Span | null {
  const from = indentEnd(text, line)
  if (from >= text.ends[line]!) return null
  return { from, to: trimmedEnd(text, line) }
}
