import type { Text } from '@codemirror/state'
import type { Position, Range } from 'vscode-languageserver'

/** The protocol's place of an offset in the editor's text. */
export function toPosition(doc: Text, offset: number): Position {
  const line = doc.lineAt(offset)
  return { line: line.number - 1, character: offset - line.from }
}

export function toOffset(doc: Text, { line, character }: Position): number {
  if (line >= doc.lines) return doc.length
  const { from, length } = doc.line(line + 1)
  return from + Math.min(character, length)
}

export function toSpan(doc: Text, range: Range): { from: number; to: number } {
  return { from: toOffset(doc, range.start), to: toOffset(doc, range.end) }
}
