import type { Span } from '../span.ts'
import type { Cable } from '../syntax/node.ts'
import { isDigitCode, isLetterCode } from '../syntax/tokens.ts'
import type { Place } from './artifacts.ts'

const none: readonly Place[] = []

/** Commas that a conversion put for apostrophes: `POST,S` (N10). Address lists and TAGS have commas of their own. */
export function lostApostrophes(cable: Cable): readonly Place[] {
  const { lostApostrophes } = cable.scan
  if (lostApostrophes.length === 0) return none
  const words = proseSpans(cable)
  const found: Place[] = []
  for (const at of lostApostrophes) if (inside(words, at)) found.push({ from: at, to: at + 1, edits: [{ from: at, to: at + 1, text: "'" }] })
  return found
}

/** How far before a parenthesis its other half is looked for. */
const longestParenthesis = 600

/** Closing parentheses between blanks that close nothing: they stood for a dash (N10). */
export function lostDashes(cable: Cable): readonly Place[] {
  const { looseParentheses } = cable.scan
  if (looseParentheses.length === 0) return none
  const source = cable.text.string
  const words = proseSpans(cable)
  const found: Place[] = []
  let read = 0
  let depth = 0
  for (const at of looseParentheses) {
    if (at - read > longestParenthesis) {
      read = at - longestParenthesis
      depth = 0
    }
    depth = depthAt(source, read, at, depth)
    read = at + 1
    if (depth > 0) depth--
    else if (inside(words, at) && isWordBefore(source, at - 1) && isWord(source.charCodeAt(at + 2))) {
      found.push({ from: at, to: at + 1, edits: [{ from: at, to: at + 1, text: '-' }] })
    }
  }
  return found
}

/** Parentheses that are open behind a stretch, which began with some open; a blank line closes all. */
function depthAt(source: string, from: number, to: number, before: number): number {
  let depth = before
  let lineEnds = 0
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code > 32) {
      lineEnds = 0
      if (code === 40) depth++
      else if (code === 41 && depth > 0) depth--
    } else if (code === 10 && ++lineEnds > 1) depth = 0
  }
  return depth
}

/** A word of two characters or more ends here: `a ) first` is a list. */
function isWordBefore(source: string, blank: number): boolean {
  return isWord(source.charCodeAt(blank - 1)) && isWord(source.charCodeAt(blank - 2))
}

function isWord(code: number): boolean {
  return isLetterCode(code) || isDigitCode(code)
}

const asciiQuotes: ReadonlyMap<number, string> = new Map([
  [0x2018, "'"],
  [0x2019, "'"],
  [0x201c, '"'],
  [0x201d, '"'],
])

/** Typographic quotes; the telegraphic system had none (C2). SMART stores and prints them as they are. */
export function curlyQuotes(cable: Cable): readonly Place[] {
  const found: Place[] = []
  for (const from of cable.scan.nonAscii) {
    const text = asciiQuotes.get(cable.text.string.charCodeAt(from))
    if (text !== undefined) found.push({ from, to: from + 1, edits: [{ from, to: from + 1, text }] })
  }
  return found
}

/** Where sentences stand: attention lines, the subject, Classified By, the text. */
function proseSpans(cable: Cable): readonly Span[] {
  // Nearly every place is in the text, so that is looked at first.
  return [cable.body, cable.subject, ...cable.authorities, ...cable.attentions].filter((span) => span !== null)
}

function inside(spans: readonly Span[], at: number): boolean {
  return spans.some((span) => span.from <= at && at < span.to)
}
