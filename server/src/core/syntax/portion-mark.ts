import { isSpace, oneLine, skipSpace, trimSpace } from './field-leaves.ts'
import type { MarkLevel, PortionMark } from './node.ts'
import { isDigitCode, isLetterCode, isUpperCode, noNodes, reads } from './tokens.ts'

const noControls: readonly string[] = []

/** Words that may follow a level: dissemination controls of the CAPCO register and State's own (calibration b, E5). */
const controlWords: ReadonlySet<string> = new Set([
  'NF',
  'N',
  'NOFORN',
  'FGI',
  'FOUO',
  'OC',
  'ORCON',
  'NC',
  'NOCONTRACT',
  'PR',
  'PROPIN',
  'IMC',
  'IMCON',
  'WN',
  'WNINTEL',
  'LES',
  'SI',
  'TK',
  'HCS',
  'RD',
  'FRD',
  'RSEN',
  'RELIDO',
  'NATO',
  'SSI',
  'DP',
  'DELIBERATIVE',
  'PROCESS',
  'SENSITIVE',
  'DEA',
  'LIMDIS',
  'EXDIS',
  'NODIS',
  'STADIS',
  'ONLY',
  'EYES',
  'US',
  'PII',
  'PRIVACY',
])

/** What is written when a mark is meant and a letter slips. */
const slips: ReadonlySet<string> = new Set([
  'SB',
  'BU',
  'SUB',
  'BSU',
  'SBO',
  'SSBU',
  'SBUU',
  'SBBU',
  'CC',
  'UU',
  'SS',
  'CNF',
  'SNF',
  'NF',
  'NOFORN',
  'W',
  'X',
  'Y',
  'Z',
])

/** Longest inside of a mark: lists of countries behind REL run long. */
const longest = 200

/**
 * Reads the classification mark that opens at `at`, an opening parenthesis in the source (5 FAH-1 H-246.2; calibration E5). A short
 * attempt that cannot be read has the level null; null is returned for parentheses that are plainly no mark. `text` is the mark with its
 * parentheses.
 */
export function parsePortionMark(source: string, at: number, limit: number): PortionMark | null {
  if (source.charCodeAt(at) !== 40 || at + 1 >= limit) return null
  // Four of five marks are one letter.
  if (at + 2 < limit && source.charCodeAt(at + 2) === 41) {
    const level = letterLevel(source.charCodeAt(at + 1))
    if (level !== null) return mark(source, at, at + 3, level, noControls, false)
  }
  const last = Math.min(limit, at + longest)
  const start = skipSpace(source, at + 1, last)
  const levelTo = levelEnd(source, start, last)
  if (levelTo === -1) return withoutLevel(source, at, start, last)
  const level = levelAt(source, start, levelTo)
  const tail = reads(source, start, 'CUI') ? readCategories(source, levelTo, last) : readControls(source, levelTo, last)
  if (tail !== null) return mark(source, at, tail.to, level, impliedControls(source, start, levelTo, tail.controls), tail.entireText)
  return malformed(source, at, start, levelTo, limit)
}

/**
 * Reads a mark for the whole text: `C - ENTIRE TEXT`, `CONFIDENTIAL - ENTIRE TEXT`, `(C) ENTIRE TEXT`, without a full stop behind it
 * (usage of 1979 to 2000, cable-format C4.3). Null when something else stands there.
 */
export function parseEntireText(source: string, at: number, limit: number): PortionMark | null {
  if (source.charCodeAt(at) === 40) {
    const portion = parsePortionMark(source, at, limit)
    if (portion === null || portion.level === null || portion.entireText) return portion?.entireText === true ? portion : null
    const to = entireTextEnd(source, portion.to, limit)
    return to === -1 ? null : mark(source, at, to, portion.level, portion.controls, true)
  }
  const levelTo = levelEnd(source, at, Math.min(limit, at + 40))
  if (levelTo === -1) return null
  let controls = noControls
  let next = levelTo
  if (source.charCodeAt(levelTo) === 47) {
    const control = source.charCodeAt(levelTo + 1) === 47 ? levelTo + 2 : levelTo + 1
    next = letterEnd(source, control, Math.min(limit, control + 12))
    controls = [source.slice(control, next).toUpperCase()]
    if (!controlWords.has(controls[0]!)) return null
  }
  const to = entireTextEnd(source, next, limit)
  return to === -1 ? null : mark(source, at, to, levelAt(source, at, levelTo), controls, true)
}

function mark(
  source: string,
  from: number,
  to: number,
  level: MarkLevel | null,
  controls: readonly string[],
  entireText: boolean,
): PortionMark {
  return { kind: 'mark', from, to, children: noNodes, text: oneLine(source, from, to), level, controls, entireText }
}

