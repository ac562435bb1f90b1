import { skipSpace } from './field-leaves.ts'
import { isLetterCode, reads } from './tokens.ts'

/** How the letter of an item is written. */
export type LetterForm = 'stop' | 'bracket' | 'colon' | 'dash' | 'bare' | 'word'

/**
 * A letter before an item: its offset, its place in the alphabet, its form, and where the item goes on. Reused from one reading to the
 * next.
 */
export interface LetterFound {
  /** Where the letter begins with its bracket or the word REF before it. */
  from: number
  at: number
  index: number
  form: LetterForm
  to: number
}

export function noLetter(): LetterFound {
  return { from: -1, at: -1, index: -1, form: 'bare', to: -1 }
}

/**
 * Reads the letter of an item: `A.` `A)` `A:` `(A)` `[A]` `A -` and a bare `A` before a blank, each with `REF` before it or not
 * (calibration b). Whether it is the letter of an item the caller has to judge. Fills `found` and returns whether one is there.
 */
export function readLetter(text: string, at: number, limit: number, found: LetterFound): boolean {
  if (at >= limit || !readForm(text, at, limit, found)) return false
  found.from = at
  return true
}

function readForm(text: string, at: number, limit: number, found: LetterFound): boolean {
  const code = text.charCodeAt(at)
  if (code === 40 || code === 91) {
    const letter = skipSpace(text, at + 1, limit)
    if (!isLetterCode(text.charCodeAt(letter))) return false
    const close = skipSpace(text, letter + 1, limit)
    const sign = text.charCodeAt(close)
    if (close >= limit || (sign !== 41 && sign !== 93)) return false
    return fill(found, text, letter, 'bracket', close + 1)
  }
  if (!isLetterCode(code)) return false
  if (isLetterCode(text.charCodeAt(at + 1))) return readAfterWord(text, at, limit, found)
  const sign = text.charCodeAt(at + 1)
  switch (sign) {
    case 46: {
      // `U.S.` and `J.R. Roe` are initials, `A.A. STATE` is a letter written twice.
      const next = text.charCodeAt(at + 2)
      if (isLetterCode(next) && text.charCodeAt(at + 3) === 46 && (next | 32) !== (code | 32)) return false
      return fill(found, text, at, 'stop', at + 2)
    }
    case 41:
    case 93:
      return fill(found, text, at, 'bracket', at + 2)
    case 58:
      return fill(found, text, at, 'colon', at + 2)
    case 32:
    case 9: {
      const next = skipSpace(text, at + 1, limit)
      const dash = text.charCodeAt(next)
      if (dash === 45 && !isLetterCode(text.charCodeAt(next + 1))) return fill(found, text, at, 'dash', next + 1)
      if (dash === 41 || dash === 46) return fill(found, text, at, dash === 41 ? 'bracket' : 'stop', next + 1)
      return fill(found, text, at, 'bare', at + 1)
    }
    default:
      return false
  }
}

function fill(found: LetterFound, text: string, at: number, form: LetterForm, to: number): boolean {
  found.at = at
  found.index = (text.charCodeAt(at) | 32) - 97
  found.form = form
  found.to = to
  return true
}

/** `REF A`, `REF. A:`, `REFTEL (A)`. */
function readAfterWord(text: string, at: number, limit: number, found: LetterFound): boolean {
  if (!reads(text, at, 'REF')) return false
  let next = at + 3
  if (reads(text, next, 'TELS')) next += 4
  else if (reads(text, next, 'TEL')) next += 3
  else if (reads(text, next, 'S')) next += 1
  if (isLetterCode(text.charCodeAt(next))) return false
  while (next < limit && (text.charCodeAt(next) === 46 || text.charCodeAt(next) === 58)) next++
  const letter = skipSpace(text, next, Math.min(limit, next + 6))
  if (letter === next || isLetterCode(text.charCodeAt(letter + 1)) || reads(text, letter, 'REF')) return false
  if (!readForm(text, letter, limit, found)) return false
  if (found.form === 'bare') found.form = 'word'
  return true
}
