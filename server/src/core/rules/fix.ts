import { firstAtOrBehind } from '../sorted.ts'
import { t } from '../l10n.ts'
import type { Span } from '../span.ts'
import type { Text } from '../text.ts'
import { lineAt } from '../text.ts'
import type { Edit, Finding, Fix } from './rule.ts'

export interface FixedText {
  readonly text: string
  /** The findings whose fix went in, in the order of the text. */
  readonly applied: readonly Finding[]
}

/**
 * Applies the fixes of the findings to the text they were found in. Where two overlap, or insert at the same place, the first
 * in the text goes in and the other waits for the next run. Findings without a fix are left alone.
 */
export function applyFixes(text: string, findings: readonly Finding[]): FixedText {
  const candidates = findings
    .flatMap((finding) => (finding.fix === null || finding.fix.edits.length === 0 ? [] : [{ finding, edits: sorted(finding.fix.edits) }]))
    .sort((a, b) => a.edits[0]!.from - b.edits[0]!.from)
  const taken: Edit[] = []
  const applied: Finding[] = []
  for (const { finding, edits } of candidates) {
    if (edits.some((edit) => isInvalid(edit, text.length) || collides(edit, taken))) continue
    for (const edit of edits) insertSorted(taken, edit)
    applied.push(finding)
  }
  return { text: applyEdits(text, taken), applied }
}

/** Applies edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return result + text.slice(at)
}

function sorted(edits: readonly Edit[]): readonly Edit[] {
  return edits.length === 1 ? edits : [...edits].sort((a, b) => a.from - b.from || a.to - b.to)
}

function isInvalid(edit: Edit, length: number): boolean {
  return !(edit.from >= 0 && edit.from <= edit.to && edit.to <= length)
}

/** Only the neighbours of the place where the edit would go can touch it. */
function collides(edit: Edit, taken: readonly Edit[]): boolean {
  const index = firstAtOrBehind(taken, edit.from, ({ from }) => from)
  const before = taken[index - 1]
  const after = taken[index]
  return (before !== undefined && before.to > edit.from) || (after !== undefined && (after.from === edit.from || after.from < edit.to))
}

/** Edits of one fix come in order; an insertion stays before the edit of the same place. */
function insertSorted(taken: Edit[], edit: Edit): void {
  taken.splice(firstAtOrBehind(taken, edit.from + 1, ({ from }) => from), 0, edit)
}

/** `Replace "PRLE" with "PREL"`: one place, one new text. */
export function replace(text: Text, span: Span, by: string, safe: boolean, title?: string): Fix {
  const old = text.string.slice(span.from, span.to)
  return { title: title ?? t`Replace "${old}" with "${by}"`, safe, edits: [{ from: span.from, to: span.to, text: by }] }
}

/** `Delete "SIPDIS"`: takes the characters away and nothing else. */
export function remove(text: Text, span: Span, safe: boolean, title?: string): Fix {
  return { title: title ?? t`Delete "${text.string.slice(span.from, span.to)}"`, safe, edits: [{ from: span.from, to: span.to, text: '' }] }
}

/** Puts text before an offset. */
export function insert(offset: number, added: string, safe: boolean, title: string): Fix {
  return { title, safe, edits: [{ from: offset, to: offset, text: added }] }
}

/** Puts a new line before the line that holds the offset, with the line end that the text uses. */
export function insertLineBefore(text: Text, offset: number, line: string, safe: boolean, title: string): Fix {
  return insert(text.starts[lineAt(text, offset)]!, line + lineEnding(text), safe, title)
}

/** Puts a new line behind the line that holds the offset. */
export function insertLineAfter(text: Text, offset: number, line: string, safe: boolean, title: string): Fix {
  return insert(text.ends[lineAt(text, offset)]!, lineEnding(text) + line, safe, title)
}

/** Takes away the whole lines that the span touches, each with its line end; of the text's last line, the line end before it. */
export function removeLines(text: Text, span: Span, safe: boolean, title?: string): Fix {
  const edit = lineSpan(text, span)
  return { title: title ?? t`Delete "${text.string.slice(span.from, span.to)}"`, safe, edits: [{ ...edit, text: '' }] }
}

/** The lines that a span touches, as they are taken out of a text without leaving an empty one. */
export function lineSpan(text: Text, span: Span): Span {
  const first = lineAt(text, span.from)
  const last = lineAt(text, Math.max(span.from, span.to - 1))
  const next = text.starts[last + 1]
  if (next !== undefined) return { from: text.starts[first]!, to: next }
  return { from: first === 0 ? 0 : text.ends[first - 1]!, to: text.ends[last]! }
}

/** The line end of the text's first line; LF for a text of one line. */
export function lineEnding(text: Text): string {
  return text.starts.length < 2 ? '\n' : text.string.slice(text.ends[0], text.starts[1])
}
