import type { Span } from '../span.ts'
import type { Cable } from '../syntax/node.ts'
import { isBlank } from '../text.ts'
import { isLetterCode, isUpperCode, reads } from '../syntax/tokens.ts'

/** A letter that the text cites, `REF C`. */
export interface CitedLetter extends Span {
  readonly letter: string
}

export interface MtfReferences {
  readonly defined: ReadonlySet<string>
  readonly cited: readonly CitedLetter[]
}

/**
 * The letters of references that a military message defines and cites. REF sets define them, and so does the narrative: `REF A IS …`, `REFS A AND B ARE …`,
 * `REF A: …`, `REFA/`, and any letter named in AMPN or NARR (calibration E7).
 */
export function mtfReferences(cable: Cable): MtfReferences {
  const defined = new Set<string>()
  const cited: CitedLetter[] = []
  for (const field of cable.references) for (const { letter } of field.items) if (letter !== null) defined.add(letter.text.toUpperCase())
  const source = cable.text.string
  const textFrom = cable.body?.from ?? cable.to
  for (const at of cable.scan.references) {
    const reading = readLetters(source, at, cable.to)
    if (reading === null) continue
    if (at < textFrom || reading.defines) for (const { letter } of reading.letters) defined.add(letter)
    else for (const letter of reading.letters) cited.push(letter)
  }
  return { defined, cited }
}

interface Letters {
  readonly letters: readonly CitedLetter[]
  readonly defines: boolean
}

/** `REF A`, `REFS A AND B`, `REF (C)`, `REFERENCES B THRU E`, `REF/A/`, `REFA/`. */
function readLetters(source: string, from: number, limit: number): Letters | null {
  let at = from + 3
  if (reads(source, at, 'ERENCE')) at += 6
  if ((source.charCodeAt(at) | 32) === 115) at++
  const wordTo = at
  let slash = false
  for (; at < limit && isSeparator(source.charCodeAt(at)); at++) if (source.charCodeAt(at) === 47) slash = true
  const glued = at === wordTo
  const letters: CitedLetter[] = []
  let range = false
  for (;;) {
    const open = source.charCodeAt(at) === 40 ? 1 : 0
    const letter = at + open
    if (!isUpperCode(source.charCodeAt(letter)) || isLetterCode(source.charCodeAt(letter + 1)) || source.charCodeAt(letter + 1) === 39)
      break
    const text = source.charAt(letter)
    if (range)
      for (let code = letters[letters.length - 1]!.letter.charCodeAt(0) + 1; code < text.charCodeAt(0); code++)
        letters.push({ from: letter, to: letter + 1, letter: String.fromCharCode(code) })
    letters.push({ from: letter, to: letter + 1, letter: text })
    at = letter + 1 + (source.charCodeAt(letter + 1) === 41 ? 1 : 0)
    const next = joiner(source, at, limit)
    if (next === null) break
    range = next.range
    at = next.to
  }
  if (letters.length === 0) return null
  const last = letters[letters.length - 1]!.to
  const behind = source.charCodeAt(last)
  // `REFA` without a slash is a word.
  if (glued && behind !== 47) return null
  return { letters, defines: slash || behind === 47 || behind === 58 || followedByVerb(source, at) || followedByVerb(source, last) }
}

function isSeparator(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13 || code === 47
}

/** AND, OR, THROUGH, a comma, a dash, between two letters. */
function joiner(source: string, from: number, limit: number): { readonly to: number; readonly range: boolean } | null {
  let at = skip(source, from, limit)
  let range = false
  let joined = false
  if (source.charCodeAt(at) === 44 || source.charCodeAt(at) === 38) {
    at = skip(source, at + 1, limit)
    joined = true
  } else if (source.charCodeAt(at) === 45) {
    at = skip(source, at + 1, limit)
    joined = range = true
  }
  for (const word of ['AND', 'OR', 'THROUGH', 'THRU', 'TO']) {
    if (!reads(source, at, word) || isLetterCode(source.charCodeAt(at + word.length))) continue
    at = skip(source, at + word.length, limit)
    joined = true
    range = word.startsWith('T')
    break
  }
  // "REFS A AND REF B" begins anew.
  return joined && at < limit ? { to: at, range } : null
}

function skip(source: string, from: number, limit: number): number {
  let at = from
  while (at < limit && (isBlank(source.charCodeAt(at)) || source.charCodeAt(at) === 10 || source.charCodeAt(at) === 13)) at++
  return at
}

function followedByVerb(source: string, from: number): boolean {
  const at = skip(source, from, from + 6)
  return (
    reads(source, at, 'IS ') ||
    reads(source, at, 'ARE ') ||
    reads(source, at, 'IS\n') ||
    reads(source, at, 'REFERS ') ||
    reads(source, at, 'CONTAINS ')
  )
}
