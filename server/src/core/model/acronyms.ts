import type { Span } from '../span.ts'
import type { Cable } from '../syntax/node.ts'
import { isLetterCode, isUpperCode } from '../syntax/tokens.ts'
import { indexWithin, isBlank } from '../text.ts'
import { proseLines } from './prose.ts'
import { remember } from './remember.ts'

/** An acronym that the text spells out where it first uses it: `Gulf Cooperation Council (GCC)`, or `GCC (Gulf Cooperation Council)`. */
export interface Acronym {
  /** Upper case, without a plural s. */
  readonly letters: string
  readonly short: Span
  readonly long: Span
  /** Both, with the closing parenthesis. */
  readonly whole: Span
}

/** Words whose initial an acronym may leave out. */
const small: ReadonlySet<string> = new Set('OF THE AND FOR IN ON TO A AN AT BY WITH DE DU DES LA LE LES ET Y DEL EL AL UND'.split(' '))

const longest = 10
const longestPhrase = 120
const known = remember(readAcronyms)

/** All acronyms that the text of a cable defines, in order; read once a cable. A pair counts only when the initials fit. */
export function acronyms(cable: Cable): readonly Acronym[] {
  return known(cable)
}

function readAcronyms(cable: Cable): Acronym[] {
  const found: Acronym[] = []
  const source = cable.text.string
  const lines = proseLines(cable)
  let index = 0
  for (let at = indexWithin(source, '(', cable.from, cable.to); at !== -1; at = indexWithin(source, '(', at + 1, cable.to)) {
    while (index < lines.length && lines[index]!.to <= at) index++
    const line = lines[index]
    if (line === undefined) break
    if (line.from > at) continue
    const pair = shortInside(source, lines, index, at) ?? longInside(source, lines, index, at)
    if (pair !== null) found.push(pair)
  }
  return found
}

/** `Gulf Cooperation Council (GCC)` */
function shortInside(source: string, lines: readonly Span[], index: number, open: number): Acronym | null {
  const from = source.charCodeAt(open + 1) === 34 ? open + 2 : open + 1
  const short = acronymFrom(source, from)
  if (short === null) return null
  let close = short.end
  if (source.charCodeAt(close) === 34) close++
  if (source.charCodeAt(close) !== 41 || close >= lines[index]!.to) return null
  const words = wordsBefore(source, lines, index, open, short.letters.length * 2 + 3)
  const start = matching(source, words, short.letters)
  if (start === -1) return null
  const long = { from: words[start]!.from, to: words[words.length - 1]!.to }
  return { letters: short.letters, short: short.span, long, whole: { from: long.from, to: close + 1 } }
}

/** `GCC (Gulf Cooperation Council)` */
function longInside(source: string, lines: readonly Span[], index: number, open: number): Acronym | null {
  const [word] = wordsBefore(source, lines, index, open, 1)
  const short = word === undefined ? null : acronymFrom(source, word.from)
  if (short === null || short.end !== word!.to) return null
  const close = open + source.slice(open, open + longestPhrase).indexOf(')')
  const last = lines[index]!.to > close ? index : index + 1
  if (close < open || lines[last] === undefined || lines[last].from > close || lines[last].to <= close) return null
  const words = wordsBefore(source, lines, last, close, short.letters.length * 2 + 3).filter(({ from }) => from > open)
  if (matching(source, words, short.letters) !== 0) return null
  const long = { from: words[0]!.from, to: words[words.length - 1]!.to }
  return { letters: short.letters, short: short.span, long, whole: { from: short.span.from, to: close + 1 } }
}

interface Short {
  readonly letters: string
  /** Without a plural s. */
  readonly span: Span
  readonly end: number
}

/** Two to ten capitals, with a plural s or not; null when another word begins there. */
function acronymFrom(source: string, from: number): Short | null {
  let to = from
  while (isUpperCode(source.charCodeAt(to)) && to - from <= longest) to++
  const length = to - from
  if (length < 2 || length > longest) return null
  const end = source.charCodeAt(to) === 115 ? to + 1 : to
  return isWordCode(source.charCodeAt(end)) ? null : { letters: source.slice(from, to), span: { from, to }, end }
}

/** Up to `most` words before an offset in one run of text, the last one nearest; hyphens part words, stops and commas end the run. */
function wordsBefore(source: string, lines: readonly Span[], index: number, offset: number, most: number): Span[] {
  const words: Span[] = []
  let line = index
  let at = offset
  while (words.length < most) {
    let { from } = lines[line]!
    while (at > from && isJoint(source.charCodeAt(at - 1))) at--
    if (at <= from) {
      const before = lines[line - 1]
      if (before === undefined || from - before.to > 200) break
      line--
      at = before.to
      continue
    }
    const to = at
    while (at > from && to - at < 40 && isWordCode(source.charCodeAt(at - 1))) at--
    if (at === to) break
    words.push({ from: at, to })
    from = at
  }
  return words.reverse()
}

/** Index of the word from which on the initials spell the letters to the end; -1 when they do not. */
function matching(source: string, words: readonly Span[], letters: string): number {
  const failed = new Set<number>()
  /** Matches letters 0…letter with words 0…word, the last word first. */
  const fits = (word: number, letter: number): number => {
    if (letter < 0) return word + 1
    const key = word * 64 + letter
    if (word < 0 || failed.has(key)) return -1
    const { from, to } = words[word]!
    if (source.charAt(from).toUpperCase() === letters[letter]) {
      const start = fits(word - 1, letter - 1)
      if (start !== -1) return start
    }
    // The last word and the first are never left out.
    if (letter < letters.length - 1 && mayBeLeftOut(source, words, word, source.slice(from, to))) {
      const start = fits(word - 1, letter)
      if (start !== -1) return start
    }
    failed.add(key)
    return -1
  }
  return words.length < 2 ? -1 : fits(words.length - 1, letters.length - 1)
}

/** Small words, and the second half of a word with a hyphen. */
function mayBeLeftOut(source: string, words: readonly Span[], index: number, word: string): boolean {
  return (
    small.has(word.toUpperCase()) ||
    (index > 0 && words[index - 1]!.to + 1 === words[index]!.from && source.charCodeAt(words[index]!.from - 1) === 45)
  )
}

/** Signs that stand inside a run of words: blanks, line ends, hyphens, quotation marks, ampersands. */
function isJoint(code: number): boolean {
  return (
    isBlank(code) ||
    code === 10 ||
    code === 13 ||
    code === 45 ||
    code === 34 ||
    code === 38 ||
    code === 39 ||
    code === 47 ||
    (code >= 0x2018 && code <= 0x201d)
  )
}

/** Letters with or without accents, digits. */
function isWordCode(code: number): boolean {
  return isLetterCode(code) || (code >= 48 && code <= 57) || (code >= 0xc0 && code < 0x250)
}
