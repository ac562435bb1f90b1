import type { Span } from '../span.ts'
import type { Cable } from '../syntax/node.ts'
import { isDigitCode, isLetterCode, reads } from '../syntax/tokens.ts'
import { within } from '../syntax/walk.ts'
import { isBlank } from '../text.ts'
import { quotedSpans } from './quoted.ts'
import { referenceMentions } from './reference-mentions.ts'
import { remember } from './remember.ts'

/** A number by which the text cites one of its own paragraphs; the span is the digits. */
export interface ParagraphMention extends Span {
  readonly value: number
  /** The word with all its numbers: `paras 5 and 6`. */
  readonly whole: Span
}

const known = remember(readMentions)

/**
 * Places where the text cites its own paragraphs (`para 4`, `paragraphs 5-7`), in order; read once a cable. Not those of other documents: `para 4 of ref A`,
 * `reftel para 3`, and what stands in a quoted text.
 */
export function paragraphMentions(cable: Cable): readonly ParagraphMention[] {
  return known(cable)
}

function readMentions(cable: Cable): ParagraphMention[] {
  const found: ParagraphMention[] = []
  const { body } = cable
  if (body === null || cable.paragraphs.length === 0) return found
  const source = cable.text.string
  const text = source.slice(body.from, body.to)
  const words = wordsIn(text)
  if (words.length === 0) return found
  const references = referenceMentions(cable)
  const starts = new Set(references.map(({ from }) => from))
  const ends = new Set(references.map(({ to }) => to))
  const quoted = quotedSpans(cable)
  let behind = 0
  for (const at of words) {
    const from = body.from + at
    if (from < behind || within(quoted, from)) continue
    const numbers = numbersBehind(source, from, body.to)
    const last = numbers[numbers.length - 1]
    if (last === undefined) continue
    behind = last.to
    if (isForeign(source, from, last.to, starts, ends)) continue
    const whole = { from, to: last.to }
    for (const number of numbers) found.push({ ...number, whole })
  }
  return found
}

/** Offsets of words that begin with PARA. */
function wordsIn(text: string): number[] {
  const found: number[] = []
  for (const needle of ['PARA', 'Para', 'para']) {
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 4))
      if (!isLetterCode(text.charCodeAt(at - 1))) found.push(at)
  }
  return found.sort((a, b) => a - b)
}

type Number = Span & { readonly value: number }

/** The numbers behind `para`, `paras`, `paragraph(s)`; none when another word stands there. */
function numbersBehind(source: string, from: number, limit: number): Number[] {
  let at = from + 4
  if (reads(source, at, 'GRAPH')) at += 5
  if (reads(source, at, '(S)')) at += 3
  else if (reads(source, at, 'S')) at++
  if (source.charCodeAt(at) === 46) at++
  const numbers: Number[] = []
  let next = skipSpace(source, at, limit)
  if (next === at) return numbers
  for (;;) {
    const number = numberAt(source, next, limit)
    const before = numbers[numbers.length - 1]
    if (number === null || (before !== undefined && number.value <= before.value)) return numbers
    numbers.push(number)
    next = joinedEnd(source, number.to, limit)
    if (next === -1 || numbers.length > 40) return numbers
  }
}

/** One to three digits; a letter behind them names a part of the paragraph. Dates and amounts go on with digits or a point. */
function numberAt(source: string, from: number, limit: number): Number | null {
  let to = from
  while (to < limit && isDigitCode(source.charCodeAt(to))) to++
  if (to === from || to - from > 3) return null
  const next = source.charCodeAt(to)
  if ((next === 46 || next === 44) && isDigitCode(source.charCodeAt(to + 1))) return null
  if (next === 37 || (isLetterCode(next) && isLetterCode(source.charCodeAt(to + 1)))) return null
  return { from, to, value: Number(source.slice(from, to)) }
}

/** Behind a comma, a dash, AND, OR, TO, THROUGH; -1 when the list ends. */
function joinedEnd(source: string, from: number, limit: number): number {
  let at = skipSpace(source, isLetterCode(source.charCodeAt(from)) ? from + 1 : from, limit)
  const start = at
  const sign = source.charCodeAt(at)
  if (sign === 44 || sign === 45 || sign === 38 || sign === 47) at = skipSpace(source, at + 1, limit)
  for (const word of ['AND ', 'OR ', 'TO ', 'THROUGH ', 'THRU ']) {
    if (reads(source, at, word) || (reads(source, at, word.trim()) && isLineEnd(source.charCodeAt(at + word.length - 1)))) {
      at = skipSpace(source, at + word.length, limit)
      break
    }
  }
  return at === start || !isDigitCode(source.charCodeAt(at)) ? -1 : at
}

/** Whether another document is meant: `reftel para 3`, `para 4 of ref A`, `paragraph 2 of the agreement`. */
function isForeign(source: string, from: number, to: number, starts: ReadonlySet<number>, ends: ReadonlySet<number>): boolean {
  let before = from
  while (before > 0 && (isSpace(source.charCodeAt(before - 1)) || `,(:'s`.includes(source[before - 1]!)) && from - before < 8) {
    if (ends.has(before)) return true
    before--
  }
  if (ends.has(before)) return true
  let at = isLetterCode(source.charCodeAt(to)) ? to + 1 : to
  for (let count = 0; count < 6 && (isSpace(source.charCodeAt(at)) || source[at] === ',' || source[at] === '('); count++) at++
  if (starts.has(at)) return true
  if (!reads(source, at, 'OF') || !isSpace(source.charCodeAt(at + 2))) return false
  return !reads(source, skipSpace(source, at + 2, source.length), 'THIS')
}

function skipSpace(source: string, from: number, limit: number): number {
  let at = from
  while (at < limit && at - from < 200 && isSpace(source.charCodeAt(at))) at++
  return at
}

function isSpace(code: number): boolean {
  return isLineEnd(code) || isBlank(code)
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}
