import { isSpace, skipSpace } from './field-leaves.ts'
import { parsePortionMark } from './portion-mark.ts'
import { isDigitCode, isLetterCode, reads } from './tokens.ts'
import { digitRun } from './written-date.ts'

/** The parts of `[YEAR] POST NUMBER`, by logical offsets; -1 for parts that are not there. Reused from one reading to the next. */
export interface CableParts {
  yearFrom: number
  yearTo: number
  postFrom: number
  postTo: number
  numberFrom: number
  numberTo: number
  /** Behind the last of them. */
  end: number
}

export function noParts(): CableParts {
  return { yearFrom: -1, yearTo: -1, postFrom: -1, postTo: -1, numberFrom: -1, numberTo: -1, end: -1 }
}

export function resetParts(parts: CableParts): void {
  parts.yearFrom = parts.yearTo = parts.postFrom = parts.postTo = parts.numberFrom = parts.numberTo = parts.end = -1
}

export function isCentury(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  return (
    (first === 49 && text.charCodeAt(at + 1) === 57) || (first === 50 && (text.charCodeAt(at + 1) === 48 || text.charCodeAt(at + 1) === 79))
  )
}

/** A classification before a reference: `(S/NF) STATE 123`. */
export function skipMark(text: string, at: number, limit: number): number {
  if (text.charCodeAt(at) !== 40) return at
  const mark = parsePortionMark(text, at, limit)
  return mark === null || mark.level === null ? at : skipSpace(text, mark.to, limit)
}

/** `870 ZENDA`: only when nothing but a boundary follows. */
export function isNumberBeforePost(text: string, at: number, limit: number, from: number, to: number, parts: CableParts): boolean {
  const next = skipSpace(text, at, limit)
  const code = text.charCodeAt(next)
  if (next < limit && code !== 44 && code !== 59 && code !== 41 && text.charCodeAt(at) !== 10) return false
  if (parts.postTo - parts.postFrom > 30) return false
  parts.numberFrom = from
  parts.numberTo = to
  parts.end = parts.postTo
  return true
}

export function readNumber(text: string, at: number, limit: number, parts: CableParts): boolean {
  let next = skipSpace(text, at, limit)
  let code = text.charCodeAt(next)
  if (code === 40) {
    // `ZENDA (07) 123`, `ZENDA (C) 123`.
    const year = skipSpace(text, next + 1, limit)
    const yearTo = digitRun(text, year, limit)
    const close = skipSpace(text, yearTo, limit)
    if ((yearTo - year === 2 || (yearTo - year === 4 && isCentury(text, year))) && text.charCodeAt(close) === 41) {
      parts.yearFrom = year
      parts.yearTo = yearTo
      next = skipSpace(text, close + 1, limit)
    } else {
      const behind = skipMark(text, next, limit)
      if (behind === next) return false
      next = behind
    }
    code = text.charCodeAt(next)
  }
  let signs = 0
  while (next < limit && signs < 3 && (code === 35 || code === 45 || code === 58 || code === 44 || code === 46 || code === 39)) {
    // `ZENDA, 1228`: a comma before the number of the same reference.
    if (code === 44 && parts.yearFrom !== -1 && signs > 0) return false
    next = skipSpace(text, next + 1, limit)
    code = text.charCodeAt(next)
    signs++
  }
  let to = digitRun(text, next, limit)
  if (to === next) return false
  if (to - next === 2 && parts.yearFrom === -1) {
    // `ZENDA 07 123`, `ZENDA 06-123`.
    const dash = skipSpace(text, to, limit)
    const second = skipSpace(text, text.charCodeAt(dash) === 45 ? dash + 1 : dash, limit)
    const secondTo = digitRun(text, second, limit)
    const third = skipSpace(text, secondTo, limit)
    if (
      second > to &&
      !text.slice(to, second).includes('\n') &&
      secondTo - second >= 3 &&
      secondTo - second <= 6 &&
      !isLetterCode(text.charCodeAt(secondTo)) &&
      text.charCodeAt(secondTo) !== 47 &&
      !isDigitCode(text.charCodeAt(third))
    ) {
      parts.yearFrom = next
      parts.yearTo = to
      next = second
      to = secondTo
    }
  }
  if (to - next > 7 || !isNumberEnd(text, to, limit)) return false
  parts.numberFrom = next
  parts.numberTo = to
  parts.end = to
  readYearBehind(text, to, limit, parts)
  return parts.end !== -1
}

