import { isSpace, skipSpace } from './field-leaves.ts'
import { parsePortionMark } from './portion-mark.ts'
import { isDigitCode, isLetterCode, reads } from './tokens.ts'
import { digitRun, monthOf } from './written-date.ts'

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

function reset(parts: CableParts): void {
  parts.yearFrom = parts.yearTo = parts.postFrom = parts.postTo = parts.numberFrom = parts.numberTo = parts.end = -1
}

/** Words that no station name contains: they make a phrase of what looks like a reference. */
const phraseWords: ReadonlySet<string> = new Set(
  (
    'OF ON IN TO FROM BY FOR WITH DATED AND OR AT AS IS WAS WERE ARE THIS THAT WHICH WHO RE SUBJ SUBJECT BETWEEN DURING FOLLOWING REGARDING CONCERNING ABOUT VIA UNTIL THRU ' +
    'THROUGH BEFORE AFTER SINCE PARA PARAS PARAGRAPH PARAGRAPHS SECTION SECTIONS SEC ARTICLE CHAPTER ANNEX APPENDIX TAB PAGE VOLUME VOL VERSION ITEM FAM FAH ' +
    'IIR TD TDX OSC FBIS CIR UNSCR UNSC-RES RESOLUTION RES LAW ACT PL TITLE CFR USC EO E.O NSPD NSDD PDD DOC DOCUMENT DOCUMENTS ' +
    'LETTER LETTERS NOTE NOTES MEMO MEMORANDUM MEMCON PAPER NON-PAPER NONPAPER REPORT REPORTS STUDY GUIDE GUIDANCE BULLETIN NOTICE FORM AGREEMENT TREATY CONVENTION DECREE ' +
    'E-MAIL E-MAILS EMAIL EMAILS MAIL TELCON TELCONS TELECON PHONECON PHONCON TELEPHONE PHONE CALL CALLS CONVERSATION CONVERSATIONS DISCUSSION DISCUSSIONS MEETING MEETINGS ' +
    'FAX DVC SVTC VTC DTG NOTAL EXDIS NODIS STADIS PREVIOUS EARLIER OTHERS APPROXIMATELY ROOM TEL. EXT DAY DAYS WEEK MONTH YEAR YEARS LIC EXP.LIC LICENSE CASE ' +
    'CLASSIFIED REASON REASONS E.O. TAGS CA DECEMBER SEPTEMBER'
  ).split(' '),
)

/** Words between the station and the number that mean "cable", upper case. */
const cableWords: ReadonlySet<string> = new Set([
  'CABLE', 'CABLES', 'TEL', 'TELS', 'TELEGRAM', 'TELEGRAMS', 'MSG', 'MESSAGE', 'MESSAGES', 'NO', 'NOS', 'NR', 'NUMBER', 'REFTEL', 'AIRGRAM', 'SEPTEL',
])

/** Words before a reference that are no part of the station. */
const leadingWords: ReadonlySet<string> = new Set([
  'SEE', 'REF', 'REFS', 'REFTEL', 'REFTELS', 'REFERENCE', 'REFERENCES', 'PER', 'MY', 'OUR', 'YOUR', 'ALSO', 'CABLE', 'TELEGRAM', 'UNCLAS', 'UNCLASS', 'CIRCULAR',
])

const longestWord = 24
const mostWords = 5

/**
 * Reads a cable reference that begins at `at` and fills `parts` (cable-format B8; calibration b, d 16): `07 ZENDA 123`, `2007 ZENDA 123`, `07ZENDA123`,
 * `ZENDA (07) 123`, `ZENDA 07 123`, `ZENDA 123 (07)`, `ZENDA 123-07`, `ZENDA 123/07`, `ZENDA 12345 2007`, `ZENDA 01234 07`, `ZENDA #123`, `123 ZENDA`. Any plausible words
 * are a station. Returns whether there is one. `lineFrom` is where the line of `at` begins: a name goes on behind a line end only where the line is full.
 */
