import type { Span } from '../span.ts'
import type { ClassificationLine, Level, Token } from './node.ts'
import { inOrder, isDigitCode, isDigits, isLetterCode, isUpperCode, meaning, reads, token, wordsOf } from './tokens.ts'
import type { Word } from './tokens.ts'

/** A level at the start of a line, with how it is written. */
export interface LevelReading {
  readonly level: Level
  readonly spelling: 'spaced' | 'plain' | 'damaged'
  readonly encrypted: boolean
  /** Offset behind the level. */
  readonly to: number
}

const spacedLevels: readonly (readonly [string, Level])[] = [
  ['CONFIDENTIAL', 'CONFIDENTIAL'],
  ['SECRET', 'SECRET'],
  ['TOPSECRET', 'TOP SECRET'],
  ['UNCLAS', 'UNCLASSIFIED'],
  ['UNCLASSIFIED', 'UNCLASSIFIED'],
  ['RESTRICTED', 'RESTRICTED'],
]

const plainLevels: readonly (readonly [string, Level])[] = [
  ['UNCLASSIFIED', 'UNCLASSIFIED'],
  ['UNCLAS', 'UNCLASSIFIED'],
  ['CONFIDENTIAL', 'CONFIDENTIAL'],
  ['SECRET', 'SECRET'],
  ['TOP SECRET', 'TOP SECRET'],
  ['LIMITED OFFICIAL USE', 'LIMITED OFFICIAL USE'],
  ['RESTRICTED', 'RESTRICTED'],
]

/**
 * Reads the level a line begins with (B2): letter-spaced, in one word, or damaged by one letter (doubled, lost or joined, calibration d 4).
 * Null when the line begins with none.
 */
export function readLevel(source: string, from: number, to: number): LevelReading | null {
  const first = source.charCodeAt(from)
  if (!mayBeLevel(first, source.charCodeAt(from + 1), source.charCodeAt(from + 2))) return null
  for (const [word, level] of plainLevels) {
    if ((first & 0xdf) !== word.charCodeAt(0) || from + word.length > to || !reads(source, from, word)) continue
    const end = from + word.length
    const next = source.charCodeAt(end)
    // `CONFIDENTIALSECTION 01 OF 02` is a word lost to a scanner, `SECRETARY` is none.
    if (end < to && isLetterCode(next) && !reads(source, end, 'SECTION')) continue
    if (end < to && isDigitCode(next)) continue
    const efto = word === 'UNCLAS' ? eftoEnd(source, end, to) : end
    return { level, spelling: 'plain', encrypted: efto > end, to: efto }
  }
  // Only one letter doubled: a third would call this function again and again.
  if (first === source.charCodeAt(from + 1) && first !== source.charCodeAt(from + 2)) {
    const doubled = readLevel(source, from + 1, to)
    if (doubled?.spelling === 'plain') return { ...doubled, spelling: 'damaged' }
  }
  return readSpaced(source, from, to)
}

/** Whether three characters can begin a level, in words, letter by letter or with a letter doubled: keeps other lines from the slower reading. */
function mayBeLevel(first: number, second: number, third: number): boolean {
  if (!isLetterCode(first)) return false
  if (second === 32 || second === first) return true
  if (third === 32) return isLetterCode(second)
  const three = ((first & 0xdf) << 16) | ((second & 0xdf) << 8) | (third & 0xdf)
  return three === 0x434f4e || three === 0x534543 || three === 0x544f50 || three === 0x554e43 || three === 0x4c494d || three === 0x524553
}

function eftoEnd(source: string, end: number, to: number): number {
  let at = end
  for (const letter of 'EFTO') {
    while (at < to && source.charCodeAt(at) === 32) at++
    if (at >= to || (source.charCodeAt(at) & 0xdf) !== letter.charCodeAt(0)) return end
    at++
  }
  return at < to && isLetterCode(source.charCodeAt(at)) ? end : at
}

function readSpaced(source: string, from: number, to: number): LevelReading | null {
  let letters = ''
  let singles = 0
  let at = from
  let end = from
  while (at < to && letters.length < 14) {
    let wordTo = at
    while (wordTo < to && isLetterCode(source.charCodeAt(wordTo))) wordTo++
    const length = wordTo - at
    if (length === 0 || length > (letters === '' ? 3 : 2)) break
    for (let letter = at; letter < wordTo; letter++) letters += String.fromCharCode(source.charCodeAt(letter) & 0xdf)
    if (length === 1) singles++
    end = at = wordTo
    while (at < to && source.charCodeAt(at) === 32) at++
    if (at === wordTo) break
    if (singles >= 3 && (exactLevel(letters) !== undefined) && !continues(source, at, to, letters)) break
  }
  if (singles < 3) return null
  const exact = exactLevel(letters)
  if (exact !== undefined) return { level: exact, spelling: singles === letters.length ? 'spaced' : 'damaged', encrypted: false, to: end }
  for (const [word, level] of spacedLevels) {
    if (Math.abs(word.length - letters.length) <= 1 && withinOneEdit(letters, word)) return { level, spelling: 'damaged', encrypted: false, to: end }
  }
  return null
}

function exactLevel(letters: string): Level | undefined {
  for (const [word, level] of spacedLevels) if (word === letters) return level
  return undefined
}

/** UNCLAS goes on to UNCLASSIFIED when single letters follow. */
function continues(source: string, at: number, to: number, letters: string): boolean {
  return letters === 'UNCLAS' && at + 1 < to && (source.charCodeAt(at) & 0xdf) === 83 && source.charCodeAt(at + 1) === 32
}

