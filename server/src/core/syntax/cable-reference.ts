import { isSpace, skipSpace } from './field-leaves.ts'
import { isCentury, isNumberBeforePost, readNumber, resetParts, skipMark } from './reference-number.ts'
import type { CableParts } from './reference-number.ts'
import { isDigitCode, isLetterCode, reads } from './tokens.ts'
import { digitRun, monthOf } from './written-date.ts'

/** Words that no station name contains: they make a phrase of what looks like a reference. */
const phraseWords: ReadonlySet<string> = new Set(
  (
    'OF ON IN TO FROM BY FOR WITH DATED AND OR AT AS IS WAS WERE ARE THIS THAT WHICH WHO RE SUBJ SUBJECT BETWEEN DURING FOLLOWING ' +
    'REGARDING CONCERNING ABOUT VIA UNTIL THRU THROUGH BEFORE AFTER SINCE PARA PARAS PARAGRAPH PARAGRAPHS SECTION SECTIONS SEC ' +
    'ARTICLE CHAPTER ANNEX APPENDIX TAB PAGE VOLUME VOL VERSION ITEM FAM FAH IIR TD TDX OSC FBIS CIR UNSCR UNSC-RES RESOLUTION RES ' +
    'LAW ACT PL TITLE CFR USC EO E.O NSPD NSDD PDD DOC DOCUMENT DOCUMENTS LETTER LETTERS NOTE NOTES MEMO MEMORANDUM MEMCON PAPER ' +
    'NON-PAPER NONPAPER REPORT REPORTS STUDY GUIDE GUIDANCE BULLETIN NOTICE FORM AGREEMENT TREATY CONVENTION DECREE E-MAIL E-MAILS ' +
    'EMAIL EMAILS MAIL TELCON TELCONS TELECON PHONECON PHONCON TELEPHONE PHONE CALL CALLS CONVERSATION CONVERSATIONS DISCUSSION ' +
    'DISCUSSIONS MEETING MEETINGS FAX DVC SVTC VTC DTG NOTAL EXDIS NODIS STADIS PREVIOUS EARLIER OTHERS APPROXIMATELY ROOM TEL. EXT ' +
    'DAY DAYS WEEK MONTH YEAR YEARS LIC EXP.LIC LICENSE CASE CLASSIFIED REASON REASONS E.O. TAGS CA DECEMBER SEPTEMBER'
  ).split(' '),
)

/** Words between the station and the number that mean "cable", upper case. */
const cableWords: ReadonlySet<string> = new Set([
  'CABLE',
  'CABLES',
  'TEL',
  'TELS',
  'TELEGRAM',
  'TELEGRAMS',
  'MSG',
  'MESSAGE',
  'MESSAGES',
  'NO',
  'NOS',
  'NR',
  'NUMBER',
  'REFTEL',
  'AIRGRAM',
  'SEPTEL',
])

/** Words before a reference that are no part of the station. */
const leadingWords: ReadonlySet<string> = new Set([
  'SEE',
  'REF',
  'REFS',
  'REFTEL',
  'REFTELS',
  'REFERENCE',
  'REFERENCES',
  'PER',
  'MY',
  'OUR',
  'YOUR',
  'ALSO',
  'CABLE',
  'TELEGRAM',
  'UNCLAS',
  'UNCLASS',
  'CIRCULAR',
])

const longestWord = 24
const mostWords = 5

/**
 * Reads a cable reference that begins at `at` and fills `parts` (cable-format B8; calibration b, d 16): `07 ZENDA 123`, `2007 ZENDA 123`,
 * `07ZENDA123`, `ZENDA (07) 123`, `ZENDA 07 123`, `ZENDA 123 (07)`, `ZENDA 123-07`, `ZENDA 123/07`, `ZENDA 12345 2007`, `ZENDA 01234 07`,
 * `ZENDA #123`, `123 ZENDA`. Any plausible words are a station. Returns whether there is one. `lineFrom` is where the line of `at` begins:
 * a name goes on behind a line end only where the line is full.
 */
export function readCable(text: string, at: number, limit: number, lineFrom: number, parts: CableParts): boolean {
  resetParts(parts)
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

/** The words of a station; fills postFrom and postTo and returns the offset behind them, or -1. */
function readPost(text: string, at: number, limit: number, lineFrom: number, parts: CableParts): number {
  let next = at
  let words = 0
  let from = -1
  let to = -1
  while (words < mostWords + 2) {
    const wordTo = postWordEnd(text, next, limit)
    if (wordTo === next) break
    // `ZENDA O1512`: a letter that stands for a digit begins the number.
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
