import type { Span } from '../../span.ts'
import type { Cable, Node, Token } from '../../syntax/node.ts'
import { isBlank, lineAt } from '../../text.ts'
import type { Group } from './group.ts'

/** One blank behind the label of a header field and behind FM, TO and INFO; fields whose further lines stand below their value keep their columns. */
export function labelGroups(cable: Cable): Group[] {
  const groups: Group[] = []
  const gap = (label: Span, node: Node | null | undefined): void => {
    if (node == null || isColumn(cable, node)) return
    const edit = oneBlank(cable, label.to, node.to)
    if (edit !== null) groups.push(edit)
  }
  const { fromLine, executiveOrder, tags, subject } = cable
  if (fromLine !== null) gap(fromLine.label, fromLine)
  for (const list of cable.addressLists) gap(list.label, list)
  if (executiveOrder !== null) {
    gap(executiveOrder.label, executiveOrder)
    if (executiveOrder.number !== null) groups.push(...orderGaps(cable, executiveOrder.number, executiveOrder.value, executiveOrder))
  }
  if (tags !== null) gap(tags.label, tags)
  if (subject !== null) gap(subject.label, subject)
  for (const field of cable.references) gap(field.label, field)
  for (const field of cable.authorities) gap(field.label, field)
  return groups.sort((a, b) => a[0]!.from - b[0]!.from)
}

/** `E.O. 13526:DECL:03/02/2035` is `E.O. 13526: DECL: 03/02/2035`. */
function orderGaps(cable: Cable, number: Token, value: Token | null, field: Node): Group[] {
  const source = cable.text.string
  const groups: Group[] = []
  const colon = skipBlanks(source, number.to, field.to)
  if (source.charCodeAt(colon) === 58) {
    if (colon > number.to) groups.push([{ from: number.to, to: colon, text: '' }])
    const edit = oneBlank(cable, colon + 1, field.to)
    if (edit !== null) groups.push(edit)
  }
  const decl = value === null ? -1 : source.indexOf('DECL:', value.from)
  if (value !== null && decl === value.from) {
    const edit = oneBlank(cable, decl + 5, field.to)
    if (edit !== null) groups.push(edit)
  }
  return groups
}

/** Makes what stands between two places of one line a single blank; null when it is one already, or nothing follows on the line. */
function oneBlank(cable: Cable, from: number, limit: number): Group | null {
  const { string } = cable.text
  const to = skipBlanks(string, from, limit)
  const code = string.charCodeAt(to)
  if (to >= limit || code === 10 || code === 13 || (to === from + 1 && string.charCodeAt(from) === 32)) return null
  return [{ from, to, text: ' ' }]
}

/** Whether further lines of a field are indented. */
function isColumn(cable: Cable, node: Node): boolean {
  const { text } = cable
  const first = lineAt(text, node.from)
  const last = lineAt(text, Math.max(node.from, node.to - 1))
  for (let line = first + 1; line <= last; line++) if (isBlank(text.string.charCodeAt(text.starts[line]!))) return true
  return false
}

function skipBlanks(source: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(source.charCodeAt(at))) at++
  return at
}
