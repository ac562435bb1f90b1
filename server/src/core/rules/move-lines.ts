import type { Span } from '../span.ts'
import type { Text } from '../text.ts'
import { lineAt } from '../text.ts'
import { lineSpan } from './fix.ts'
import type { Fix } from './rule.ts'

/** Takes the lines of one part out and puts them before the line of another, which stands above; null where that would split a line or the file's end. */
export function moveLines(text: Text, part: Span, before: Span, title: string): Fix | null {
  const lines = lineSpan(text, part)
  const to = text.starts[lineAt(text, before.from)]!
  // The last line of a file has no line end to move with it.
  if (lines.from !== text.starts[lineAt(text, part.from)] || to >= lines.from) return null
  return {
    title,
    safe: false,
    edits: [
      { from: to, to, text: text.string.slice(lines.from, lines.to) },
      { ...lines, text: '' },
    ],
  }
}
