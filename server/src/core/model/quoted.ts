import type { Span } from '../span.ts'
import type { Cable } from '../syntax/node.ts'
import { remember } from './remember.ts'

/** First words of parts that are documents of others: their numbers and marks are not the cable's (C3). */
const documents: ReadonlySet<string> = new Set([
  'TEXT',
  'QUOTE',
  'NON-PAPER',
  'NONPAPER',
  'LETTER',
  'STATEMENT',
  'TRANSLATION',
  'TRANSCRIPT',
  'PASSAGE',
  'EXCERPT',
  'POINTS',
  'TALKING',
  'DRAFT',
  'CABLE',
])

const known = remember(findQuoted)

/**
 * Stretches of the text that quote a document: from BEGIN TEXT, QUOTE, NON-PAPER … to their end; to the end of the text where none is, and from its
 * beginning where only an end is. In order, not overlapping.
 */
export function quotedSpans(cable: Cable): readonly Span[] {
  return known(cable)
}

function findQuoted(cable: Cable): readonly Span[] {
  const { body, markers } = cable
  if (body === null) return none
  const spans: Span[] = []
  let from = -1
  for (const marker of markers) {
    if (!isDocument(marker.name)) continue
    if (marker.type === 'begin') {
      if (from === -1) from = marker.from
    } else {
      if (from !== -1 || spans.length === 0) spans.push({ from: from === -1 ? body.from : from, to: marker.to })
      from = -1
    }
  }
  if (from !== -1) spans.push({ from, to: body.to })
  const quotes = telegraphicQuotes(cable.text.string, body)
  return quotes.length === 0 ? merged(spans) : merged([...spans, ...quotes])
}

/** QUOTE … UNQUOTE, or UNQTE, in the words of telegrams; from the beginning of the text where nothing opens them. */
function telegraphicQuotes(source: string, body: Span): readonly Span[] {
  const text = source.slice(body.from, body.to)
  // The engine finds three letters several times as fast as a whole word.
  let at = text.indexOf('UNQ')
  if (at === -1) return none
  const spans: Span[] = []
  let behind = 0
  for (; at !== -1; at = text.indexOf('UNQ', at + 1)) {
    const length = text.startsWith('UNQUOTE', at) ? 7 : text.startsWith('UNQTE', at) ? 5 : 0
    if (length === 0) continue
    const opened = text.slice(behind, at).lastIndexOf('QUOTE')
    const from = opened === -1 ? behind : behind + opened
    behind = at + length
    spans.push({ from: body.from + from, to: body.from + behind })
  }
  return spans
}

function merged(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result[result.length - 1]
    if (last !== undefined && span.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else result.push(span)
  }
  return result
}

const none: readonly Span[] = []

/** Whether a part with this name is a document of others, whose end needs no beginning (calibration d 14). */
export function isDocument(name: string): boolean {
  const end = name.search(/[ /]/)
  return documents.has(end === -1 ? name : name.slice(0, end))
}
