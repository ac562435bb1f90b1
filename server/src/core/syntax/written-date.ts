import { instantOf } from './date-time-group.ts'
import { isSpace, skipSpace } from './field-leaves.ts'
import { isDigitCode, isLetterCode, numberAt } from './tokens.ts'

/** A date as people write it, by logical offsets. */
export interface WrittenDate {
  readonly from: number
  readonly to: number
  /** UTC midnight; null when the calendar has no such day, or a part is missing. */
  readonly instant: number | null
  /** First number over 12: the day stands before the month. */
  readonly dayFirst: boolean
  readonly twoDigitYear: boolean
}

const monthNames = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
]

/** Month of a word, 0 to 11: its name, or the first three or four letters of it; -1 for other words. */
export function monthOf(text: string, from: number, to: number): number {
  const length = to - from
  if (length < 3 || length > 9) return -1
  for (let month = 0; month < 12; month++) {
    const name = monthNames[month]!
    if (length > 4 && length !== name.length) continue
    let at = 0
    while (at < length && (text.charCodeAt(from + at) & 0xdf) === name.charCodeAt(at)) at++
    if (at === length) return month
  }
  return -1
}

/** A digit, or a letter that scanners and typists put for one: O for zero, I and l for one. */
export function isDigitLike(code: number): boolean {
  return isDigitCode(code) || code === 79 || code === 73 || code === 108
}

/** Offset behind a run of digits and letters that stand for digits; `at` when it holds no digit, or is part of a word. */
export function digitRun(text: string, at: number, limit: number): number {
  let to = at
  while (to < limit && isDigitCode(text.charCodeAt(to))) to++
  const plain = to
  if (plain < limit && isDigitLike(text.charCodeAt(plain))) {
    const last = Math.min(limit, at + longestRun)
    let letters = 0
    while (to < last && isDigitLike(text.charCodeAt(to))) if (!isDigitCode(text.charCodeAt(to++))) letters++
    // `O7` and `I2345` are numbers, `OIL 5` and `IO` are words.
    const isNumber =
      to - at > letters && letters * 2 <= to - at && !isLetterCode(text.charCodeAt(to)) && !(to < limit && isDigitLike(text.charCodeAt(to)))
    return isNumber ? to : plain
  }
  return plain
}

/** Numbers with a letter in them are looked for so far. */
const longestRun = 20

/** A run of digits with its letters put right. */
export function repairDigits(text: string, from: number, to: number): string {
  let clean = true
  for (let at = from; at < to && clean; at++) clean = isDigitCode(text.charCodeAt(at))
  if (clean) return text.slice(from, to)
  let out = ''
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    out += code === 79 ? '0' : code === 73 || code === 108 ? '1' : text.charAt(at)
  }
  return out
}

/**
 * Reads a date that begins at `at`: 11/24/2019, 2019/11/24, 2019-11-24, 6/5/99, 24.11.2019, NOVEMBER 24, 2019, 24 NOV 2019, 20191124, and
 * the incomplete 11/2019, NOV 2019 and 2019, which are no real dates. Blanks around the separators are damage and read through. Null when
 * no date begins there.
 */
export function readDate(text: string, at: number, limit: number): WrittenDate | null {
  const code = text.charCodeAt(at)
  if (isDigitLike(code)) {
    const to = digitRun(text, at, limit)
    if (to > at) return numericDate(text, at, to, limit)
  }
  return isLetterCode(code) ? dateByMonth(text, at, limit) : null
}