/** Whether the digits before `to` are a whole number: no letter, decimal, clock, date or series behind them. */
function isNumberEnd(text: string, to: number, limit: number): boolean {
  if (to >= limit) return true
  const code = text.charCodeAt(to)
  if (isLetterCode(code)) return false
  const next = text.charCodeAt(to + 1)
  if ((code === 46 || code === 58) && isDigitCode(next)) return false
  if (code === 45 || code === 47) {
    if (isDigitCode(next)) {
      const run = digitRun(text, to + 1, limit)
      const sign = text.charCodeAt(run)
      // Three groups are a date or a series, unless all are message numbers: `692/317/274`.
      if (sign === code && isDigitCode(text.charCodeAt(run + 1))) return code === 47 && run - to > 3
      // `314/55512-09` is an intelligence report.
      return !(code === 47 && sign === 45 && run - to > 4 && isDigitCode(text.charCodeAt(run + 1)))
    }
    return code === 47 ? !isLetterCode(next) : true
  }
  if (isSpace(code)) {
    const behind = skipSpace(text, to, Math.min(limit, to + 4))
    // A date-time group with Z apart; the digits of an intelligence report, `6 803 0123 09`.
    if ((text.charCodeAt(behind) | 32) === 122 && !isLetterCode(text.charCodeAt(behind + 1))) return false
    if (isDigitCode(text.charCodeAt(behind)) && !text.slice(to, behind).includes('\n')) {
      const group = digitRun(text, behind, limit)
      const after = skipSpace(text, group, limit)
      if (isDigitCode(text.charCodeAt(after)) && after > group && !text.slice(group, after).includes('\n')) return false
    }
  }
  return true
}

/** `123 (07)`, `123-07`, `123/07`, `12345 2007`, `01234 07`, `123 OF 2007`. */
function readYearBehind(text: string, to: number, limit: number, parts: CableParts): void {
  if (parts.yearFrom !== -1) return
  const code = text.charCodeAt(to)
  const length = to - parts.numberFrom
  if ((code === 45 || code === 47) && length >= 3) {
    const run = digitRun(text, to + 1, limit)
    const sign = text.charCodeAt(run)
    if (
      ((run - to === 3 && length >= 3) || (run - to === 5 && isCentury(text, to + 1))) &&
      sign !== 47 &&
      sign !== 45 &&
      !isLetterCode(sign)
    ) {
      parts.yearFrom = to + 1
      parts.yearTo = parts.end = run
    }
    return
  }
  const next = skipSpace(text, to, Math.min(limit, to + 3))
  if (next === to || text.slice(to, next).includes('\n')) return
  if (text.charCodeAt(next) === 40) {
    const mark = text.charCodeAt(next + 1) === 39 ? next + 2 : next + 1
    const run = digitRun(text, mark, limit)
    if ((run - mark === 2 || (run - mark === 4 && isCentury(text, mark))) && text.charCodeAt(run) === 41) {
      parts.yearFrom = mark
      parts.yearTo = run
      parts.end = run + 1
    }
    return
  }
  if (reads(text, next, 'OF ') && isCentury(text, next + 3) && digitRun(text, next + 3, limit) === next + 7) {
    parts.yearFrom = next + 3
    parts.yearTo = parts.end = next + 7
    return
  }
  const run = digitRun(text, next, limit)
  const after = text.charCodeAt(run)
  if (run === next || isLetterCode(after) || after === 47 || after === 45 || isLetterCode(text.charCodeAt(skipSpace(text, run, limit))))
    return
  if ((run - next === 4 && isCentury(text, next) && length >= 4) || (run - next === 2 && length === 5)) {
    parts.yearFrom = next
    parts.yearTo = parts.end = run
  }
}

/**
 * Reads a number that has no station of its own, `456` in `STATE 123, 456`, with a year of two digits before it or not. Something that
 * ends a reference has to follow: a separator, a parenthesis, a line end, AND or a handling word.
 */
export function readBareNumber(text: string, at: number, limit: number, parts: CableParts): boolean {
  resetParts(parts)
  let next = at
  if (text.charCodeAt(next) === 35) next++
  let to = digitRun(text, next, limit)
  if (to === next || to - next > 7) return false
  const second = skipSpace(text, to, limit)
  if (to - next === 2 && second > to && isDigitCode(text.charCodeAt(second)) && !text.slice(to, second).includes('\n')) {
    parts.yearFrom = next
    parts.yearTo = to
    next = second
    to = digitRun(text, second, limit)
    if (to - next > 7) return false
  }
  if (!isNumberEnd(text, to, limit)) return false
  const gap = skipSpace(text, to, limit)
  const code = text.charCodeAt(gap)
  const bounded =
    gap >= limit ||
    code === 44 ||
    code === 59 ||
    code === 40 ||
    code === 46 ||
    code === 47 ||
    code === 45 ||
    code === 38 ||
    code === 41 ||
    code === 60 ||
    text.slice(to, gap).includes('\n') ||
    isBoundaryWord(text, gap, limit)
  if (!bounded) return false
  parts.numberFrom = next
  parts.numberTo = to
  parts.end = to
  readYearBehind(text, to, limit, parts)
  return true
}

const boundaryWords = ['AND', 'NOTAL', 'EXDIS', 'NODIS', 'STADIS', 'LIMDIS', 'ET', 'OR'] as const

function isBoundaryWord(text: string, at: number, limit: number): boolean {
  for (const word of boundaryWords) {
    if (reads(text, at, word) && !isLetterCode(text.charCodeAt(at + word.length))) return true
  }
  // A letter of the list: `A. 6307 B) STATE 285773`.
  const behind = text.charCodeAt(at + 1)
  return at + 1 < limit && isLetterCode(text.charCodeAt(at)) && (behind === 46 || behind === 41 || behind === 58)
}