function letterLevel(code: number): MarkLevel | null {
  switch (code) {
    case 67:
    case 99:
      return 'C'
    case 83:
    case 115:
      return 'S'
    case 85:
    case 117:
      return 'U'
    default:
      return null
  }
}

/** Levels of more than one letter, longest first where one begins another. */
const levels: readonly (readonly [word: string, level: MarkLevel])[] = [
  ['SENSITIVE BUT UNCLASSIFIED', 'SBU'],
  ['SBU', 'SBU'],
  ['SECRET', 'S'],
  ['CONFIDENTIAL', 'C'],
  ['CUI', 'SBU'],
  ['UNCLASSIFIED', 'U'],
  ['UNCLASS', 'U'],
  ['UNCLAS', 'U'],
  ['TOP SECRET', 'TS'],
  ['TS', 'TS'],
  ['LIMITED OFFICIAL USE', 'SBU'],
  ['LOU', 'SBU'],
  ['FOUO', 'U'],
]

/** Offset behind a level word, in any case; -1 when none stands here. */
function levelEnd(source: string, at: number, limit: number): number {
  const lower = source.charCodeAt(at) | 32
  if (lower !== 99 && lower !== 115 && lower !== 117 && lower !== 116 && lower !== 108 && lower !== 102) return -1
  if (at < limit && !isLetterCode(source.charCodeAt(at + 1))) return letterLevel(source.charCodeAt(at)) === null ? -1 : at + 1
  for (const [word] of levels) {
    const to = at + word.length
    if (to <= limit && reads(source, at, word) && !isLetterCode(source.charCodeAt(to))) return to
  }
  return -1
}

function levelAt(source: string, from: number, to: number): MarkLevel | null {
  if (to - from === 1) return letterLevel(source.charCodeAt(from))
  for (const [word, level] of levels) if (word.length === to - from && reads(source, from, word)) return level
  return null
}

/** `(FOUO)` says U with a control. */
function impliedControls(source: string, from: number, to: number, controls: readonly string[]): readonly string[] {
  return to - from === 4 && reads(source, from, 'FOUO') ? ['FOUO', ...controls] : controls
}

interface Tail {
  readonly to: number
  readonly controls: readonly string[]
  readonly entireText: boolean
}

/** Control parts up to the closing parenthesis; null when a part cannot be read or the parenthesis stays open. */
function readControls(source: string, at: number, limit: number): Tail | null {
  let controls: string[] | undefined
  let entireText = false
  for (;;) {
    const joined = at
    while (at < limit && isJoiner(source.charCodeAt(at))) at++
    if (at >= limit) return null
    if (source.charCodeAt(at) === 41) return { to: at + 1, controls: controls ?? noControls, entireText }
    if (at === joined) return null
    const wordTo = letterEnd(source, at, limit)
    if (wordTo === at) return null
    const word = source.slice(at, wordTo).toUpperCase()
    if (word === 'ENTIRE') {
      const textTo = wordAfter(source, wordTo, limit, 'TEXT', 'MESSAGE')
      if (textTo === -1) return null
      entireText = true
      at = textTo
    } else if ((word !== 'RELIDO' && word.startsWith('REL')) || word === 'DISPLAY') {
      const to = listEnd(source, wordTo, limit)
      if (to === -1) return null
      ;(controls ??= []).push(oneLine(source, at, trimSpace(source, at, to)).toUpperCase())
      at = to
    } else if (controlWords.has(word)) {
      let to = wordTo
      // FGI may name its country: `FGI GBR`.
      if (word === 'FGI') {
        const country = skipSpace(source, wordTo, limit)
        const countryTo = letterEnd(source, country, limit)
        if (country > wordTo && countryTo - country === 3) to = countryTo
      }
      ;(controls ??= []).push(oneLine(source, at, to).toUpperCase())
      at = to
    } else return null
  }
}

/** Categories of controlled unclassified information, `CUI//SP-PRVCY`: whatever stands between the slashes (32 CFR 2002). */
function readCategories(source: string, at: number, limit: number): Tail | null {
  const controls: string[] = []
  for (let from = at; at < limit; at++) {
    const code = source.charCodeAt(at)
    if (code === 47 || code === 41) {
      const part = oneLine(source, skipSpace(source, from, at), trimSpace(source, from, at)).toUpperCase()
      if (part !== '') controls.push(part)
      if (code === 41) return { to: at + 1, controls: controls.length === 0 ? noControls : controls, entireText: false }
      from = at + 1
    } else if (!isLetterCode(code) && !isSpace(code) && code !== 45 && !isDigitCode(code)) return null
  }
  return null
}

