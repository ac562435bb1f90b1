import type { Span } from '../../span.ts'
import { findGlossaryTerm } from '../../tables/glossary.ts'
import type { GlossaryEntry } from '../../tables/glossary.ts'
import { card, sentence } from './card.ts'
import type { Card } from './card.ts'
import { wordAt, wordBefore, wordBehind } from './word-at.ts'

/** Terms that are also ordinary words: only in capitals, and in capital text they stay silent unless they stand with a second word. */
const ordinary: ReadonlySet<string> = new Set(['NOTE', 'CHARGE', 'REPEAT', 'COMMENT', 'SUMMARY', 'ZULU', 'CT', 'IO', 'COM', 'MOD', 'LES', 'DAS', 'COS', 'POL'])

/** A word of cable language at an offset, with a second word where the term has two (`BEGIN TEXT`, `HOST GOVERNMENT`). */
export function glossaryCard(source: string, offset: number, within: Span): Card | null {
  const word = wordAt(source, offset, within.from, within.to)
  if (word === null) return null
  const behind = wordBehind(source, word.to, within.to)
  const before = wordBefore(source, word.from, within.from)
  const found =
    (behind && termOf(source, { from: word.from, to: behind.to }, 2)) ?? (before && termOf(source, { from: before.from, to: word.to }, 2)) ??
    termOf(source, word, 1) ?? partOf(source, word, offset)
  return found === null ? null : card(found.span, { title: found.entry.term, value: sentence(found.entry.meaning), source: found.entry.source })
}

function termOf(source: string, span: Span, words: 1 | 2): { readonly span: Span; readonly entry: GlossaryEntry } | null {
  const text = source.slice(span.from, span.to)
  const entry = findGlossaryTerm(text)
  if (entry === undefined) return null
  const capitals = text === text.toUpperCase()
  if (words === 1 && ordinary.has(entry.term)) return capitals && isMixed(source, span) ? { span, entry } : null
  // Short terms are abbreviations: `pm` and `as` in lower case are other words.
  if (!capitals && entry.term.length < 5) return null
  return { span, entry }
}

/** `POLOFF'S`, `GOQ-sponsored`, `REFTEL/SEPTEL`: the part between signs in which the offset lies. */
function partOf(source: string, word: Span, offset: number): { readonly span: Span; readonly entry: GlossaryEntry } | null {
  let from = Math.min(offset, word.to)
  let to = from
  while (from > word.from && !isSign(source[from - 1]!)) from--
  while (to < word.to && !isSign(source[to]!)) to++
  return to > from && to - from < word.to - word.from ? termOf(source, { from, to }, 1) : null
}

function isSign(sign: string): boolean {
  return sign === "'" || sign === '-' || sign === '/' || sign === '&'
}

/** Whether small letters stand near by: in a text of capitals an ordinary word is one. */
function isMixed(source: string, span: Span): boolean {
  for (let at = Math.max(0, span.from - 60); at < Math.min(source.length, span.to + 60); at++) {
    const code = source.charCodeAt(at)
    if (code >= 97 && code <= 122) return true
  }
  return false
}
