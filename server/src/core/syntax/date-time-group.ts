import type { Span } from '../span.ts'
import type { DateTimeGroupLine, Token } from './node.ts'
import { inOrder, isDigitCode, meaning, numberAt, token, upperCase, wordsOf } from './tokens.ts'
import type { Word } from './tokens.ts'
import { collectSignals } from './transmission.ts'

/** Months by their first three letters, as one number each: no string is made to look one up. */
const months: ReadonlyMap<number, number> = new Map(
  ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'].map((name, index) => [monthKey(name, 0), index]),
)

function monthKey(source: string, at: number): number {
  return ((source.charCodeAt(at) & 0xdf) << 16) | ((source.charCodeAt(at + 1) & 0xdf) << 8) | (source.charCodeAt(at + 2) & 0xdf)
}

/** Index of an English month, 0 to 11, from the three letters at an offset, in any case; undefined for other letters. */
export function monthIndex(source: string, at = 0): number | undefined {
  return months.get(monthKey(source, at))
}

/** The full year of two digits (cable-format 0.2): 50 to 99 are of the last century. */
export function fullYear(digits: string): number {
  const value = Number(digits)
  return digits.length > 2 ? value : value >= 50 ? 1900 + value : 2000 + value
}

/** Milliseconds UTC of a date and time, or null when the calendar or the clock has no such moment. */
export function instantOf(year: number, month: number, day: number, hour: number, minute: number): number | null {
  if (hour > 23 || minute > 59 || day < 1 || month < 0 || month > 11) return null
  // Every month has 28 days; only those behind them need the calendar.
  if (day > 28 && new Date(Date.UTC(year, month, day)).getUTCDate() !== day) return null
  const value = Date.UTC(year, month, day, hour, minute)
  return Number.isNaN(value) ? null : value
}

/** A group found in a stretch of words: `ddhhmmZ MON YY`, with the damage scanners leave. */
export interface Group {
  readonly token: Token
  readonly instant: number | null
  readonly wellFormed: boolean
  /** Number of words it takes. */
  readonly words: number
}

/**
 * Reads a date-time group at a word (ACP 121; cable-format A.5). Z may stand apart or be misread as 2, the year may have four digits,
 * the month any case. Returns null when the words do not look like one.
 */
export function parseGroup(source: string, words: readonly Word[], first: number): Group | null {
  const start = words[first]
  if (start === undefined) return null
  let digits = start.from
  while (digits < start.to && isDigitCode(source.charCodeAt(digits))) digits++
  const count = digits - start.from
  if (count < 4 || count > 8) return null
  let next = first + 1
  let zulu = false
  if (digits === start.to - 1 && (source.charCodeAt(digits) | 32) === 122) zulu = true
  else if (digits < start.to) return glued(source, start, digits)
  else if (words[next] !== undefined && words[next]!.to - words[next]!.from === 1 && (source.charCodeAt(words[next]!.from) | 32) === 122) {
    zulu = true
    next++
  }
  const month = words[next]
  const year = words[next + 1]
  const monthNumber = month === undefined ? undefined : monthAt(source, month)
  if (monthNumber === undefined) return zulu && count === 6 ? incomplete(source, start, words, next) : null
  const damagedZulu = !zulu && count === 7 && source.charCodeAt(digits - 1) === 50
  const yearDigits = year === undefined ? '' : digitsAtStart(source, year)
  const wellFormed = (zulu || damagedZulu) && (count === 6 || damagedZulu) && (yearDigits.length === 2 || yearDigits.length === 4)
  const end = yearDigits === '' ? month!.to : year!.from + yearDigits.length
  const text = source.slice(start.from, end)
  let instant: number | null = null
  if (wellFormed) {
    const { from } = start
    instant = instantOf(fullYear(yearDigits), monthNumber, numberAt(source, from, from + 2), numberAt(source, from + 2, from + 4), numberAt(source, from + 4, from + 6))
  }
  return { token: meaning('dateTimeGroup', { from: start.from, to: end }, text), instant, wellFormed, words: next + (yearDigits === '' ? 1 : 2) - first }
}

function incomplete(source: string, start: Word, words: readonly Word[], next: number): Group {
  const last = words[next] ?? start
  return { token: token('dateTimeGroup', source, start.from, last.to), instant: null, wellFormed: false, words: next + (words[next] === undefined ? 0 : 1) }
}

/** `251131ZNOV09`, as references and sets write it. */
function glued(source: string, word: Word, digits: number): Group | null {
  if ((source.charCodeAt(digits) | 32) !== 122 || digits - word.from !== 6) return null
  const month = monthIndex(source, digits + 1)
  if (month === undefined) return null
  const year = digitsAtStart(source, { from: digits + 4, to: word.to })
  if (year.length !== 2 && year.length !== 4) return null
  const value = source.slice(word.from, word.from + 6)
  const instant = instantOf(fullYear(year), month, Number(value.slice(0, 2)), Number(value.slice(2, 4)), Number(value.slice(4, 6)))
  return { token: token('dateTimeGroup', source, word.from, digits + 4 + year.length), instant, wellFormed: true, words: 1 }
}

function monthAt(source: string, word: Word): number | undefined {
  return word.to - word.from >= 3 && word.to - word.from <= 9 ? monthIndex(source, word.from) : undefined
}

