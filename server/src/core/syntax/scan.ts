import type { Span } from '../span.ts'

/**
 * Places in a text where something may begin, found in one pass over its characters. Everything that looks for a word or a sign later looks
 * only here, so the whole analysis reads each character a fixed number of times.
 */
export interface Scan {
  /** Runs of X that stand for removed text (N9): four or more in capitals, five or more in lower case. */
  readonly redactions: readonly Span[]
  /** Offsets of words that begin with REF. */
  readonly references: readonly number[]
  /** Offsets of the word END. */
  readonly ends: readonly number[]
  /** Offsets of the word OF between two numbers, as page headers have it. */
  readonly counts: readonly number[]
  /** Commas that stand for an apostrophe: `POST,S` (N10). */
  readonly lostApostrophes: readonly number[]
  /** Closing parentheses between blanks, where a dash may have stood (N10). */
  readonly looseParentheses: readonly number[]
  /** Brackets that open a leftover link, `[WORD](#)`. */
  readonly links: readonly number[]
  readonly ampersands: readonly number[]
  readonly pilcrows: readonly number[]
  readonly tabs: readonly number[]
  /** Characters above U+007E but pilcrows. */
  readonly nonAscii: readonly number[]
  /** Backslashes before blanks at a line end (N2). */
  readonly backslashes: readonly number[]
}

const X = 1
const F = 2
const D = 3
const COMMA = 4
const CLOSE = 5
const BRACKET = 6
const AMPERSAND = 7
const TAB = 8
const BACKSLASH = 9

/** What a UTF-16 unit can begin; one look-up a unit, whatever the unit. */
const classes = new Uint8Array(0x10000).fill(10, 0x7f)
for (const [characters, value] of [
  ['Xx', X],
  ['Ff', F],
  ['Dd', D],
  [',', COMMA],
  [')', CLOSE],
  ['[', BRACKET],
  ['&', AMPERSAND],
  ['\t', TAB],
  ['\\', BACKSLASH],
] as const) {
  for (const character of characters) classes[character.charCodeAt(0)] = value
}

/** Reads the characters of `source` from one offset to another. */
export function scan(source: string, from: number, to: number): Scan {
  const redactions: Span[] = []
  const references: number[] = []
  const ends: number[] = []
  const counts: number[] = []
  const lostApostrophes: number[] = []
  const looseParentheses: number[] = []
  const links: number[] = []
  const ampersands: number[] = []
  const pilcrows: number[] = []
  const tabs: number[] = []
  const nonAscii: number[] = []
  const backslashes: number[] = []
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    const kind = classes[code]!
    if (kind === 0) continue
    switch (kind) {
      case X: {
        let end = at + 1
        while (end < to && source.charCodeAt(end) === code) end++
        if (end - at >= (code === 88 ? 4 : 5)) redactions.push({ from: at, to: end })
        at = end - 1
        break
      }
      case F:
        if (wordBefore(source, at, 101, 114)) references.push(at - 2)
        else if (isCount(source, at)) counts.push(at - 1)
        break
      case D:
        if (wordBefore(source, at, 110, 101) && !isLetter(source.charCodeAt(at + 1))) ends.push(at - 2)
        break
      case COMMA:
        if (isLostApostrophe(source, at)) lostApostrophes.push(at)
        break
      case CLOSE:
        if (source.charCodeAt(at - 1) === 32 && source.charCodeAt(at + 1) === 32) looseParentheses.push(at)
        break
      case BRACKET:
        links.push(at)
        break
      case AMPERSAND:
        ampersands.push(at)
        break
      case TAB:
        tabs.push(at)
        break
      case BACKSLASH:
        backslashes.push(at)
        break
      default:
        if (code === 0xb6) pilcrows.push(at)
        else nonAscii.push(at)
    }
  }
  return {
    redactions, references, ends, counts, lostApostrophes, looseParentheses, links, ampersands, pilcrows, tabs, nonAscii, backslashes,
  }
}

function isLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

/** Whether the two letters before `at` are these (lower case codes), and no third one before them. */
function wordBefore(source: string, at: number, last: number, first: number): boolean {
  return (source.charCodeAt(at - 1) | 32) === last && (source.charCodeAt(at - 2) | 32) === first && !isLetter(source.charCodeAt(at - 3))
}

function isCount(source: string, at: number): boolean {
  return (source.charCodeAt(at - 1) | 32) === 111 && source.charCodeAt(at - 2) === 32 && source.charCodeAt(at + 1) === 32 &&
    isDigit(source.charCodeAt(at + 2)) && isDigit(source.charCodeAt(at - 3))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLostApostrophe(source: string, at: number): boolean {
  return (source.charCodeAt(at + 1) | 32) === 115 && !isLetter(source.charCodeAt(at + 2)) && !isDigit(source.charCodeAt(at + 2)) &&
    isLetter(source.charCodeAt(at - 1)) && isLetter(source.charCodeAt(at - 2))
}
