import { record } from '../../model/record.ts'
import type { CableFile, Node, Token } from '../../syntax/node.ts'

/**
 * What a file says, without where its lines end: the data of its cables, and a sum over the parts of its texts, white space left out. Two texts of the same
 * shape differ in blanks and line ends only, and are read alike.
 */
export function shapeOf(file: CableFile): string {
  const sum = { low: 0x811c9dc5, high: 0x1b873593 }
  const { string } = file.text
  for (const cable of file.cables) {
    addAll(sum, string, cable.children)
    for (const { type, name } of cable.markers) {
      addText(sum, type, 0, type.length)
      addText(sum, name, 0, name.length)
    }
  }
  return `${sum.low} ${sum.high} ${JSON.stringify(record(file), withoutPlaces)}`
}

function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'line' || key === 'endLine') return undefined
  return typeof value === 'string' ? value.replace(/\s+/g, '') : value
}

interface Sum {
  low: number
  high: number
}

function addAll(sum: Sum, source: string, nodes: readonly Node[]): void {
  let inText = false
  for (const node of nodes) {
    // Lines of one text are one text.
    const isText = node.kind === 'textLine'
    if (!isText || !inText) addText(sum, node.kind, 0, node.kind.length)
    inText = isText
    const { text } = node as Partial<Token>
    if (node.children.length > 0) {
      add(sum, 1)
      addAll(sum, source, node.children)
      add(sum, 2)
    } else if (text !== undefined) addText(sum, text, 0, text.length)
    else addText(sum, source, node.from, node.to)
  }
}

function addText(sum: Sum, text: string, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code > 32 && code !== 0xa0) add(sum, code)
  }
}

/** Two sums of different kind, so that texts that differ have different ones. */
function add(sum: Sum, code: number): void {
  sum.low = Math.imul(sum.low ^ code, 0x01000193)
  sum.high = (Math.imul(sum.high, 31) + code) | 0
}