function isJoiner(code: number): boolean {
  return code === 47 || code === 45 || code === 44 || isSpace(code) || code === 0x2013 || code === 0x2014
}

function letterEnd(source: string, at: number, limit: number): number {
  while (at < limit && isLetterCode(source.charCodeAt(at))) at++
  return at
}

/** The end of a list of countries: before the next slash or the closing parenthesis; -1 when another sign comes first. */
function listEnd(source: string, at: number, limit: number): number {
  for (; at < limit; at++) {
    const code = source.charCodeAt(at)
    if (code === 41 || code === 47) return at
    const inside =
      isLetterCode(code) ||
      isSpace(code) ||
      code === 44 ||
      code === 38 ||
      code === 45 ||
      code === 46 ||
      code === 39 ||
      code === 59 ||
      isDigitCode(code) ||
      code > 191
    if (!inside) return -1
  }
  return -1
}

function wordAfter(source: string, at: number, limit: number, ...words: readonly string[]): number {
  const from = skipSpace(source, at, limit)
  if (from === at) return -1
  for (const word of words) {
    const to = from + word.length
    if (to <= limit && reads(source, from, word) && !isLetterCode(source.charCodeAt(to))) return to
  }
  return -1
}

function entireTextEnd(source: string, at: number, limit: number): number {
  let from = at
  while (from < limit && from < at + 12 && (isJoiner(source.charCodeAt(from)) || source.charCodeAt(from) === 58)) from++
  if (from === at || !reads(source, from, 'ENTIRE')) return -1
  return wordAfter(source, from + 6, limit, 'TEXT', 'MESSAGE')
}

function withoutLevel(source: string, at: number, start: number, last: number): PortionMark | null {
  if (start + 5 < last && reads(source, start, 'ENTIRE')) {
    const to = wordAfter(source, start + 6, last, 'TEXT', 'MESSAGE')
    if (to !== -1 && to < last && source.charCodeAt(to) === 41) return mark(source, at, to + 1, null, noControls, true)
  }
  const to = Math.min(last, start + 8)
  let end = start
  while (end < to && isUpperCode(source.charCodeAt(end))) end++
  const close = skipSpace(source, end, last)
  if (end === start || close >= last || source.charCodeAt(close) !== 41 || !slips.has(source.slice(start, end))) return null
  return mark(source, at, close + 1, null, noControls, false)
}

/** A level is there but what follows cannot be read: an attempt when it is short or stays open, otherwise words in parentheses. */
function malformed(source: string, at: number, start: number, levelTo: number, limit: number): PortionMark | null {
  // Lower-case `(c` and `(s` begin words in a text more often than marks.
  if (!isUpperCode(source.charCodeAt(start))) return null
  const after = source.charCodeAt(levelTo)
  if ((after === 93 || after === 125) && levelTo < limit) return mark(source, at, levelTo + 1, null, noControls, false)
  const last = Math.min(limit, at + 300)
  let lowerCase = false
  for (let end = levelTo; end < last; end++) {
    const code = source.charCodeAt(end)
    if (code === 41) {
      // `(S/CT)` and `(U/S)` are offices and titles.
      const short = end - start <= 14 && !lowerCase && !(after === 47 && levelTo - start === 1 && (source.charCodeAt(start) | 32) !== 99)
      return short && !isSentence(source, levelTo, end) ? mark(source, at, end + 1, null, noControls, false) : null
    }
    if (code === 40 || code === 10 || code === 13) break
    if (code >= 97 && code <= 122) lowerCase = true
  }
  // Never closed: `(SBU The bracket stayed out.` A letter with a stop behind it is an abbreviation.
  if (after === 46 || isDigitCode(after) || after === 39) return null
  if (levelTo >= limit || isSpace(after)) return mark(source, at, Math.min(levelTo, limit), null, noControls, false)
  if (after !== 47) return null
  let to = levelTo
  while (to < last && (source.charCodeAt(to) === 47 || isLetterCode(source.charCodeAt(to)))) to++
  return mark(source, at, to, null, noControls, false)
}

/** Whether the rest of a parenthesis has words of its own: `(U.S.)`, `(C 130)` and `(S KOREA)` are no marks. */
function isSentence(source: string, from: number, to: number): boolean {
  const first = source.charCodeAt(from)
  if (first === 46 && isLetterCode(source.charCodeAt(from + 1))) return true
  if (first === 45 && isDigitCode(source.charCodeAt(from + 1))) return true
  if (!isSpace(first)) return false
  let letters = 0
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (isDigitCode(code)) return true
    letters = isLetterCode(code) ? letters + 1 : 0
    if (letters > 3) return true
  }
  return false
}
