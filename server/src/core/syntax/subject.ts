import { FieldLeaves, fieldEnd, oneLine, skipSpace, trimSpace } from './field-leaves.ts'
import type { Logical } from './logical.ts'
import { toSource } from './logical.ts'
import type { PortionMark, SubjectField, Token } from './node.ts'
import { parsePortionMark } from './portion-mark.ts'

/**
 * `SUBJECT:` with the subject's own mark first or last (5 FAH-1 H-210; cable-format B7). `labelTo` is the logical offset behind the label.
 */
export function parseSubject(logical: Logical, label: Token, labelTo: number): SubjectField {
  const { text } = logical
  const end = text.length
  let from = skipSpace(text, labelTo, end)
  let to = trimSpace(text, from, end)
  const leaves = new FieldLeaves(logical, labelTo, label)
  let mark: PortionMark | null = text.charCodeAt(from) === 40 ? readMark(logical, from, to) : null
  let markFrom = from
  let markTo = from
  if (mark !== null) {
    markTo = markFrom + parsePortionMark(text, from, to)!.to - from
    from = skipSpace(text, markTo, to)
    leaves.node(mark, markFrom, markTo)
  } else if (text.charCodeAt(to - 1) === 41) {
    const open = text.lastIndexOf('(', to - 1)
    if (open > from && to - open < 60) {
      mark = readMark(logical, open, to)
      if (mark !== null && parsePortionMark(text, open, to)!.to === to) {
        markFrom = open
        markTo = to
        to = trimSpace(text, from, open)
      } else mark = null
    }
  }
  const title = to > from ? leaves.leaf('title', from, to, oneLine(text, from, to)) : null
  if (mark !== null && markFrom >= to) leaves.node(mark, markFrom, markTo)
  const children = leaves.close(end)
  return { kind: 'subject', from: label.from, to: fieldEnd(logical, label.to), children, label, mark, title }
}

/** A mark with a level, placed in the source. */
function readMark(logical: Logical, from: number, to: number): PortionMark | null {
  const mark = parsePortionMark(logical.text, from, to)
  if (mark === null || mark.level === null) return null
  const span = toSource(logical, mark.from, mark.to)
  return { ...mark, from: span.from, to: span.to }
}