export function readCable(text: string, at: number, limit: number, lineFrom: number, parts: CableParts): boolean {
  reset(parts)
  let next = skipMark(text, at, limit)
  let code = text.charCodeAt(next)
  let leadingNumber = -1
  let leadingNumberTo = -1
  if (code === 39 || code === 0x2019) next++
  else if (code === 40 && isDigitLikeYear(text, next + 1, limit)) next++
  const yearRun = digitRun(text, next, limit)
  if (yearRun > next) {
    const length = yearRun - next
    if ((length === 2 && isDigitCode(text.charCodeAt(next + 1))) || (length === 4 && isCentury(text, next))) {
      parts.yearFrom = next
      parts.yearTo = yearRun
    } else if (length >= 3 && length <= 6) {
      leadingNumber = next
      leadingNumberTo = yearRun
    } else return false
    next = yearRun
    if (code === 40) {
      if (text.charCodeAt(next) !== 41) return false
      next++
    }
    const gap = skipSpace(text, next, limit)
    if (leadingNumber !== -1 && gap === next) return false
    next = text.charCodeAt(gap) === 45 ? gap + 1 : gap
    code = text.charCodeAt(next)
    if (code === 47) return false
  } else if (next > at && !isLetterCode(text.charCodeAt(next))) return false
  next = readPost(text, next, limit, lineFrom, parts)
  if (next === -1) return false
  if (leadingNumber !== -1) return isNumberBeforePost(text, next, limit, leadingNumber, leadingNumberTo, parts)
  return readNumber(text, next, limit, parts)
}

function isDigitLikeYear(text: string, at: number, limit: number): boolean {
  const to = digitRun(text, at, limit)
  return (to - at === 2 || to - at === 4) && text.charCodeAt(to) === 41
}

function isCentury(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  return (first === 49 && text.charCodeAt(at + 1) === 57) || (first === 50 && (text.charCodeAt(at + 1) === 48 || text.charCodeAt(at + 1) === 79))
}

/** A classification before a reference: `(S/NF) STATE 123`. */
function skipMark(text: string, at: number, limit: number): number {
  if (text.charCodeAt(at) !== 40) return at
  const mark = parsePortionMark(text, at, limit)
  return mark === null || mark.level === null ? at : skipSpace(text, mark.to, limit)
}

/** The words of a station; fills postFrom and postTo and returns the offset behind them, or -1. */
function readPost(text: string, at: number, limit: number, lineFrom: number, parts: CableParts): number {
  let next = at
  let words = 0
  let from = -1
  let to = -1
  while (words < mostWords + 2) {
    const wordTo = postWordEnd(text, next, limit)
    if (wordTo === next) break
    // `LAGOS O1512`: a letter that stands for a digit begins the number.
    if (wordTo - next === 1 && isDigitCode(text.charCodeAt(wordTo)) && digitRun(text, next, limit) > wordTo) break
    const word = text.slice(next, wordTo).toUpperCase()
    const stopped = word.charCodeAt(word.length - 1) === 46
    if (from === -1 && leadingWords.has(stopped ? word.slice(0, -1) : word)) {
      next = wordTo
      while (next < limit && (isSpace(text.charCodeAt(next)) || text.charCodeAt(next) === 58)) next++
      words++
      if (isDigitCode(text.charCodeAt(next)) && parts.yearFrom === -1) {
        const year = digitRun(text, next, limit)
        if (year - next !== 2 && !(year - next === 4 && isCentury(text, next))) return -1
        parts.yearFrom = next
        parts.yearTo = year
        next = skipSpace(text, year, limit)
      }
      continue
    }
    if (from !== -1 && cableWords.has(stopped ? word.slice(0, -1) : word)) {
      next = wordTo
      break
    }
    if (phraseWords.has(word) || (monthOf(text, next, wordTo) !== -1 && !isAfterDe(text, next))) return -1
    // A full stop ends a sentence unless the word is short: `ST. PETERSBURG`.
    if (stopped && word.length > 4) return -1
    if (from === -1) from = next
    to = wordTo
    words++
    next = skipWithinPost(text, wordTo, limit, lineFrom)
    if (next === -1) return -1
    if (!isLetterCode(text.charCodeAt(next))) break
    if (isJoinedDate(text, next, limit)) return -1
  }
  if (from === -1 || to - from < 2 || words > mostWords + 1) return -1
  parts.postFrom = from
  parts.postTo = to
  return next
}

