import type { Span } from '../span.ts'
import { isBlank } from '../text.ts'
import type { Marker } from './node.ts'
import { isLetterCode, reads, upperCase } from './tokens.ts'

/** First words of the parts that a text opens and closes by name (C3, C5; calibration b, Summary words). */
const partWords: ReadonlySet<string> = new Set([
  'SUMMARY', 'COMMENT', 'COMMENTS', 'NOTE', 'ACTION', 'INTRODUCTION', 'KEY', 'TEXT', 'QUOTE', 'BIO', 'BIOGRAPHIC', 'BACKGROUND', 'POINTS', 'TALKING', 'NON-PAPER',
  'NONPAPER', 'FYI', 'CABLE', 'TRANSLATION', 'LETTER', 'STATEMENT', 'OVERVIEW', 'CLASSIFIED', 'UNCLASSIFIED', 'SBU', 'EXECUTIVE', 'PASSAGE', 'EXCERPT', 'TRANSCRIPT', 'DRAFT',
])

/** The first two letters of those words with their length, as one number each: keeps ordinary lines from making a string. */
const partShapes: ReadonlySet<number> = new Set([...partWords].map((word) => shape(word.charCodeAt(0), word.charCodeAt(1), word.length)))

/** Their first two letters alone. */
const partStarts: ReadonlySet<number> = new Set([...partWords].map((word) => shape(word.charCodeAt(0), word.charCodeAt(1), 0)))

function shape(first: number, second: number, length: number): number {
  return (length << 16) | ((first & 0xdf) << 8) | (second & 0xdf)
}

/** Parts that are quoted documents: they may be opened by any words, so their end is never without a beginning (calibration d 14). */
export const quotedParts: ReadonlySet<string> = new Set(['TEXT', 'QUOTE', 'NON-PAPER', 'NONPAPER', 'POINTS', 'TALKING POINTS', 'CABLE TEXT', 'LETTER', 'STATEMENT', 'TRANSLATION'])

/** `Summary:`, `(Comment.`, `BEGIN TEXT:` at the start of a stretch of text; null when other words stand there. */
export function beginMarkerAt(source: string, from: number, to: number): Marker | null {
  let at = from
  if (source.charCodeAt(at) === 40 || source.charCodeAt(at) === 91) at++
  const first = source.charCodeAt(at) & 0xdf
  // B C E F I K N O P Q S T U D L: initials of the words above.
  if (first < 65 || first > 90) return null
  const begins = reads(source, at, 'BEGIN ')
  const nameFrom = begins ? at + 6 : at
  const name = readName(source, nameFrom, Math.min(to, nameFrom + 48))
  if (name === null) return null
  const next = source.charCodeAt(name.to)
  const closed = next === 58 || next === 46 || next === 45 || name.to >= to
  // "SUMMARY  During the visit" has no stop; the capitals tell.
  const loose = name.loose && source.slice(nameFrom, name.to) === name.text
  return closed || begins || loose ? { type: 'begin', from, to: Math.min(to, name.to + 1), name: name.text, nameSpan: { from: nameFrom, to: name.to } } : null
}

/** `End summary.` at the word END; null when it closes no part. */
export function endMarkerAt(source: string, at: number, limit: number): Marker | null {
  let nameFrom = at + 3
  while (nameFrom < limit && (isBlank(source.charCodeAt(nameFrom)) || source.charCodeAt(nameFrom) === 10 || source.charCodeAt(nameFrom) === 13)) nameFrom++
  if (nameFrom === at + 3 || nameFrom - at > 12) return null
  const name = readName(source, nameFrom, Math.min(limit, nameFrom + 48))
  if (name === null) return null
  const next = source.charCodeAt(name.to)
  const closed = name.to >= limit || next === 46 || next === 58 || next === 41 || next === 93 || next === 10 || next === 13 || next === 59 || next === 44 || next === 45 || name.loose
  return closed ? { type: 'end', from: at, to: name.to, name: name.text, nameSpan: { from: nameFrom, to: name.to } } : null
}

/** Words, `AND`, `&`, `/` up to a stop, a line end or two blanks. `loose`: cut at two blanks. */
function readName(source: string, from: number, limit: number): (Span & { readonly text: string; readonly loose: boolean }) | null {
  const first = source.charCodeAt(from)
  const second = source.charCodeAt(from + 1)
  if (!partStarts.has(shape(first, second, 0))) return null
  let at = from
  while (at < limit && (isLetterCode(source.charCodeAt(at)) || (source.charCodeAt(at) === 45 && isLetterCode(source.charCodeAt(at + 1))))) at++
  if (!partShapes.has(shape(first, second, at - from)) || !partWords.has(upperCase(source.slice(from, at)))) return null
  let end = at
  let loose = false
  for (;;) {
    let next = end
    while (next < limit && (source.charCodeAt(next) === 32 || source.charCodeAt(next) === 47 || source.charCodeAt(next) === 38)) next++
    if (next - end >= 2 && source.charCodeAt(next - 1) === 32 && source.slice(end, next).trim() === '') {
      loose = true
      break
    }
    const wordFrom = next
    while (next < limit && isLetterCode(source.charCodeAt(next))) next++
    if (next === wordFrom || next - wordFrom > 12) break
    end = next
    if (end - from > 40) return null
  }
  const text = upperCase(source.slice(from, end))
  // A longer run of words is a sentence that begins like a part.
  return blanksIn(text) > 4 ? null : { from, to: end, text, loose }
}

function blanksIn(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 32) count++
  return count
}
