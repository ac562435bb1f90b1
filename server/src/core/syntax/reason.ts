import { isSpace, skipSpace, trimSpace } from './field-leaves.ts'
import { isDigitCode, isLetterCode } from './tokens.ts'

/** A section number found in a Classified By block: its stretch and what it says, `1.4`. */
export interface SectionFound {
  readonly to: number
  readonly text: string
}

/**
 * Reads the section of a reason that begins at `at`: `1.4`, `1 .4`, `1. 4`, and the damaged `1/4`, `1:4`, `1,4` and `14`, which count
 * only behind the word REASON or before a letter (calibration E4). Null when something else stands there.
 */
export function sectionAt(text: string, at: number, to: number, behindReason: boolean): SectionFound | null {
  const first = text.charCodeAt(at)
  if (first !== 49 && first !== 73 && first !== 108) return null
  if (at > 0 && isDigitCode(text.charCodeAt(at - 1))) return null
  if (first !== 49 && (at === 0 || isLetterCode(text.charCodeAt(at - 1)))) return null
  let next = skipSpace(text, at + 1, Math.min(to, at + 4))
  const separator = text.charCodeAt(next)
  const plain = separator === 46
  const damaged = separator === 47 || separator === 58 || separator === 44
  if (plain || damaged) next = skipSpace(text, next + 1, Math.min(to, next + 4))
  else if (next > at + 1 || first !== 49) return null
  const second = text.charCodeAt(next)
  if (next >= to || second < 50 || second > 57) return null
  const behind = next + 1
  const after = text.charCodeAt(behind)
  if (isDigitCode(after) || after === 47 || (after === 46 && isDigitCode(text.charCodeAt(behind + 1)))) return null
  if (!plain && !isDigitCode(after)) {
    const letter = skipSpace(text, behind, to)
    if (!behindReason && text.charCodeAt(letter) !== 40) return null
    if (!plain && !damaged && isLetterCode(after)) return null
  }
  return { to: behind, text: `1.${text.charAt(next)}` }
}

/** Letters of a reason, by logical offsets. */
export interface LettersFound {
  /** Offset and letter, lower case; letters that a range leaves out stand at its sign. */
  readonly letters: readonly { readonly from: number; readonly to: number; readonly text: string }[]
  /** Behind the last letter and its parenthesis; where the search began when there is none. */
  readonly to: number
}

/**
 * Reads the letters behind a section: `(b) and (d)`, `(b, d)`, `b/d`, `(b)(d)`, `(b&d)`, `B AND D`, `(bd)`, `(a-d)`, with AND broken by a
 * blank or a line end. Letters beyond h count only in parentheses.
 */
export function lettersAt(text: string, at: number, to: number): LettersFound {
  const letters: { from: number; to: number; text: string }[] = []
  let end = at
  let open = 0
  let rangeFrom = -1
  let next = at
  while (next < to) {
    const code = text.charCodeAt(next)
    if (isSpace(code) || code === 44 || code === 47 || code === 59 || code === 38 || code === 43) next++
    else if (code === 40) {
      open++
      next++
    } else if (code === 41) {
      open = Math.max(0, open - 1)
      next++
      if (letters.length > 0) end = next
    } else if (code === 46) {
      if (!continuesBehindStop(text, next + 1, to, letters.length === 0)) break
      next++
    } else if (code === 45 || code === 0x2013) {
      if (letters.length === 0 || text.charCodeAt(next + 1) === 45) break
      rangeFrom = next
      next++
    } else if (isLetterCode(code)) {
      const wordTo = wordEnd(text, next, to)
      const joining = joiningWordEnd(text, next, wordTo, to)
      if (joining !== -1) {
        if ((code | 32) === 116) rangeFrom = next
        next = joining
        continue
      }
      const length = wordTo - next
      // `1.4 (b) and (d) A cable`: an article, not a letter.
      if (length === 1 && open === 0 && letters.length > 0 && end === trimSpace(text, 0, next) && isStartOfSentence(text, next, to)) break
      if (length === 1 ? open === 0 && (code | 32) > 104 : length > 4 || open === 0 || !areReasonLetters(text, next, wordTo)) break
      if (rangeFrom !== -1 && letters.length > 0) fillRange(letters, rangeFrom, (code | 32) - 97)
      rangeFrom = -1
      for (let index = next; index < wordTo; index++) {
        letters.push({ from: index, to: index + 1, text: String.fromCharCode(text.charCodeAt(index) | 32) })
      }
      next = end = wordTo
    } else break
  }
  return { letters, to: letters.length === 0 ? at : end }
}

