import { positionAt } from '../../core/service.ts'
import type { Finding, Span, Text } from '../../core/service.ts'

/** A range as editors show it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface PlaceShape {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export function placeOf(text: Text, span: Span): PlaceShape {
  const from = positionAt(text, span.from)
  const to = positionAt(text, span.to)
  return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 }
}

/** A finding as the JSON formats give it; every key is always there. */
export function findingShape(text: Text, finding: Finding): object {
  const { rule, severity, message, related, fix } = finding
  return {
    rule,
    severity,
    message,
    ...placeOf(text, finding),
    related: related.map((place) => ({ ...placeOf(text, place), message: place.message })),
    fix:
      fix === null
        ? null
        : { title: fix.title, safe: fix.safe, edits: fix.edits.map((edit) => ({ ...placeOf(text, edit), text: edit.text })) },
  }
}
