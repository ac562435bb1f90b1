import type { Span } from '../span.ts'
import type { ParseContext } from './context.ts'
import { isBlank } from '../text.ts'
import { isLetterCode, isUpperCode } from './tokens.ts'
import { isPublisherNote, isStamp, parseBanner, parseEndMark, visible } from './noise.ts'

const nameLine = /^(?:[A-Z]')?[A-Z][A-Za-z]+(?:[ '-][A-Z][A-Za-z]+){0,2}(?:#{1,2}|\.)?$/
const initialName = /^(?:[A-Z]\. ?){1,2}[A-Z][A-Za-z'-]+$/

/** Words that stand alone at the end of a text and are no name (C6). */
const notNames: ReadonlySet<string> = new Set([
  'NNNN', 'NNN', 'BT', 'QUOTE', 'UNQUOTE', 'UNQTE', 'UNCLASSIFIED', 'UNCLAS', 'CONFIDENTIAL', 'SECRET', 'LIMITED OFFICIAL USE', 'SIPDIS', 'TOP SECRET', 'END SUMMARY', 'END COMMENT', 'END TEXT', 'COMMENT',
  'SUMMARY', 'END', 'End Summary', 'End Comment', 'End Text', 'MINIMIZE CONSIDERED', 'Minimize considered', 'NOTE', 'END NOTE', 'ATTACHMENT', 'ATTACHMENTS', 'END CABLE', 'End Note',
  'END UNCLASSIFIED', 'SENSITIVE', 'NOFORN', 'Comment', 'Summary',
])

/** Whether a stretch can be the surname that closes a cable: one to three words, capitalised, with the marks typists put behind it. */
export function isSignatureName(line: string): boolean {
  if (line.length < 2 || line.length > 40) return false
  const bare = line.endsWith('.') ? line.slice(0, -1) : line
  return !notNames.has(bare) && !bare.startsWith('END ') && !bare.startsWith('End ') && (nameLine.test(line) || initialName.test(line))
}

/** Where the signature stands in the text: a line of its own or the end of the last line; names in order. Null when there is none. */
export function findSignature(context: ParseContext, firstLine: number, limit: number, bodyFrom: number): { readonly from: number; readonly names: readonly Span[] } | null {
  const { source, text } = context
  let line = limit - 1
  let skipped = 0
  let last: Span | null = null
  for (; line >= firstLine && skipped < 60; line--) {
    const span = visible(text, line)
    if (span === null) continue
    const clipped = { from: Math.max(span.from, bodyFrom), to: withoutEscape(source, span) }
    if (clipped.from >= clipped.to) continue
    if (!isTrailing(context, clipped)) {
      last = clipped
      break
    }
    skipped++
  }
  if (last === null) return null
  if (isSignatureName(source.slice(last.from, last.to))) {
    const above = line > firstLine ? visible(text, line - 1) : null
    const before = above === null ? null : { from: above.from, to: withoutEscape(source, above) }
    // A single dash was a blank line of the 1980s.
    if (before === null || before.to === before.from || isSpacer(source, before)) return { from: last.from, names: [last] }
    if (isSignatureName(source.slice(before.from, before.to)) && (line - 1 === firstLine || visible(text, line - 2) === null)) return { from: before.from, names: [before, last] }
    if (endsSentence(source, before.to) || parseBanner(source, before.from, before.to) !== null) return { from: last.from, names: [last] }
    return null
  }
  return inlineSignature(source, last)
}

function isSpacer(source: string, span: Span): boolean {
  return span.to - span.from === 1 && source.charCodeAt(span.from) === 45
}

/** The end of a line without the backslash by which a database escaped its line end (N2). */
function withoutEscape(source: string, span: Span): number {
  let { to } = span
  if (source.charCodeAt(to - 1) !== 92) return to
  do to--
  while (to > span.from && isBlank(source.charCodeAt(to - 1)))
  return to
}

/** `… MINIMIZE CONSIDERED.  EAGLETON`: one or two words in capitals behind the last sentence. */
function inlineSignature(source: string, line: Span): { from: number; names: Span[] } | null {
  let to = line.to
  while (to > line.from && (source.charCodeAt(to - 1) === 35 || source.charCodeAt(to - 1) === 32)) to--
  let at = to
  while (at > line.from && to - at < 30 && (isUpperCode(source.charCodeAt(at - 1)) || source.charCodeAt(at - 1) === 39 || source.charCodeAt(at - 1) === 45)) at--
  if (to - at < 3 || at === line.from || source.charCodeAt(at - 1) !== 32) return null
  let gap = at
  while (gap > line.from && source.charCodeAt(gap - 1) === 32) gap--
  if (!endsSentence(source, gap) || isLetterCode(source.charCodeAt(gap - 1))) return null
  return isSignatureName(source.slice(at, to)) ? { from: at, names: [{ from: at, to }] } : null
}

function endsSentence(source: string, to: number): boolean {
  const code = source.charCodeAt(to - 1)
  return code === 46 || code === 33 || code === 63 || code === 34 || code === 41 || code === 0x201d
}

/** Lines that may follow a signature: end marks, levels, stamps, rules, notes and links of the post's web site. */
function isTrailing(context: ParseContext, span: Span): boolean {
  const { source } = context
  const { from, to } = span
  const first = source.charCodeAt(from)
  if (first === 42 || first === 45 || first === 61 || first === 35 || first === 60) return !hasLetter(source, from, Math.min(to, from + 80)) || parseEndMark(source, from, to) !== null
  if (parseEndMark(source, from, to) !== null || parseBanner(source, from, to) !== null || isPublisherNote(source, from, to)) return true
  if (context.stamped && isStamp(source, from, to)) return true
  const head = source.slice(from, Math.min(to, from + 200)).toLowerCase()
  return head.startsWith('http') || head.startsWith('www.') || head.includes('.gov/') || head.startsWith("visit ") || head.startsWith('classified website') || (head.startsWith('minimize considered') && to - from < 22)
}

function hasLetter(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLetterCode(source.charCodeAt(at))) return true
  return false
}
