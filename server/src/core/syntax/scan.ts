import type { Span } from '../span.ts'

/**
 * Places in a text where something may begin. Each list is made when it is first asked for, by the engine's own search for a rare sign in it, which is
 * many times faster than looking at every character; everything that later looks for a word or a sign looks only here.
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
  /** Opening angle brackets, as tags of web pages have them. */
  readonly angles: readonly number[]
  readonly pilcrows: readonly number[]
  readonly tabs: readonly number[]
  /** Characters above U+007E but pilcrows. */
  readonly nonAscii: readonly number[]
  /** Backslashes before blanks at a line end (N2). */
  readonly backslashes: readonly number[]
}

/** The places of a stretch of the source, by offsets in the whole source. */
export function scan(source: string, from: number, to: number): Scan {
  return new LazyScan(from === 0 && to === source.length ? source : source.slice(from, to), from)
}

class LazyScan implements Scan {
  readonly #text: string
  readonly #base: number
  #redactions: readonly Span[] | undefined
  #references: readonly number[] | undefined
  #ends: readonly number[] | undefined
  #counts: readonly number[] | undefined
  #lostApostrophes: readonly number[] | undefined
  #looseParentheses: readonly number[] | undefined
  #links: readonly number[] | undefined
  #ampersands: readonly number[] | undefined
  #angles: readonly number[] | undefined
  #pilcrows: readonly number[] | undefined
  #tabs: readonly number[] | undefined
  #nonAscii: readonly number[] | undefined
  #backslashes: readonly number[] | undefined

  constructor(text: string, base: number) {
    this.#text = text
    this.#base = base
  }

