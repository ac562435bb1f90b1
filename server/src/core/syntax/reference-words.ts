import { isSpace, skipSpace, trimSpace } from './field-leaves.ts'
import { parsePortionMark } from './portion-mark.ts'
import { isDigitCode, isLetterCode, reads } from './tokens.ts'

/** Sentences such as "(U) THIS CABLE IS SENSITIVE BUT UNCLASSIFIED" that stand behind a list. */
export function isWarning(text: string, at: number, end: number): boolean {
  let next = at
  if (text.charCodeAt(at) === 40) {
    const mark = parsePortionMark(text, at, end)
    if (mark === null || mark.level === null) return false
    next = skipSpace(text, mark.to, end)
  }
  switch (text.charCodeAt(next) | 32) {
    case 116:
      return reads(text, next, 'THIS ') || reads(text, next, 'THE FOLLOWING')
    case 115:
      return (
        reads(text, next, 'SENSITIVE BUT') ||
        reads(text, next, 'SBU -') ||
        (reads(text, next, 'SENSITIVE') && !isLetterCode(text.charCodeAt(next + 9)))
      )
    case 110:
      return reads(text, next, 'NOT FOR')
    case 112:
      return reads(text, next, 'PLEASE ') || reads(text, next, 'PROTECT ')
    case 101:
      return reads(text, next, 'ENTIRE TEXT')
    case 119:
      return reads(text, next, 'WARNING')
    case 99:
      return reads(text, next, 'CLASSIFIED BY')
    case 117:
      return reads(text, next, 'UNCLASSIFIED')
    default:
      return false
  }
}

/** AND or OR as a word. */
export function isJoiningWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32
  if (code === 97) return reads(text, at, 'AND') && !isLetterCode(text.charCodeAt(at + 3))
  return code === 111 && reads(text, at, 'OR') && !isLetterCode(text.charCodeAt(at + 2))
}

/** Behind an address in angle brackets; behind what can be read of it where it stays open. */
export function linkEnd(text: string, at: number, end: number): number {
  const last = Math.min(end, at + 400)
  let to = at
  while (to < last && text.charCodeAt(to) !== 62 && text.charCodeAt(to) !== 10) to++
  return to < last && text.charCodeAt(to) === 62 ? to + 1 : Math.max(to, at + 1)
}

const previousWords = [
  'PREVIOUS',
  'PREV',
  'PREVIOUSES',
  'EARLIER',
  'OTHERS',
  'RELATED',
  'PRIOR',
  'SUBSEQUENT',
  'PRECEDING',
  'FOLLOWING',
  'NOTAL',
] as const

/** Behind PREVIOUS, EARLIER, OTHERS and the like; -1 for other words. */
export function previousEnd(text: string, at: number): number {
  for (const word of previousWords) {
    const to = at + word.length
    if (reads(text, at, word) && !isLetterCode(text.charCodeAt(to))) return to
  }
  return -1
}

const handlingWords = ['NOTAL', 'EXDIS', 'NODIS', 'STADIS', 'LIMDIS', 'NOFORN', 'SIPDIS', 'ET AL', 'ET SEQ', 'SEPTEL'] as const

export function handlingEnd(text: string, at: number): number {
  for (const word of handlingWords) {
    const to = at + word.length
    if (reads(text, at, word) && !isLetterCode(text.charCodeAt(to))) return to
  }
  return -1
}

/** Words that begin a remark about the reference before. */
const clauseWords: ReadonlySet<string> = new Set([
  'WHICH',
  'THAT',
  'WHO',
  'WHERE',
  'IN',
  'ON',
  'AS',
  'PER',
  'PARA',
  'PARAS',
  'PARAGRAPH',
  'SECTION',
  'ALSO',
  'SEE',
  'REQUESTING',
  'FORWARDING',
])

export function isClause(text: string, at: number): boolean {
  let to = at
  while (to < at + 12 && isLetterCode(text.charCodeAt(to))) to++
  return clauseWords.has(text.slice(at, to).toUpperCase())
}

export function thirdWordEnd(text: string, at: number, end: number): number {
  let to = at
  for (let words = 0; words < 3; words++) {
    to = skipSpace(text, to, end)
    while (to < end && !isSpace(text.charCodeAt(to))) to++
  }
  return to
}

const prepositions: ReadonlySet<string> = new Set([
  'OF',
  'TO',
  'IN',
  'FROM',
  'BY',
  'WITH',
  'PER',
  'SEE',
  'VIA',
  'FOR',
  'THE',
  'ON',
  'RE',
  'AND',
  'AT',
])

export function endsInPreposition(text: string, at: number): boolean {
  const to = trimSpace(text, Math.max(0, at - 4), at)
  let from = to
  while (from > 0 && to - from < 6 && isLetterCode(text.charCodeAt(from - 1))) from--
  return prepositions.has(text.slice(from, to).toUpperCase())
}

export function saysNotal(text: string, from: number, to: number): boolean {
  for (let at = from; at + 5 <= to; at++) {
    if ((text.charCodeAt(at) | 32) === 110 && reads(text, at, 'NOTAL')) return true
  }
  return false
}

export function isNumberStart(code: number): boolean {
  return isDigitCode(code) || code === 79 || code === 73 || code === 35
}

/** Over blanks of the same line. */
export function skipInline(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 10) at++
  return at
}

export function skipDashes(text: string, at: number, end: number): number {
  while (at < end && (text.charCodeAt(at) === 45 || isSpace(text.charCodeAt(at)))) at++
  return at
}

/** The parenthesis that closes the one at `at`, near and without a blank line between; -1 when there is none. */
export function closingParenthesis(text: string, at: number, end: number): number {
  const last = Math.min(end, at + 160)
  for (let next = at + 1; next < last; next++) {
    const code = text.charCodeAt(next)
    if (code === 41) return next
    if (code === 40 || (code === 10 && text.charCodeAt(next + 1) === 10)) return -1
  }
  return -1
}

export function lastLineEnd(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at) === 10) return at
  return -1
}

/** Without blanks, commas, dashes, AND at the end, and without the full stop behind a number or a parenthesis. */
export function trimSeparators(text: string, from: number, to: number): number {
  let end = to
  while (end > from) {
    const code = text.charCodeAt(end - 1)
    if (isSpace(code) || code === 44 || code === 59 || code === 38 || code === 45 || code === 47) end--
    else if (code === 46 && end - 2 >= from && (isDigitCode(text.charCodeAt(end - 2)) || text.charCodeAt(end - 2) === 41)) end--
    else if ((code | 32) === 100 && end - 4 >= from && isSpace(text.charCodeAt(end - 4)) && reads(text, end - 3, 'AND')) end -= 3
    else break
  }
  return Math.max(end, Math.min(to, from + 1))
}
