import type { Bullet, Node, Paragraph, PortionMark, Token } from './node.ts'
import type { NumberReading } from './paragraph.ts'

/** A container that still grows: a numbered paragraph, a bullet, a list item, a block of text. */
export interface Open {
  readonly kind: 'paragraph' | 'bullet' | 'listItem' | 'textBlock'
  readonly from: number
  readonly children: Node[]
  readonly number: NumberReading | null
  readonly marker: Token | null
  mark: PortionMark | null
  textFrom: number
}

export function closed(open: Open, source: string): Node {
  const { from, children, mark, textFrom } = open
  const last = children[children.length - 1]
  const to = last === undefined ? textFrom : last.to
  if (open.kind === 'paragraph') {
    const reading = open.number!
    const paragraph: Paragraph = { kind: 'paragraph', from, to, children, number: reading.number, value: reading.value, form: reading.form, mark, textFrom }
    return paragraph
  }
  if (open.kind === 'textBlock') return { kind: isTable(children, source) ? 'table' : 'textBlock', from, to, children }
  const bullet: Bullet = { kind: open.kind, from, to, children, marker: open.marker!, mark, textFrom }
  return bullet
}

/** Two or more lines with a gap of three blanks inside: columns. */
function isTable(lines: readonly Node[], source: string): boolean {
  if (lines.length < 2) return false
  let columns = 0
  for (const line of lines) if (line.to - line.from < 120 && hasGap(source, line.from, line.to)) columns++
  return columns >= 2 && columns * 2 > lines.length
}

/** Three blanks in a row; every third character tells. */
function hasGap(source: string, from: number, to: number): boolean {
  for (let at = from + 2; at < to; at += 3) {
    if (source.charCodeAt(at) !== 32) continue
    let run = 1
    for (let before = at - 1; before > from && source.charCodeAt(before) === 32; before--) run++
    for (let after = at + 1; after < to && source.charCodeAt(after) === 32; after++) run++
    if (run >= 3) return true
  }
  return false
}
