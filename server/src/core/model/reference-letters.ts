import { t } from '../l10n.ts'
import type { Edit, Fix } from '../rules/rule.ts'
import type { Cable, Reference, ReferencesField, Token } from '../syntax/node.ts'
import { isCut } from './redactions.ts'
import { referenceMentions } from './reference-mentions.ts'

/** A letter that breaks the order A, B, C of a REF field. */
export interface OddLetter {
  readonly letter: Token
  readonly kind: 'gap' | 'duplicate'
  /** The letter before it, or the first with the same letter; null for a list that does not begin with A. */
  readonly other: Token | null
}

/**
 * Letters out of order, the first gap and every repetition of each REF field. Silent where letters can have been lost: extracts, removed text, and lists in which an
 * item without a letter stands in the gap (calibration d 12: letters of wrapped lines and of warning sentences are none).
 */
export function oddLetters(cable: Cable): readonly { readonly field: ReferencesField; readonly odd: OddLetter }[] {
  if (cable.references.length === 0 || cable.partial) return none
  const found: { field: ReferencesField; odd: OddLetter }[] = []
  let last = -1
  for (const field of cable.references) {
    const { items } = field
    if (!items.some((item) => item.letter !== null) || isCut(cable, field)) continue
    const first = items.find((item) => item.letter !== null)!.letter!
    // A second field goes on with the letters of the first, or begins anew.
    const start = last !== -1 && indexOf(first) === last + 1 ? last : -1
    for (const odd of readField(items, start)) found.push({ field, odd })
    last = -Infinity
    for (const { letter } of items) if (letter !== null) last = Math.max(last, indexOf(letter))
  }
  return found
}

const none: readonly { readonly field: ReferencesField; readonly odd: OddLetter }[] = []

function readField(items: readonly Reference[], start: number): OddLetter[] {
  const odd: OddLetter[] = []
  const seen = new Map<string, Token>()
  let before: Token | null = null
  let last = start
  let withoutLetter = 0
  let gaps = 0
  for (const item of items) {
    const { letter } = item
    if (letter === null) {
      if (!item.inheritsPost) withoutLetter++
      continue
    }
    const index = indexOf(letter)
    const first = seen.get(letter.text)
    if (first !== undefined) odd.push({ letter, kind: 'duplicate', other: first })
    else if (index !== last + 1 && (index < last || index - last - 1 > withoutLetter) && gaps++ === 0)
      odd.push({ letter, kind: 'gap', other: before })
    if (first === undefined) seen.set(letter.text, letter)
    before = letter
    last = index
    withoutLetter = 0
  }
  return odd
}

/**
 * Letters the items of a field A, B, C in order, and changes the text that cites them where a letter stood once; null for fields whose letters a program wrote
 * twice, and for texts that cite a range.
 */
export function relettering(cable: Cable, field: ReferencesField): Fix | null {
  // There are 26 letters; a long list is told without being read again for each of its faults.
  if (field.items.length > 200) return null
  const lettered = field.items.filter((item) => item.letter !== null)
  if (lettered.length > 26 || lettered.some((item) => item.doubledLetter !== null)) return null
  const mentions = referenceMentions(cable)
  if (mentions.some((mention) => mention.letters.some((letter) => letter.implied))) return null
  const source = cable.text.string
  const renamed = new Map<string, string>()
  const edits: Edit[] = []
  lettered.forEach((item, index) => {
    const letter = item.letter!
    const right = String.fromCharCode(65 + index)
    const once = lettered.filter((other) => other.letter!.text === letter.text).length === 1
    if (once) renamed.set(letter.text, right)
    if (right !== letter.text) edits.push({ from: letter.from, to: letter.to, text: inCaseOf(source.charAt(letter.from), right) })
  })
  if (edits.length === 0) return null
  for (const mention of mentions) {
    for (const { from, to, letter } of mention.letters) {
      const right = renamed.get(letter)
      if (right !== undefined && right !== letter) edits.push({ from, to, text: inCaseOf(source.charAt(from), right) })
    }
  }
  return { title: t`Letter the references A, B, C in order`, safe: false, edits: edits.sort((a, b) => a.from - b.from) }
}

function inCaseOf(written: string, letter: string): string {
  return written === written.toLowerCase() ? letter.toLowerCase() : letter
}

function indexOf(letter: Token): number {
  return letter.text.charCodeAt(0) - 65
}