function digitsAtStart(source: string, span: Span): string {
  let to = span.from
  while (to < span.to && isDigitCode(source.charCodeAt(to))) to++
  return source.slice(span.from, to)
}

/** Whether a line begins like FL5: one or two precedence letters, then at least four digits. */
export function looksLikeDateTimeGroup(source: string, from: number, to: number): boolean {
  if (!isPrecedenceLetter(source.charCodeAt(from))) return false
  let at = from + 1
  if (source.charCodeAt(at) !== 32) return false
  while (at < to && source.charCodeAt(at) === 32) at++
  if (isPrecedenceLetter(source.charCodeAt(at)) && source.charCodeAt(at + 1) === 32) {
    at++
    while (at < to && source.charCodeAt(at) === 32) at++
  }
  let digits = at
  while (digits < to && isDigitCode(source.charCodeAt(digits))) digits++
  const next = source.charCodeAt(digits)
  return digits - at >= 4 && digits - at <= 8 && (next === 90 || next === 122 || next === 32)
}

function isPrecedenceLetter(unit: number): boolean {
  // Newspapers republished headers in lower case (cable-format 0.3).
  const code = unit >= 97 ? unit - 32 : unit
  return code === 90 || code === 79 || code === 80 || code === 82 || code === 89
}

/** FL5: precedence letters, date-time group, operating signals, service tail. */
export function parseDateTimeGroupLine(source: string, line: Span): DateTimeGroupLine {
  const { from, to } = line
  const words = wordsOf(source, from, to)
  let next = 0
  let precedence: Token | null = null
  let infoPrecedence: Token | null = null
  while (next < words.length && words[next]!.to - words[next]!.from === 1 && infoPrecedence === null) {
    const letter = meaning('precedence', words[next]!, upperCase(source.slice(words[next]!.from, words[next]!.to)))
    if (precedence === null) precedence = letter
    else infoPrecedence = letter
    next++
  }
  const group = parseGroup(source, words, next)
  const signals: Token[] = []
  const { serviceTail } = collectSignals(source, words, group === null ? next : next + group.words, to, signals)
  return {
    kind: 'dateTimeGroupLine', from, to,
    children: inOrder([precedence, infoPrecedence, group?.token, ...signals, serviceTail]),
    label: null, precedence, infoPrecedence, group: group?.token ?? null, instant: group?.instant ?? null, wellFormed: group?.wellFormed ?? false,
    signals, serviceTail, calendarDate: null,
  }
}

/** The `Date/DTG:` value of a SMART print, `Jul 09, 2012 / 091320Z JUL 12`; the slash is misread as 1 in scans (smart.md 2.3). */
export function parseSmartDate(source: string, label: Token, value: Span): DateTimeGroupLine {
  const words = wordsOf(source, value.from, value.to)
  let calendarDate: DateTimeGroupLine['calendarDate'] = null
  let next = 0
  const month = words[0] === undefined ? undefined : monthAt(source, words[0])
  if (month !== undefined && words.length >= 3) {
    const day = digitsAtStart(source, words[1]!)
    const year = digitsAtStart(source, words[2]!).slice(0, 4)
    if (day !== '' && year.length === 4) {
      calendarDate = {
        token: token('dateTimeGroup', source, words[0]!.from, words[2]!.from + 4),
        instant: instantOf(Number(year), month, Number(day), 0, 0),
      }
      next = 2
    }
  }
  let group: Group | null = null
  let rest: Word[] = words
  if (calendarDate !== null) {
    // Behind the year: `/ 091320Z …`, `/091320Z`, `1091320Z` with the slash misread.
    let at = calendarDate.token.to
    while (at < value.to && (source.charCodeAt(at) === 47 || source.charCodeAt(at) <= 32)) at++
    rest = wordsOf(source, at, value.to)
    const first = rest[0]
    if (first !== undefined && digitsAtStart(source, first).length === 7 && (source.charCodeAt(first.from + 7) | 32) === 122) {
      rest = [{ from: first.from + 1, to: first.to }, ...rest.slice(1)]
    }
    next = 0
  }
  for (; next < rest.length && group === null; next++) group = parseGroup(source, rest, next)
  const end = group?.token.to ?? calendarDate?.token.to ?? value.from
  const tail = end < value.to && source.slice(end, value.to).trim() !== '' ? wordsOf(source, end, value.to) : []
  const serviceTail = tail.length === 0 ? null : token('serviceTail', source, tail[0]!.from, value.to)
  const slash = calendarDate !== null && group !== null ? source.slice(calendarDate.token.to, group.token.from).trim() : ''
  const slashAt = slash === '' ? 0 : source.indexOf(slash, calendarDate!.token.to)
  return {
    kind: 'dateTimeGroupLine', from: label.from, to: Math.max(label.to, value.to),
    children: inOrder([
      label, calendarDate?.token, slash === '' ? null : token('punctuation', source, slashAt, slashAt + slash.length), group?.token, serviceTail,
    ]),
    label, precedence: null, infoPrecedence: null, group: group?.token ?? null, instant: group?.instant ?? null, wellFormed: group?.wellFormed ?? false,
    signals: [], serviceTail, calendarDate,
  }
}