/** A full stop inside the list: `1.4. (b)`, `1.5.D`, `(b). (d)`. */
function continuesBehindStop(text: string, at: number, to: number, beforeLetters: boolean): boolean {
  const next = skipSpace(text, at, to)
  const code = text.charCodeAt(next)
  if (next >= to) return false
  if (code === 40) return true
  return (
    beforeLetters &&
    isLetterCode(code) &&
    (code | 32) <= 104 &&
    !isLetterCode(text.charCodeAt(next + 1)) &&
    (next === at || !isStartOfSentence(text, next, to))
  )
}

function isStartOfSentence(text: string, at: number, to: number): boolean {
  const next = skipSpace(text, at + 1, to)
  return (
    next > at + 1 && isLetterCode(text.charCodeAt(next)) && isLetterCode(text.charCodeAt(next + 1)) && (text.charCodeAt(next) | 32) !== 97
  )
}

function wordEnd(text: string, at: number, to: number): number {
  while (at < to && isLetterCode(text.charCodeAt(at))) at++
  return at
}

/** Behind AND, OR, THROUGH, THRU, TO; AND may be broken: `a nd`, `an d`. -1 for other words. */
function joiningWordEnd(text: string, at: number, wordTo: number, to: number): number {
  const length = wordTo - at
  const first = text.charCodeAt(at) | 32
  if (first === 97) {
    if (length > 3) return -1
    const and = brokenWordEnd(text, at, to, 'AND')
    if (and !== -1 && (length > 1 || and - at > 3)) return and
    return -1
  }
  if (first === 111) return length === 2 && (text.charCodeAt(at + 1) | 32) === 114 ? wordTo : -1
  if (first === 116) {
    if (length === 2 && (text.charCodeAt(at + 1) | 32) === 111) return wordTo
    return (length === 7 && text.slice(at, wordTo).toLowerCase() === 'through') ||
      (length === 4 && text.slice(at, wordTo).toLowerCase() === 'thru')
      ? wordTo
      : -1
  }
  return -1
}

function areReasonLetters(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((text.charCodeAt(at) | 32) > 104) return false
  return true
}

function fillRange(letters: { from: number; to: number; text: string }[], sign: number, last: number): void {
  const before = letters[letters.length - 1]!
  for (let letter = before.text.charCodeAt(0) - 97 + 1; letter < last && letter < 26; letter++) {
    letters.push({ from: sign, to: sign + 1, text: String.fromCharCode(97 + letter) })
  }
}

/**
 * Behind a word that a program may have broken once by a blank or a line end (N13), zero standing for O; -1 when the letters are others
 * or the word goes on.
 */
export function brokenWordEnd(text: string, at: number, to: number, word: string): number {
  let next = at
  let breaks = 0
  for (let index = 0; index < word.length; index++) {
    if (index > 0 && next < to && isSpace(text.charCodeAt(next))) {
      if (++breaks > 1) return -1
      next = skipSpace(text, next, Math.min(to, next + 8))
    }
    if (next >= to) return -1
    const code = text.charCodeAt(next)
    const expected = word.charCodeAt(index)
    if ((code & 0xdf) !== expected && !(expected === 79 && code === 48)) return -1
    next++
  }
  return isLetterCode(text.charCodeAt(next)) && next < to ? -1 : next
}
