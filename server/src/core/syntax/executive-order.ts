import { FieldLeaves, fieldEnd, isSpace, oneLine, skipSpace, trimSpace } from './field-leaves.ts'
import type { Logical } from './logical.ts'
import { toSource } from './logical.ts'
import type { ExecutiveOrderField, Instruction, Token } from './node.ts'
import { isDigitCode, isLetterCode, noNodes, upperCase } from './tokens.ts'
import { digitRun, isDigitLike, readDate, repairDigits } from './written-date.ts'
import type { WrittenDate } from './written-date.ts'

const noCodes: readonly Token[] = []

/**
 * The E.O. line: number of the order and what it says of declassification (cable-format B5). A missing number or value gives null; a
 * number that is no order is kept as written. `labelTo` is the logical offset behind the label.
 */
export function parseExecutiveOrder(logical: Logical, label: Token, labelTo: number): ExecutiveOrderField {
  const { text } = logical
  const end = trimSpace(text, labelTo, text.length)
  const leaves = new FieldLeaves(logical, labelTo, label)
  let at = skipSigns(text, labelTo, end)
  let number: Token | null = null
  const numberTo = orderNumberEnd(text, at, end)
  if (numberTo > at) {
    number = leaves.leaf('orderNumber', at, numberTo, withoutSpace(repairDigits(text, at, numberTo)))
    at = skipSigns(text, numberTo, end)
  }
  const value = at < end ? leaves.leaf('instruction', at, end, oneLine(text, at, end)) : null
  const children = leaves.close(text.length)
  return {
    kind: 'executiveOrder',
    from: label.from,
    to: fieldEnd(logical, label.to),
    children,
    label,
    number,
    value,
    instruction: value === null ? nothingSaid : readInstruction(logical, at, end),
  }
}

const nothingSaid: Instruction = {
  type: 'empty',
  instant: null,
  date: null,
  dateIsReal: false,
  dayFirst: false,
  twoDigitYear: false,
  codes: noCodes,
}

/** Over blanks and the signs that stand between label, number and value. */
function skipSigns(text: string, at: number, end: number): number {
  while (at < end) {
    const code = text.charCodeAt(at)
    if (!isSpace(code) && code !== 58 && code !== 59 && code !== 46 && code !== 44) break
    at++
  }
  return at
}

/** Behind a number of three to six digits that is no part of a date or a code; a blank before its last digit is damage. */
function orderNumberEnd(text: string, at: number, end: number): number {
  const to = digitRun(text, at, end)
  const length = to - at
  if (length < 3 || length > 6) return at
  const next = text.charCodeAt(to)
  if (to < end && (next === 47 || (next === 45 && isDigitCode(text.charCodeAt(to + 1))) || (isLetterCode(next) && length !== 5))) return at
  if (length === 4 && next === 32 && isDigitCode(text.charCodeAt(to + 1)) && (to + 2 >= end || isSpaceOrColon(text.charCodeAt(to + 2))))
    return to + 2
  return to
}

function isSpaceOrColon(code: number): boolean {
  return code === 58 || isSpace(code)
}

function withoutSpace(digits: string): string {
  return digits.includes(' ') ? digits.replace(' ', '') : digits
}

/** What the words of a value say; later words count less than earlier ones. */
interface Reading {
  date: WrittenDate | null
  codes: Token[] | undefined
  /** Words before the first date that are neither a label nor filling: an event. */
  wordsBefore: number
  words: number
  notApplicable: boolean
  released: boolean
}

function readInstruction(logical: Logical, from: number, to: number): Instruction {
  const { text } = logical
  const reading: Reading = { date: null, codes: undefined, wordsBefore: 0, words: 0, notApplicable: false, released: false }
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isDigitLike(code) && (isDigitCode(code) || isDigitCode(text.charCodeAt(at + 1)))) at = readNumber(logical, reading, at, to)
    else if (isLetterCode(code)) at = readWord(logical, reading, at, to)
    else at++
  }
  const { date, codes } = reading
  const token = date === null ? null : tokenOf(logical, date.from, date.to, oneLine(text, date.from, date.to))
  return {
    type: typeOf(reading),
    instant: date?.instant ?? null,
    date: token,
    dateIsReal: date !== null && date.instant !== null,
    dayFirst: date?.dayFirst ?? false,
    twoDigitYear: date?.twoDigitYear ?? false,
    codes: codes ?? noCodes,
  }
}

function typeOf(reading: Reading): Instruction['type'] {
  if (reading.released) return 'release'
  if (reading.codes !== undefined) return 'code'
  if (reading.date !== null) return reading.wordsBefore > 0 ? 'event' : 'date'
  if (reading.notApplicable) return 'none'
  if (reading.words > 0) return 'event'
  return 'empty'
}

function tokenOf(logical: Logical, from: number, to: number, text: string): Token {
  const span = toSource(logical, from, to)
  return { kind: 'instruction', from: span.from, to: span.to, children: noNodes, text }
}

function addCode(logical: Logical, reading: Reading, from: number, to: number, code: string): number {
  ;(reading.codes ??= []).push(tokenOf(logical, from, to, code))
  return to
}

/** A date, an exemption such as 25X1-HUMAN, the section before an exemption (`1.6 X1`), or a number in an event. */
function readNumber(logical: Logical, reading: Reading, at: number, to: number): number {
  const { text } = logical
  const digits = digitRun(text, at, to)
  const next = text.charCodeAt(digits)
  if (digits - at === 2 && (next | 32) === 120 && isDigitCode(text.charCodeAt(digits + 1)))
    return exemption(logical, reading, at, digits, to)
  const date = readDate(text, at, to)
  if (date !== null) {
    reading.date ??= date
    return date.to
  }
  const isSection = digits - at === 1 && next === 46 && isDigitCode(text.charCodeAt(digits + 1))
  if (isSection) return digits + 2
  countWord(reading)
  return Math.max(at + 1, digits)
}