/** `RIO DE JAN` is a station cut short, not a month. */
function isAfterDe(text: string, at: number): boolean {
  return at >= 4 && reads(text, at - 4, ' DE ')
}

/** Letters with the signs that names have inside; a zero or one between letters is a letter misread. `at` when no word begins here. */
function postWordEnd(text: string, at: number, limit: number): number {
  if (!isPostLetter(text.charCodeAt(at))) return at
  const last = Math.min(limit, at + longestWord)
  let to = at
  while (to < last) {
    const code = text.charCodeAt(to)
    if (isPostLetter(code)) to++
    else if (code === 46) {
      to++
      if (!isLetterCode(text.charCodeAt(to))) return to
    } else if (code === 45 || code === 39 || code === 0x2019 || code === 38 || code === 47) {
      if (!isPostLetter(text.charCodeAt(to + 1))) break
      to++
    } else if ((code === 48 || code === 49) && to - at > 1 && isLetterCode(text.charCodeAt(to + 1))) to++
    else break
  }
  return to
}

function isPostLetter(code: number): boolean {
  return isLetterCode(code) || (code >= 0xc0 && code < 0x250)
}

/** Over blanks between the words of a station; a line end counts only where the line is full. -1 where the name cannot go on. */
function skipWithinPost(text: string, at: number, limit: number, lineFrom: number): number {
  let next = at
  while (next < limit && isSpace(text.charCodeAt(next))) {
    if (text.charCodeAt(next) === 10) {
      const behind = skipSpace(text, next, limit)
      // The number alone on the next line belongs to the name before it.
      if (next - lineFrom < 40 && isPostLetter(text.charCodeAt(behind))) return next
      return behind
    }
    next++
  }
  return next
}

/** `R162245Z`: a precedence letter glued to a date-time group. */
function isJoinedDate(text: string, at: number, limit: number): boolean {
  return isDigitCode(text.charCodeAt(at + 1)) && digitRun(text, at + 1, limit) - at === 7
}

/** `870 ZENDA`: only when nothing but a boundary follows. */
function isNumberBeforePost(text: string, at: number, limit: number, from: number, to: number, parts: CableParts): boolean {
  const next = skipSpace(text, at, limit)
  const code = text.charCodeAt(next)
  if (next < limit && code !== 44 && code !== 59 && code !== 41 && text.charCodeAt(at) !== 10) return false
  if (parts.postTo - parts.postFrom > 30) return false
  parts.numberFrom = from
  parts.numberTo = to
  parts.end = parts.postTo
  return true
}

function readNumber(text: string, at: number, limit: number, parts: CableParts): boolean {
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
    // `PRAGUE, 1228`: a comma before the number of the same reference.
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
    if (second > to && !text.slice(to, second).includes('\n') && secondTo - second >= 3 && secondTo - second <= 6 && !isLetterCode(text.charCodeAt(secondTo)) && text.charCodeAt(secondTo) !== 47 && !isDigitCode(text.charCodeAt(third))) {
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
    if (((run - to === 3 && length >= 3) || (run - to === 5 && isCentury(text, to + 1))) && sign !== 47 && sign !== 45 && !isLetterCode(sign)) {
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
  if (run === next || isLetterCode(after) || after === 47 || after === 45 || isLetterCode(text.charCodeAt(skipSpace(text, run, limit)))) return
  if ((run - next === 4 && isCentury(text, next) && length >= 4) || (run - next === 2 && length === 5)) {
    parts.yearFrom = next
    parts.yearTo = parts.end = run
  }
}

/**
 * Reads a number that has no station of its own, `456` in `STATE 123, 456`, with a year of two digits before it or not. Something that ends a reference has
 * to follow: a separator, a parenthesis, a line end, AND or a handling word.
 */
export function readBareNumber(text: string, at: number, limit: number, parts: CableParts): boolean {
  reset(parts)
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
  const bounded = gap >= limit || code === 44 || code === 59 || code === 40 || code === 46 || code === 47 || code === 45 || code === 38 || code === 41 || code === 60 ||
    text.slice(to, gap).includes('\n') || isBoundaryWord(text, gap, limit)
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