function numericDate(text: string, from: number, firstTo: number, limit: number): WrittenDate | null {
  const firstLength = firstTo - from
  let separator = skipSpace(text, firstTo, Math.min(limit, firstTo + 3))
  const sign = text.charCodeAt(separator)
  if (separator >= limit || (sign !== 47 && sign !== 45 && sign !== 46))
    return firstLength <= 2 ? dayBeforeMonth(text, from, firstTo, limit) : compactDate(text, from, firstTo)
  if (text.charCodeAt(separator + 1) === sign) separator++
  const second = skipSpace(text, separator + 1, Math.min(limit, separator + 4))
  const secondTo = digitRun(text, second, limit)
  if (secondTo === second)
    return sign === 45 && firstLength <= 2 ? dayBeforeMonth(text, from, separator, limit) : compactDate(text, from, firstTo)
  separator = skipSpace(text, secondTo, Math.min(limit, secondTo + 3))
  let third = -1
  let thirdTo = -1
  const next = text.charCodeAt(separator)
  if (separator < limit && (next === sign || (sign !== 46 && (next === 47 || next === 45)))) {
    if (text.charCodeAt(separator + 1) === next) separator++
    third = skipSpace(text, separator + 1, Math.min(limit, separator + 4))
    thirdTo = digitRun(text, third, limit)
  }
  if (third === -1 || thirdTo === third) {
    // A month and a year, or digits that lost a slash. `1.6` and `07-04` are no dates.
    const secondLength = secondTo - second
    if (sign !== 47 || (firstLength <= 2 && secondLength <= 2)) return null
    return { from, to: secondTo, instant: null, dayFirst: false, twoDigitYear: false }
  }
  const a = numberAt(text, from, firstTo)
  const b = numberAt(text, second, secondTo)
  const c = numberAt(text, third, thirdTo)
  if (firstLength >= 4) {
    const dayFirst = b > 12 && c <= 12
    return {
      from,
      to: thirdTo,
      instant: firstLength === 4 ? calendar(a, dayFirst ? c : b, dayFirst ? b : c) : null,
      dayFirst,
      twoDigitYear: false,
    }
  }
  const yearLength = thirdTo - third
  const dayFirst = a > 12 && b <= 12 && firstLength <= 2
  const year = yearLength === 2 ? (c >= 50 ? 1900 + c : 2000 + c) : yearLength === 4 ? c : -1
  const fits = firstLength <= 2 && secondTo - second <= 2 && year > 0
  return {
    from,
    to: thirdTo,
    instant: fits ? calendar(year, dayFirst ? b : a, dayFirst ? a : b) : null,
    dayFirst,
    twoDigitYear: yearLength === 2,
  }
}

function calendar(year: number, month: number, day: number): number | null {
  return year < 1000 ? null : instantOf(year, month - 1, day, 0, 0)
}

/** `20191124`, `11242019` and a year alone. */
function compactDate(text: string, from: number, to: number): WrittenDate | null {
  const length = to - from
  if (isLetterCode(text.charCodeAt(to))) return null
  if (length === 4) {
    const year = numberAt(text, from, to)
    return year >= 1900 && year < 2100 ? { from, to, instant: null, dayFirst: false, twoDigitYear: false } : null
  }
  if (length !== 8) return null
  const yearFirst = numberAt(text, from, from + 4)
  const instant =
    yearFirst >= 1900 && yearFirst < 2100
      ? calendar(yearFirst, numberAt(text, from + 4, from + 6), numberAt(text, from + 6, to))
      : calendar(numberAt(text, from + 4, to), numberAt(text, from, from + 2), numberAt(text, from + 2, from + 4))
  return { from, to, instant, dayFirst: false, twoDigitYear: false }
}

/** `24 NOV 2019`, `24-NOV-19`. */
function dayBeforeMonth(text: string, from: number, dayTo: number, limit: number): WrittenDate | null {
  const month = skipJoiners(text, dayTo, limit)
  const monthTo = lettersEnd(text, month, limit)
  const index = monthOf(text, month, monthTo)
  if (index === -1) return null
  return withYear(text, from, skipJoiners(text, monthTo, limit), limit, index, numberAt(text, from, dayTo), monthTo)
}

/** `NOVEMBER 24, 2019`, `NOV 2019`. */
function dateByMonth(text: string, from: number, limit: number): WrittenDate | null {
  const monthTo = lettersEnd(text, from, limit)
  const index = monthOf(text, from, monthTo)
  if (index === -1) return null
  const day = skipJoiners(text, monthTo, limit)
  const dayTo = digitRun(text, day, limit)
  if (dayTo === day) return null
  if (dayTo - day === 4) return { from, to: dayTo, instant: null, dayFirst: false, twoDigitYear: false }
  if (dayTo - day > 2) return null
  return withYear(text, from, skipJoiners(text, dayTo, limit), limit, index, numberAt(text, day, dayTo), -1)
}

function withYear(text: string, from: number, at: number, limit: number, month: number, day: number, monthTo: number): WrittenDate | null {
  const to = digitRun(text, at, limit)
  const length = to - at
  if (length !== 4 && length !== 2)
    return monthTo === -1 ? null : { from, to: monthTo, instant: null, dayFirst: false, twoDigitYear: false }
  const value = numberAt(text, at, to)
  const year = length === 4 ? value : value >= 50 ? 1900 + value : 2000 + value
  return { from, to, instant: calendar(year, month + 1, day), dayFirst: false, twoDigitYear: length === 2 }
}

function lettersEnd(text: string, at: number, limit: number): number {
  while (at < limit && isLetterCode(text.charCodeAt(at))) at++
  return at
}

/** Over blanks, commas, full stops and dashes between the parts of a date in words; a few at most. */
function skipJoiners(text: string, at: number, limit: number): number {
  const last = Math.min(limit, at + 4)
  while (at < last) {
    const code = text.charCodeAt(at)
    if (!isSpace(code) && code !== 44 && code !== 46 && code !== 45) break
    at++
  }
  return at
}