  get redactions(): readonly Span[] {
    return (this.#redactions ??= redactions(this.#text, this.#base))
  }

  get references(): readonly number[] {
    return (this.#references ??= referenceWords(this.#text, this.#base))
  }

  get ends(): readonly number[] {
    return (this.#ends ??= endWords(this.#text, this.#base))
  }

  get counts(): readonly number[] {
    return (this.#counts ??= pageCounts(this.#text, this.#base))
  }

  get lostApostrophes(): readonly number[] {
    return (this.#lostApostrophes ??= places(this.#text, this.#base, ',', isLostApostrophe))
  }

  get looseParentheses(): readonly number[] {
    return (this.#looseParentheses ??= places(this.#text, this.#base, ') ', (text, at) => text.charCodeAt(at - 1) === 32))
  }

  get links(): readonly number[] {
    return (this.#links ??= places(this.#text, this.#base, '['))
  }

  get ampersands(): readonly number[] {
    return (this.#ampersands ??= places(this.#text, this.#base, '&'))
  }

  get angles(): readonly number[] {
    return (this.#angles ??= places(this.#text, this.#base, '<'))
  }

  get pilcrows(): readonly number[] {
    return (this.#pilcrows ??= places(this.#text, this.#base, '\u00b6'))
  }

  get tabs(): readonly number[] {
    return (this.#tabs ??= places(this.#text, this.#base, '\t'))
  }

  get nonAscii(): readonly number[] {
    return (this.#nonAscii ??= highCharacters(this.#text, this.#base))
  }

  get backslashes(): readonly number[] {
    return (this.#backslashes ??= places(this.#text, this.#base, '\\'))
  }
}

const none: readonly number[] = []

function places(text: string, base: number, needle: string, accept?: (text: string, at: number) => boolean): readonly number[] {
  let at = text.indexOf(needle)
  if (at === -1) return none
  const found: number[] = []
  for (; at !== -1; at = text.indexOf(needle, at + 1)) if (accept === undefined || accept(text, at)) found.push(base + at)
  return found
}

function inAnyCase(text: string, base: number, needles: readonly string[], accept?: (text: string, at: number) => boolean): readonly number[] {
  let found: readonly number[] = none
  for (const needle of needles) {
    const own = places(text, base, needle, accept)
    if (own.length > 0) found = found.length === 0 ? own : [...found, ...own].sort((a, b) => a - b)
  }
  return found
}

/** REF, Ref and ref at the beginning of a word, found by their F: the rarest of the three letters. */
function referenceWords(text: string, base: number): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf('F'); at !== -1; at = text.indexOf('F', at + 1)) if (text.charCodeAt(at - 1) === 69 && text.charCodeAt(at - 2) === 82) addWord(text, at - 2, base, found)
  const capitals = found.length
  for (let at = text.indexOf('f'); at !== -1; at = text.indexOf('f', at + 1)) if (text.charCodeAt(at - 1) === 101 && (text.charCodeAt(at - 2) | 32) === 114) addWord(text, at - 2, base, found)
  return capitals > 0 && found.length > capitals ? found.sort((a, b) => a - b) : found
}

function addWord(text: string, at: number, base: number, found: number[]): void {
  if (!isLetter(text.charCodeAt(at - 1))) found.push(base + at)
}

/**
 * END in capitals or with one; in lower case only before SUMMARY and COMMENT, found by their double m: a search for the letters `end` would stop at every
 * other word.
 */
function endWords(text: string, base: number): readonly number[] {
  const found = inAnyCase(text, base, ['END', 'End'], isEnd)
  let small: number[] | undefined
  for (let at = text.indexOf('mm'); at !== -1; at = text.indexOf('mm', at + 2)) {
    const end = text.startsWith('end su', at - 6) ? at - 6 : text.startsWith('end co', at - 6) ? at - 6 : -1
    if (end >= 0 && !isLetter(text.charCodeAt(end - 1))) (small ??= []).push(base + end)
  }
  return small === undefined ? found : [...found, ...small].sort((a, b) => a - b)
}

function redactions(text: string, base: number): readonly Span[] {
  const capital = runs(text, base, 'XXXX')
  const small = runs(text, base, 'xxxxx')
  return small.length === 0 ? capital : [...capital, ...small].sort((a, b) => a.from - b.from)
}

function runs(text: string, base: number, needle: string): readonly Span[] {
  const found: Span[] = []
  const code = needle.charCodeAt(0)
  for (let at = text.indexOf(needle); at !== -1; ) {
    let end = at + needle.length
    while (text.charCodeAt(end) === code) end++
    found.push({ from: base + at, to: base + end })
    at = text.indexOf(needle, end)
  }
  return found
}

/** Message numbers in page headers have eight digits, the first two of them zeros; behind them stands `002 OF 004`. */
function pageCounts(text: string, base: number): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf('00'); at !== -1; ) {
    let end = at + 2
    while (isDigit(text.charCodeAt(end))) end++
    if (end - at === 8 && !isDigit(text.charCodeAt(at - 1))) {
      const of = countBehind(text, end)
      if (of !== -1) found.push(base + of)
    }
    at = text.indexOf('00', end)
  }
  return found
}

/** Offset of the word OF behind the number of a page header, or -1. */
function countBehind(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === 32) at++
  const digits = at
  while (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === 46) at++
  if (at === digits || at - digits > 6) return -1
  while (text.charCodeAt(at) === 32) at++
  return (text.charCodeAt(at) | 32) === 111 && (text.charCodeAt(at + 1) | 32) === 102 ? at : -1
}

/** Characters above U+007E but pilcrows; a text without any is told at once. */
function highCharacters(text: string, base: number): readonly number[] {
  let at = text.search(/[^\x00-\x7e]/)
  if (at === -1) return none
  const found: number[] = []
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7e && code !== 0xb6) found.push(base + at)
  }
  return found
}

function isEnd(text: string, at: number): boolean {
  return !isLetter(text.charCodeAt(at + 3)) && !isLetter(text.charCodeAt(at - 1))
}

function isLostApostrophe(text: string, at: number): boolean {
  if ((text.charCodeAt(at + 1) | 32) !== 115) return false
  const behind = text.charCodeAt(at + 2)
  return !isLetter(behind) && !isDigit(behind) && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at - 2))
}

function isLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
