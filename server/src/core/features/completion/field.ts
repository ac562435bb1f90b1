import { innerLabels, labelAt } from '../../syntax/labels.ts'
import type { Label } from '../../syntax/labels.ts'
import { setNameAt } from '../../syntax/usmtf.ts'
import { indentEnd, trimmedEnd } from '../../text.ts'
import type { Caret } from './caret.ts'

/** The header field that the caret's line belongs to. */
export interface Field {
  readonly name: Label['field'] | 'TO' | 'INFO' | 'XMT' | 'FM'
  /** Canonical name of a label: `E.O.`, `Drafted By`; the word itself for format lines. */
  readonly label: string
  /** Behind the label and the blanks that follow it; the line's first visible character on a further line of the field. */
  readonly valueFrom: number
  /** First character behind the label, wherever its line is. */
  readonly fieldFrom: number
  /** The label stands on the caret's line. */
  readonly own: boolean
}

/** A field has no more lines than this. */
const mostLines = 80

/** The field whose label stands on the caret's line or, without a blank line between, above it; null for lines that belong to none. */
export function fieldAt(caret: Caret): Field | null {
  const { text } = caret.file
  const own = ownLabel(caret)
  if (own !== null) return { ...own, valueFrom: skipBlanks(caret.source, own.fieldFrom, caret.offset), own: true }
  // A further line of a print's value is indented.
  if (caret.smart && caret.start === caret.lineFrom) return null
  for (let line = caret.line - 1; line >= 0 && caret.line - line < mostLines; line--) {
    const from = indentEnd(text, line)
    const to = trimmedEnd(text, line)
    if (from >= to || endsHeader(caret.source, from, to)) return null
    const label = labelOf(caret, from, to)
    if (label !== null) return { ...label, valueFrom: caret.start, own: false }
  }
  return null
}

/** Lines behind which no field of the transmission header goes on: BT, sets. */
function endsHeader(source: string, from: number, to: number): boolean {
  return (to - from === 2 && source.startsWith('BT', from)) || setNameAt(source, from, to) !== null
}

type Found = Pick<Field, 'name' | 'label' | 'fieldFrom'>

/** The last label before the caret on its own line: some cables have several on one line. */
function ownLabel(caret: Caret): Found | null {
  const { source, start, offset, lineTo } = caret
  const cuts = innerLabels(source, start, offset)
  for (let index = cuts.length - 1; index >= 0; index--) {
    const label = labelAt(source, cuts[index]!, lineTo, caret.smart)
    if (label !== null && label.to <= offset) return found(label)
  }
  const own = labelOf(caret, start, lineTo)
  return own !== null && own.fieldFrom <= offset ? own : null
}

function labelOf(caret: Caret, from: number, to: number): Found | null {
  const { source } = caret
  const label = labelAt(source, from, to, caret.smart)
  if (label !== null) return found(label)
  if (caret.smart) return null
  for (const name of ['FM', 'TO', 'INFO', 'XMT'] as const) {
    const code = source.charCodeAt(from + name.length)
    if (source.startsWith(name, from) && (code === 32 || code === 9)) return { name, label: name, fieldFrom: from + name.length }
  }
  return null
}

function found(label: Label): Found {
  return { name: label.field, label: label.name, fieldFrom: label.to }
}

function skipBlanks(source: string, from: number, to: number): number {
  let at = from
  while (at < to && (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)) at++
  return at
}
