import type { Span } from '../span.ts'
import { isBlank } from '../text.ts'
import { hasAttentionWord, parseCaptions } from './captions.ts'
import type { OpenField } from './fields.ts'
import type { HeadReader } from './head.ts'
import { hasDigit, isCapitals, isRuleStart, trimBack } from './line-tests.ts'
import { parseBanner } from './noise.ts'
import { readNumber } from './paragraph.ts'
import { isDigitCode, isUpperCode, reads } from './tokens.ts'

/** Whether a line without a label goes on with the open field. */
export function continuesField(head: HeadReader, open: OpenField, span: Span): boolean {
  const { source } = head
  const { from, to } = span
  const number = readNumber(source, from, to)
  const opensParagraph = number !== null && number.form !== 'other' && number.value <= 3 && (number.to < to || number.value === 1)
  switch (open.field) {
    case 'tags': {
      const openParenthesis = lastIndexIn(source, 40, open.lines) > lastIndexIn(source, 41, open.lines)
      if (openParenthesis) return open.lines.length < 20
      const after = endsWith(source, open.lines, 44)
      return (!head.blank || after) && looksLikeTags(source, from, to)
    }
    case 'subject':
      if (opensParagraph || (number !== null && number.form !== 'other') || open.lines.length > 8) return false
      if (head.blank) return false
      return open.smart ? head.indentOf(from) > open.indent + 4 : parseCaptions(source, from, to) === null && !isRuleStart(source, from, to)
    case 'references':
      return continuesReferences(head, open, span, opensParagraph && !isNextReference(head, open, span))
    case 'authority':
      if (opensParagraph || open.lines.length > 12 || isRuleStart(source, from, to)) return false
      if (!head.blank) return parseCaptions(source, from, to) === null
      return open.lines.length < 6 && (reads(source, from, 'REASON') || reads(source, from, 'FOR REASON') || reads(source, from, 'DECLASSIFY ON') || reads(source, from, '1.4 (') || reads(source, from, '1.5 ('))
    case 'executiveOrder':
      return !head.blank && !opensParagraph && open.lines.length < 3 && parseCaptions(source, from, to) === null && !hasAttentionWord(source, from, to) && !isRuleStart(source, from, to)
    default:
      return false
  }
}

export function continuesReferences(head: HeadReader, open: OpenField, span: Span, opensParagraph: boolean): boolean {
  const { source } = head
  const { from, to } = span
  if (opensParagraph || isRuleStart(source, from, to)) return false
  if (isNextReference(head, open, span)) return true
  if (head.blank) return false
  if (head.indentOf(from) > 2 && !open.smart) return true
  if (open.smart) return head.indentOf(from) > open.indent + 4
  if (endsWith(source, open.lines, 44) || endsWith(source, open.lines, 59) || endsWith(source, open.lines, 45) || endsWithAnd(source, open.lines)) return true
  const first = source.charCodeAt(from)
  if (isDigitCode(first) || first === 40 || first === 91) return true
  return to - from < 60 && isCapitals(source, from, to) && hasDigit(source, from, to) && parseCaptions(source, from, to) === null
}

/** `B. 07 ZENDA 890` under `A. …`: the next letter of the list. */
export function isNextReference(head: HeadReader, open: OpenField, span: Span): boolean {
  const { source } = head
  let at = span.from
  while (source.charCodeAt(at) === 0xb6 || isBlank(source.charCodeAt(at))) at++
  const bracket = source.charCodeAt(at) === 40 || source.charCodeAt(at) === 91
  if (bracket) at++
  const letter = source.charCodeAt(at)
  const stop = source.charCodeAt(at + 1)
  if (!isUpperCode(letter) || (stop !== 46 && stop !== 41 && stop !== 93 && stop !== 58)) return false
  if (head.blank && letter - 65 > open.lines.length + 3) return false
  return !head.blank || letter > 65
}

function endsWith(source: string, lines: readonly Span[], code: number): boolean {
  const last = lines[lines.length - 1]!
  return source.charCodeAt(trimBack(source, last.from, last.to) - 1) === code
}

function endsWithAnd(source: string, lines: readonly Span[]): boolean {
  const last = lines[lines.length - 1]!
  const end = trimBack(source, last.from, last.to)
  return end - 3 > last.from && reads(source, end - 3, 'AND') && isBlank(source.charCodeAt(end - 4))
}

/** Offset of the last such character in the last line, or -1. */
function lastIndexIn(source: string, code: number, lines: readonly Span[]): number {
  const last = lines[lines.length - 1]!
  for (let at = last.to - 1; at >= last.from; at--) if (source.charCodeAt(at) === code) return at
  return -1
}

/** Codes of two to four capitals, an organisation, a person: every word of a wrapped TAGS line can be one. */
function looksLikeTags(source: string, from: number, to: number): boolean {
  if (source.charCodeAt(from) === 91) return true
  let words = 0
  let at = from
  while (at < to) {
    const start = at
    while (at < to && !isBlank(source.charCodeAt(at)) && source.charCodeAt(at) !== 44 && source.charCodeAt(at) !== 59) at++
    const length = at - start
    if (length > 0) {
      const inParenthesis = source.charCodeAt(start) === 40
      if (inParenthesis) {
        while (at < to && source.charCodeAt(at) !== 41) at++
        at++
        continue
      }
      if (length < 2 || length > 10 || !isUpperCode(source.charCodeAt(start)) || !isCapitals(source, start, at)) return false
      if (length !== 2 && length !== 4 && length !== 3 && words === 0 && !hasComma(source, from, to)) return false
      words++
    }
    while (at < to && (isBlank(source.charCodeAt(at)) || source.charCodeAt(at) === 44 || source.charCodeAt(at) === 59)) at++
  }
  return words > 0 && parseCaptions(source, from, to) === null && parseBanner(source, from, to) === null
}

function hasComma(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (source.charCodeAt(at) === 44) return true
  return false
}