/** `25X1`, `25X1-HUMAN`, `50X2-WMD`: digits, X, digits, and a word behind a dash. */
function exemption(logical: Logical, reading: Reading, at: number, letter: number, to: number): number {
  const { text } = logical
  let end = letter + 1
  while (end < to && isDigitCode(text.charCodeAt(end))) end++
  const dash = skipSpace(text, end, Math.min(to, end + 2))
  if (text.charCodeAt(dash) === 45) {
    const word = skipSpace(text, dash + 1, Math.min(to, dash + 3))
    let wordTo = word
    while (wordTo < to && isLetterCode(text.charCodeAt(wordTo))) wordTo++
    if (wordTo > word) return addCode(logical, reading, at, wordTo, `${text.slice(at, end)}-${text.slice(word, wordTo)}`.toUpperCase())
  }
  return addCode(logical, reading, at, end, text.slice(at, end).toUpperCase())
}

function countWord(reading: Reading): void {
  reading.words++
  if (reading.date === null) reading.wordsBefore++
}

function readWord(logical: Logical, reading: Reading, at: number, to: number): number {
  const { text } = logical
  let end = at + 1
  while (end < to && isLetterCode(text.charCodeAt(end))) end++
  const length = end - at
  if (length <= 2) return readShortWord(logical, reading, at, end, to)
  const word = upperCase(text.slice(at, end))
  switch (word) {
    case 'DECL':
    case 'DECLL':
    case 'DELC':
    case 'DCEL':
    case 'DECLAS':
    case 'DECLASS':
    case 'DECLASSIFY':
    case 'DECLASSIFICATION':
    case 'DECLON':
    case 'UNTIL':
    case 'DATE':
    case 'AMENDED':
    case 'NOT':
    case 'AND':
    case 'THE':
      return end
    case 'NONE':
    case 'APPLICABLE':
      reading.notApplicable = true
      return end
    case 'UNKNOWN':
      // What a SMART print says that knows nothing of the inner cable.
      return end
    case 'DECLASSIFIED':
    case 'NARA':
    case 'RELEASED':
      reading.released = true
      return end
    case 'GDS':
    case 'XGDS':
    case 'ADS':
    case 'RDS':
    case 'XDS':
    case 'NGDS':
      return schedule(logical, reading, at, end, to, word)
    case 'OADR':
    case 'DNG':
      return addCode(logical, reading, at, end, word)
  }
  const date = readDate(text, at, to)
  if (date !== null) {
    reading.date ??= date
    return date.to
  }
  if (word !== 'DEC') countWord(reading)
  return end
}

function readShortWord(logical: Logical, reading: Reading, at: number, end: number, to: number): number {
  const { text } = logical
  const first = text.charCodeAt(at) | 32
  const second = end - at === 2 ? text.charCodeAt(at + 1) | 32 : 0
  if (first === 120 && second === 0) {
    const digit = text.charCodeAt(end) === 45 ? end + 1 : end
    let digitTo = digit
    while (digitTo < to && isDigitCode(text.charCodeAt(digitTo))) digitTo++
    if (digitTo > digit && digitTo - digit <= 2) return addCode(logical, reading, at, digitTo, `X${text.slice(digit, digitTo)}`)
  }
  if (first === 110) {
    if (second === 97 && reading.words === 0) {
      reading.notApplicable = true
      return end
    }
    if (second === 0) {
      let next = end
      while (next < to && (text.charCodeAt(next) === 47 || text.charCodeAt(next) === 46 || text.charCodeAt(next) === 32)) next++
      if (next > end && (text.charCodeAt(next) | 32) === 97 && !isLetterCode(text.charCodeAt(next + 1))) {
        reading.notApplicable = true
        return next + 1
      }
    }
  }
  // MR, manual review.
  if (first === 109 && second === 114 && !isEventWordBehind(text, end, to)) return addCode(logical, reading, at, end, 'MR')
  // Filling: on, by, as, or; the office code of an authority; the level of a downgrading.
  const filling =
    (first === 111 && (second === 110 || second === 114)) || (first === 98 && second === 121) || (first === 97 && second === 115)
  if (!filling && reading.codes === undefined) countWord(reading)
  return end
}

/** `MR. ROE` is a person, not a manual review. */
function isEventWordBehind(text: string, at: number, to: number): boolean {
  const next = skipSpace(text, text.charCodeAt(at) === 46 ? at + 1 : at, to)
  return next < to && isLetterCode(text.charCodeAt(next))
}

/** GDS and its kin with the class behind it: `XGDS-2`, `RDS 4`. */
function schedule(logical: Logical, reading: Reading, at: number, end: number, to: number, word: string): number {
  const { text } = logical
  let digit = end
  while (digit < to && digit < end + 3 && (text.charCodeAt(digit) === 45 || text.charCodeAt(digit) === 32)) digit++
  const next = text.charCodeAt(digit + 1)
  const single = isDigitCode(text.charCodeAt(digit)) && !isDigitCode(next) && next !== 47 && next !== 45
  if (single) return addCode(logical, reading, at, digit + 1, `${word}-${text.charAt(digit)}`)
  return addCode(logical, reading, at, end, word)
}
