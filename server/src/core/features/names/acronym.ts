import { acronyms } from '../../model/acronyms.ts'
import type { Acronym } from '../../model/acronyms.ts'
import { proseLines } from '../../model/prose.ts'
import { touches } from '../../span.ts'
import type { Span } from '../../span.ts'
import type { Cable } from '../../syntax/node.ts'
import { isLetterCode } from '../../syntax/tokens.ts'
import { within } from '../../syntax/walk.ts'
import { indexWithin, isBlank } from '../../text.ts'
import { wordAt } from '../hover/word-at.ts'
import type { Name } from './name.ts'

/** Acronyms that are words as well: in a text of capitals they may be either. */
const words: ReadonlySet<string> = new Set(
  'ACT AID ALL AM AN AND ANY ARE AS AT BE BUT BY CAN DO FAR FOR GAS GO HAS HE HER HIM HIS IF IN IS IT ITS LAW MAN MAP MAY ME MEN MY NEW NO NOT NOW OF OIL ON ONE OR OUR OUT OWN PAY SEE SHE SO THE TO TOP TWO UP US USE WAR WAS WE WHO WHY YOU'.split(
    ' ',
  ),
)

/** No cable spells an acronym out in more ways; each way is looked for in the whole text. */
const mostSpellings = 20

/** The acronym that stands at an offset, short or spelled out, where the text of the cable defines it. Null where it does not. */
export function acronymAt(cable: Cable, offset: number): Name | null {
  const all = acronyms(cable)
  if (all.length === 0) return null
  const spelled = all.find(({ long }) => touches(long, offset))
  if (spelled !== undefined) return named(cable, all, spelled.letters, spelled.long)
  const source = cable.text.string
  const word = wordAt(source, offset, cable.from, cable.to, '')
  if (word === null || !within(proseLines(cable), word.from)) return null
  const letters = shortOf(source, word)
  if (letters !== null && all.some((acronym) => acronym.letters === letters)) {
    return isWordInCapitals(cable, word, letters) ? null : named(cable, all, letters, word)
  }
  const phrase = all
    .map(({ letters: own, long }) => ({ own, places: phrases(cable, long, offset) }))
    .find(({ places }) => places.length > 0)
  return phrase === undefined ? null : named(cable, all, phrase.own, phrase.places[0]!)
}

function named(cable: Cable, all: readonly Acronym[], letters: string, origin: Span): Name {
  const own = all.filter((acronym) => acronym.letters === letters)
  const mentions: Span[] = []
  const source = cable.text.string
  for (
    let at = indexWithin(source, letters, cable.from, cable.to);
    at !== -1;
    at = indexWithin(source, letters, at + letters.length, cable.to)
  ) {
    const place = { from: at, to: at + letters.length }
    if (!isAlone(source, place) || !within(proseLines(cable), at) || isWordInCapitals(cable, place, letters)) continue
    mentions.push(place)
  }
  const longs = new Set(own.slice(0, mostSpellings).map(({ long }) => source.slice(long.from, long.to).toUpperCase()))
  const definitions = new Set(own.map(({ long }) => long.from))
  for (const { long } of own) {
    if (!longs.delete(source.slice(long.from, long.to).toUpperCase())) continue
    for (const phrase of phrases(cable, long)) if (!definitions.has(phrase.from)) mentions.push(phrase)
  }
  mentions.sort((a, b) => a.from - b.from)
  return { origin, definitions: own.map(({ long, whole }) => ({ selection: long, whole })), mentions }
}

/** Places in the text where the same words stand, over line ends too; only those that hold `offset`, where one is given. */
function phrases(cable: Cable, long: Span, offset?: number): Span[] {
  const source = cable.text.string
  const parts = source.slice(long.from, long.to).split(/\s+/)
  const first = parts[0]!
  const found: Span[] = []
  const reach = long.to - long.from + 40
  const from = offset === undefined ? cable.from : Math.max(cable.from, offset - reach)
  const limit = offset === undefined ? cable.to : Math.min(cable.to, offset + reach)
  const text = source.slice(from, limit)
  for (const needle of new Set([
    first,
    first.toUpperCase(),
    first.toLowerCase(),
    first.charAt(0).toUpperCase() + first.slice(1).toLowerCase(),
  ])) {
    for (let near = text.indexOf(needle); near !== -1; near = text.indexOf(needle, near + 1)) {
      const at = from + near
      const to = phraseEnd(source, at, parts)
      if (to === -1 || isLetterCode(source.charCodeAt(at - 1)) || !within(proseLines(cable), at)) continue
      if (offset === undefined || touches({ from: at, to }, offset)) found.push({ from: at, to })
    }
  }
  return found
}

function phraseEnd(source: string, from: number, parts: readonly string[]): number {
  let at = from
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      const start = at
      while (at - start < 12 && isSpace(source.charCodeAt(at))) at++
      if (at === start) return -1
    }
    if (source.slice(at, at + part.length).toUpperCase() !== part.toUpperCase()) return -1
    at += part.length
  }
  return isLetterCode(source.charCodeAt(at)) ? -1 : at
}

/** The letters of a word that is an acronym, a plural s taken off; null for other words. */
function shortOf(source: string, word: Span): string | null {
  const text = source.slice(word.from, word.to)
  const letters = text.endsWith('s') ? text.slice(0, -1) : text
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at)
    if (code < 65 || code > 90) return null
  }
  return letters === '' ? null : letters
}

function isAlone(source: string, { from, to }: Span): boolean {
  const end = source.charCodeAt(to) === 115 ? to + 1 : to
  return !isWordCode(source.charCodeAt(from - 1)) && !isWordCode(source.charCodeAt(end))
}

/** Whether an acronym may be a plain word: it is one, and its line is all capitals. */
function isWordInCapitals(cable: Cable, place: Span, letters: string): boolean {
  if (!words.has(letters)) return false
  const source = cable.text.string
  // In its own parentheses it is no word.
  if (source[place.from - 1] === '(' && source[place.to] === ')') return false
  for (let at = Math.max(0, place.from - 40); at < place.to + 40; at++) {
    const code = source.charCodeAt(at)
    if (code >= 97 && code <= 122) return false
  }
  return true
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13
}

function isWordCode(code: number): boolean {
  return isLetterCode(code) || (code >= 48 && code <= 57)
}
