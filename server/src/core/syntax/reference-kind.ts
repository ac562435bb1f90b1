import { instantOf } from './date-time-group.ts'
import { isSpace, skipSpace } from './field-leaves.ts'
import type { ReferenceKind } from './node.ts'
import { isDigitCode, isLetterCode, numberAt } from './tokens.ts'
import { digitRun, isDigitLike, monthOf } from './written-date.ts'

/** Words that tell what a reference is that is no cable. */
const kindWords: ReadonlyMap<string, ReferenceKind> = new Map([
  ...words('email', 'EMAIL EMAILS E-MAIL E-MAILS MAIL OPENNET'),
  ...words(
    'telcon',
    'TELCON TELCONS TELECON TELECONS PHONECON PHONECONS PHONCON TELEPHONE TELEPHONIC PHONE CALL CALLS DVC DVCS SVTC VTC TELECONFERENCE',
  ),
  ...words('report', 'IIR TD TDX OSC FBIS CIR TDCS INTELLIGENCE'),
  ...words(
    'document',
    'FAM FAH LETTER LETTERS REPORT REPORTS MEMO MEMOS MEMORANDUM MEMCON NOTE NOTES PAPER NON-PAPER NONPAPER RESOLUTION UNSCR CFR USC ' +
      'INA DOCUMENT DOCUMENTS AGREEMENT TREATY CONVENTION GUIDE GUIDEBOOK GUIDANCE NOTICE NOTICES CIRCULAR AIRGRAM FAX BULLETIN MANUAL ' +
      'HANDBOOK LAW ACT STRATEGY STATEMENT ARTICLE BOOK WEBSITE APPENDIX',
  ),
])

function words(kind: ReferenceKind, list: string): [string, ReferenceKind][] {
  return list.split(' ').map((word) => [word, kind])
}

const strength: Readonly<Record<ReferenceKind, number>> = { email: 5, telcon: 4, message: 3, report: 2, document: 1, cable: 0, other: 0 }

/** What a reference without a cable number is, by the words in it. */
export function kindOf(text: string, from: number, to: number): ReferenceKind {
  let kind: ReferenceKind = 'other'
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at)
    if (isLetterCode(code)) {
      const end = kindWordEnd(text, at, to)
      const length = end - at
      if (length >= 2 && length <= 14) {
        const found = kindWords.get(text.slice(at, end).toUpperCase())
        if (found !== undefined && strength[found] > strength[kind]) kind = found
        // FBIS and OSC items: three letters and a date with a serial.
        if (length === 3 && kind === 'other' && digitCount(text, end, to) >= 11) kind = 'report'
      }
      at = end
    } else if (code === 64) {
      if (at > from && !isSpace(text.charCodeAt(at - 1))) return 'email'
      at++
    } else if (isDigitCode(code)) {
      const end = digitRun(text, at, to)
      if (kind !== 'report' && strength[kind] < 2 && isReportNumber(text, at, end, to)) kind = 'report'
      at = Math.max(at + 1, end)
    } else at++
  }
  return kind
}

function kindWordEnd(text: string, at: number, to: number): number {
  while (at < to) {
    const code = text.charCodeAt(at)
    if (!isLetterCode(code) && !(code === 45 && isLetterCode(text.charCodeAt(at + 1)) && isSingleLetterBefore(text, at))) return at
    at++
  }
  return at
}

/** The hyphen of E-MAIL and NON-PAPER joins, that of ROE-DOE does not matter. */
function isSingleLetterBefore(text: string, at: number): boolean {
  if (!isLetterCode(text.charCodeAt(at - 2))) return true
  return (text.charCodeAt(at - 1) | 32) === 110 && (text.charCodeAt(at - 3) | 32) === 110 && !isLetterCode(text.charCodeAt(at - 4))
}

function digitCount(text: string, at: number, to: number): number {
  const from = skipSpace(text, at, Math.min(to, at + 2))
  let end = from
  while (end < to && isDigitCode(text.charCodeAt(end))) end++
  return end - from
}

/** `314/55512-09`, and `6 803 0123 09` behind a station. */
function isReportNumber(text: string, from: number, end: number, to: number): boolean {
  if (end - from === 3 && text.charCodeAt(end) === 47) {
    const serial = digitRun(text, end + 1, to)
    return serial - end >= 5 && text.charCodeAt(serial) === 45 && isDigitCode(text.charCodeAt(serial + 1))
  }
  if (end - from !== 1) return false
  const second = skipSpace(text, end, to)
  const secondTo = digitRun(text, second, to)
  const third = skipSpace(text, secondTo, to)
  const thirdTo = digitRun(text, third, to)
  return second > end && secondTo - second === 3 && third > secondTo && thirdTo - third >= 3
}

/** A date-time group inside a reference, by logical offsets. */
export interface GroupFound {
  readonly from: number
  readonly to: number
  /** Milliseconds, UTC; null when the group is incomplete or no real moment. */
  readonly instant: number | null
}

/** The first date-time group in a stretch: `162245Z OCT 08`, `162245ZOCT08`, `162245 Z Oct 2008`. Null without one. */
export function findGroup(text: string, from: number, to: number): GroupFound | null {
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at)
    if (!isDigitLike(code)) {
      at++
      continue
    }
    const end = digitRun(text, at, to)
    if (end - at === 6) {
      const group = groupAt(text, at, end, to)
      if (group !== null) return group
    }
    at = Math.max(at + 1, end)
  }
  return null
}

function groupAt(text: string, from: number, digitsTo: number, to: number): GroupFound | null {
  const zulu = skipSpace(text, digitsTo, Math.min(to, digitsTo + 2))
  if (zulu >= to || (text.charCodeAt(zulu) | 32) !== 122) return null
  const month = skipSpace(text, zulu + 1, Math.min(to, zulu + 4))
  let monthTo = month
  while (monthTo < to && isLetterCode(text.charCodeAt(monthTo))) monthTo++
  const index = monthOf(text, month, monthTo)
  if (index === -1) return monthTo === month ? { from, to: zulu + 1, instant: null } : null
  const year = skipSpace(text, monthTo, Math.min(to, monthTo + 3))
  const yearTo = digitRun(text, year, to)
  if (yearTo - year !== 2 && yearTo - year !== 4) return { from, to: monthTo, instant: null }
  const value = numberAt(text, year, yearTo)
  const full = yearTo - year === 4 ? value : value >= 50 ? 1900 + value : 2000 + value
  const instant =
    full < 1000
      ? null
      : instantOf(full, index, numberAt(text, from, from + 2), numberAt(text, from + 2, from + 4), numberAt(text, from + 4, from + 6))
  return { from, to: yearTo, instant }
}
