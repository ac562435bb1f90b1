import type { Span } from '../span.ts'
import { parseCaptions } from './captions.ts'
import { pushBlockLine } from './head-noise.ts'
import type { HeadReader } from './head.ts'
import { skipBlanks, trimBack } from './line-tests.ts'
import { readNumber } from './paragraph.ts'
import { reads, token, wordsOf } from './tokens.ts'

/** Rows of a drafting copy (smart.md 4.3): the first row that begins with a precedence names the action posts, the second the others. */
export function readDraftingRow(head: HeadReader, span: Span): boolean {
  head.close()
  const { source } = head
  const { from, to } = span
  const word = wordsOf(source, from, to)[0]!
  const length = word.to - word.from
  const isPrecedence = ['IMMEDIATE', 'PRIORITY', 'ROUTINE', 'FLASH'].some((name) => name.length === length && reads(source, from, name)) && word.to < to
  if (!isPrecedence) {
    const last = head.nodes[head.nodes.length - 1]
    const captions = parseCaptions(source, from, to)
    if (captions !== null) {
      head.pushCaptions(captions, to)
      return true
    }
    if (readNumber(source, from, to) !== null && (source.charCodeAt(from + 1) === 46 || source.charCodeAt(from + 2) === 46)) return false
    void last
    pushBlockLine(head, 'pseudoHeader', from, to)
    return true
  }
  const field = head.has('to') ? 'infoList' : 'to'
  head.close()
  head.open = { field, name: 'precedence', label: token('label', source, word.from, word.to), lines: commaStretches(source, from, to), noise: [], indent: 0, smart: false }
  head.close()
  // A plus sign at the end says that the list goes on; it belongs to the row.
  head.nodes.push({ ...head.nodes.pop()!, to })
  return true
}

/** Posts of a drafting copy's precedence row: `IMMEDIATE ZENDA, STRELSAU +`. */
function commaStretches(source: string, from: number, to: number): Span[] {
  const label = wordsOf(source, from, to)[0]!
  const stretches: Span[] = [{ from: label.from, to: label.to }]
  let start = label.to
  for (let at = label.to; at <= to; at++) {
    if (at < to && source.charCodeAt(at) !== 44) continue
    const begin = skipBlanks(source, start, at)
    const end = trimBack(source, begin, at)
    if (end > begin && source.charCodeAt(begin) !== 43) stretches.push({ from: begin, to: source.charCodeAt(end - 1) === 43 ? trimBack(source, begin, end - 1) : end })
    start = at + 1
  }
  return stretches
}