/** Whether two words differ by at most one letter put in, left out or replaced. */
function withinOneEdit(a: string, b: string): boolean {
  let start = 0
  const shorter = Math.min(a.length, b.length)
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let tail = 0
  while (tail < shorter - start && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++
  return Math.max(a.length, b.length) - start - tail <= 1
}

/**
 * Reads a classification line: level, NOFORN, section, post and number. Null when the line begins with no level. A line that begins with one but
 * has no number gives `post` and `number` null; callers decide whether it is a banner or a damaged line.
 */
export function parseClassificationLine(source: string, line: Span): ClassificationLine | null {
  const reading = readLevel(source, line.from, line.to)
  if (reading === null) return reads(source, line.from, 'SECTION ') ? withoutLevel(source, line) : null
  return readRest(source, line, reading)
}

/** `SECTION 02 OF 02 ZENDA 013169`: the level was broken off to the line above. */
function withoutLevel(source: string, line: Span): ClassificationLine | null {
  const rest = readRest(source, line, null)
  return rest.number === null || rest.section === null ? null : rest
}

function readRest(source: string, line: Span, reading: LevelReading | null): ClassificationLine {
  const levelTo = reading?.to ?? line.from
  const level = reading === null ? null : meaning('level', { from: line.from, to: levelTo }, reading.level)
  let at = levelTo
  const parts: (Token | null)[] = [level]
  let noforn: Token | null = null
  while (at < line.to && (source.charCodeAt(at) === 47 || source.charCodeAt(at) <= 32)) at++
  if (reads(source, at, 'NOFORN') && !isLetterCode(source.charCodeAt(at + 6))) {
    if (at > levelTo && source.charCodeAt(at - 1) === 47) parts.push(punctuation(source, levelTo, at))
    noforn = token('word', source, at, at + 6)
    parts.push(noforn)
    at += 6
  } else at = levelTo
  const words = wordsOf(source, at, line.to)
  let next = 0
  let section: Token | null = null
  let sections: Token | null = null
  if (words[next] !== undefined && reads(source, words[next]!.from, 'FINAL') && words[next]!.to - words[next]!.from === 5) next++
  const sectionWord = words[next]
  if (sectionWord !== undefined && sectionWord.to - sectionWord.from === 7 && reads(source, sectionWord.from, 'SECTION')) {
    const n = words[next + 1]
    const of = words[next + 2]
    const m = words[next + 3]
    if (n !== undefined && of !== undefined && m !== undefined && reads(source, of.from, 'OF') && of.to - of.from === 2) {
      section = digitsToken(source, 'section', n)
      sections = digitsToken(source, 'section', m)
      if (section !== null && sections !== null) {
        for (let index = 0; index <= next; index++) parts.push(token('word', source, words[index]!.from, words[index]!.to))
        parts.push(section, token('word', source, of.from, of.to), sections)
        next += 4
      } else section = sections = null
    }
  }
  if (section === null) next = 0
  const rest = words.slice(next)
  const number = rest.findIndex((word, index) => index > 0 && isNumber(source, word))
  let year: Token | null = null
  let post: Token | null = null
  let messageNumber: Token | null = null
  let slug: Token | null = null
  if (number > 0) {
    let first = 0
    if (number > 1 && rest[0]!.to - rest[0]!.from === 2 && isDigits(source, rest[0]!.from, rest[0]!.to)) {
      year = token('word', source, rest[0]!.from, rest[0]!.to)
      first = 1
    }
    if (plausiblePost(source, rest[first]!.from, rest[number - 1]!.to)) {
      post = token('post', source, rest[first]!.from, rest[number - 1]!.to)
      messageNumber = token('messageNumber', source, rest[number]!.from, rest[number]!.to)
      const after = rest[number + 1]
      if (after !== undefined) slug = token('word', source, after.from, rest[rest.length - 1]!.to)
    } else year = null
  }
  if (messageNumber === null && rest.length > 0) slug = token('word', source, rest[0]!.from, rest[rest.length - 1]!.to)
  const children = inOrder([...parts, year, post, messageNumber, slug])
  return {
    kind: 'classificationLine', from: line.from, to: line.to, children, label: null, level, levelValue: reading?.level ?? null, spelling: reading?.spelling ?? null,
    encrypted: reading?.encrypted ?? false, noforn, section, sections, year, post, number: messageNumber, slug,
  }
}

function punctuation(source: string, from: number, to: number): Token {
  let start = from
  while (start < to && source.charCodeAt(start) <= 32) start++
  return token('punctuation', source, start, to)
}

/** Section digits; scanners read 0 as O or C (`O1 OF C4`). */
function digitsToken(source: string, kind: 'section', word: Word): Token | null {
  if (word.to - word.from > 3) return null
  if (isDigits(source, word.from, word.to)) return token(kind, source, word.from, word.to)
  const text = source.slice(word.from, word.to).toUpperCase()
  const digits = text.replace(/[OC]/g, '0').replace(/[IL]/g, '1')
  return isDigits(digits, 0, digits.length) ? meaning(kind, word, digits) : null
}

/** A message number: two to seven digits standing alone; rules judge the length. */
function isNumber(source: string, word: Word): boolean {
  return word.to - word.from >= 2 && word.to - word.from <= 9 && isDigits(source, word.from, word.to)
}

/** A post: letters, blanks and `.'/-`, no longer than the longest known; redacted posts are runs of X. */
function plausiblePost(source: string, from: number, to: number): boolean {
  if (to - from > 40) return false
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (!isLetterCode(code) && code !== 32 && code !== 46 && code !== 39 && code !== 47 && code !== 45 && code !== 9) return false
  }
  return isUpperCode(source.charCodeAt(from)) || isLetterCode(source.charCodeAt(from))
}
