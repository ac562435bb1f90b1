import { firstAtOrBehind } from '../../sorted.ts'
import type { Span } from '../../span.ts'
import type { Cable, Reference } from '../../syntax/node.ts'
import { within } from '../../syntax/walk.ts'

/** A place where the text cites the REF field: `Ref A`, `refs B and D`, `reftel`. */
export interface Mention extends Span {
  /** The letters named, in order; empty for `reftel` and a bare `ref`. */
  readonly letters: readonly (Span & { readonly text: string })[]
}

/** The word that begins at an offset of `scan.references`, with the letters behind it; null when it is another word (REFORM, REFERENDUM). */
export function mentionAt(source: string, at: number, limit: number): Mention | null {
  let word = at + 3
  if (startsWith(source, word, 'tel')) word += 3
  if ((source.charCodeAt(word) | 32) === 115) word++
  if (isWordCode(source.charCodeAt(word))) return null
  const letters: (Span & { text: string })[] = []
  let to = word
  let next = letterAt(source, word, limit, true)
  while (next !== null && letters.length < 26) {
    letters.push(next)
    to = next.to
    const range = rangeEnd(source, next, limit)
    if (range !== null) {
      for (let code = next.text.charCodeAt(0) + 1; code < range.text.charCodeAt(0); code++) letters.push({ from: range.from, to: range.to, text: String.fromCharCode(code) })
      letters.push(range)
      to = range.to
      next = letterAt(source, to, limit, false)
    } else next = letterAt(source, to, limit, false)
  }
  return { from: at, to, letters }
}

const known = new WeakMap<Cable, readonly Mention[]>()

/** All mentions in the text of a cable, those of the REF field itself left out, in order; read once a cable. */
export function mentions(cable: Cable): readonly Mention[] {
  let found = known.get(cable)
  if (found === undefined) known.set(cable, (found = readMentions(cable)))
  return found
}

function readMentions(cable: Cable): Mention[] {
  const found: Mention[] = []
  const source = cable.text.string
  for (const at of cable.scan.references) {
    if (within(cable.references, at)) continue
    const mention = mentionAt(source, at, cable.to)
    if (mention !== null) found.push(mention)
  }
  return found
}

/**
 * The item that a letter names: by its own letter, or by position where items have none (calibration d 11). Undefined for letters that name none
 * and where two items have the same letter.
 */
export function referenceOfLetter(cable: Cable, letter: string): Reference | undefined {
  const items = itemsOf(cable)
  const lettered = items.filter((item) => item.letter?.text === letter)
  if (lettered.length === 1) return lettered[0]
  if (lettered.length > 1 || items.some((item) => item.letter !== null)) return undefined
  return items[letter.charCodeAt(0) - 65]
}

/** All items of all REF fields in order. */
export function itemsOf(cable: Cable): readonly Reference[] {
  const [first] = cable.references
  return cable.references.length === 1 && first !== undefined ? first.items : cable.references.flatMap((field) => field.items)
}

/** Numbers of the paragraphs that cite an item, ascending, each once. */
export function citedIn(cable: Cable, item: Reference): number[] {
  const alone = itemsOf(cable).length === 1
  const letter = letterOf(cable, item)
  const numbers = new Set<number>()
  for (const mention of mentions(cable)) {
    const names = mention.letters.length === 0 ? alone : mention.letters.some(({ text }) => text === letter)
    const number = names ? paragraphAt(cable, mention.from) : undefined
    if (number !== undefined) numbers.add(number)
  }
  return [...numbers].sort((a, b) => a - b)
}

/** The letter by which the text cites an item; undefined when no letter surely is its own. */
function letterOf(cable: Cable, item: Reference): string | undefined {
  const letter = item.letter?.text ?? String.fromCharCode(65 + itemsOf(cable).indexOf(item))
  return referenceOfLetter(cable, letter) === item ? letter : undefined
}

function paragraphAt(cable: Cable, offset: number): number | undefined {
  const { paragraphs } = cable
  const paragraph = paragraphs[firstAtOrBehind(paragraphs, offset + 1, ({ from }) => from) - 1]
  return paragraph !== undefined && offset < paragraph.to ? paragraph.value : undefined
}

/** A single letter behind blanks, commas, AND, slashes and ampersands; `first` allows only blanks and an opening parenthesis. */
function letterAt(source: string, from: number, limit: number, first: boolean): (Span & { text: string }) | null {
  let at = skipBlanks(source, from, limit)
  let joined = first
  if (!first) {
    if (source[at] === ',' || source[at] === '/' || source[at] === '&' || source[at] === ';') {
      joined = true
      at = skipBlanks(source, at + 1, limit)
    }
    if (startsWith(source, at, 'and') && isSpace(source.charCodeAt(at + 3))) {
      joined = true
      at = skipBlanks(source, at + 3, limit)
    }
    if (startsWith(source, at, 'ref')) at = skipBlanks(source, at + 3, limit)
  } else if (at === from) return null
  const code = source.charCodeAt(at)
  if (!joined || at >= limit || !isLetter(code) || isWordCode(source.charCodeAt(at + 1)) || source[at + 1] === "'" || source[at + 1] === '’') return null
  // `ref a` may be an article, and so may `A` before another word: a lower case letter must be followed by a stop, a comma or a parenthesis.
  if (code > 96 && source[at + 1] === ' ' && (code === 97 || code === 105) && !startsWith(source, at + 2, 'and')) return null
  return { from: at, to: at + 1, text: source[at]!.toUpperCase() }
}

/** `A-C`, `A through D`: the letter at the other end; null when none follows. */
function rangeEnd(source: string, letter: Span & { readonly text: string }, limit: number): (Span & { text: string }) | null {
  let at = skipBlanks(source, letter.to, limit)
  if (source[at] === '-') at++
  else if (startsWith(source, at, 'through ')) at += 8
  else if (startsWith(source, at, 'to ')) at += 3
  else return null
  at = skipBlanks(source, at, limit)
  const code = source.charCodeAt(at)
  if (at >= limit || !isLetter(code) || isWordCode(source.charCodeAt(at + 1))) return null
  const text = source[at]!.toUpperCase()
  return text > letter.text ? { from: at, to: at + 1, text } : null
}

function skipBlanks(source: string, from: number, limit: number): number {
  let at = from
  while (at < limit && isSpace(source.charCodeAt(at))) at++
  return at
}

function startsWith(source: string, at: number, lower: string): boolean {
  for (let index = 0; index < lower.length; index++) {
    const code = source.charCodeAt(at + index)
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== lower.charCodeAt(index)) return false
  }
  return true
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0
}

function isLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

function isWordCode(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57)
}
