import { positionAt } from '../text.ts'
import type { CableFile, Node, Token } from './node.ts'

/** The syntax tree as indented text: kind, `line:column-line:column` (from 1), and the meaning of leaves in quotes. */
export function dump(file: CableFile): string {
  const lines: string[] = []
  const place = (offset: number): string => {
    const { line, column } = positionAt(file.text, offset)
    return `${line + 1}:${column + 1}`
  }
  const write = (node: Node, depth: number): void => {
    const text = (node as Partial<Token>).text
    const raw = file.text.string.slice(node.from, node.to)
    const shown = node.children.length > 0 ? (typeof text === 'string' ? ` ${JSON.stringify(text)}` : '') : ` ${JSON.stringify(raw)}`
    const meaning = node.children.length === 0 && typeof text === 'string' && text !== raw ? ` = ${JSON.stringify(text)}` : ''
    lines.push(`${'  '.repeat(depth)}${node.kind} ${place(node.from)}-${place(node.to)}${node.kind === 'cable' ? '' : shown}${meaning}`)
    for (const child of node.children) write(child, depth + 1)
  }
  for (const cable of file.cables) write(cable, 0)
  return `${lines.join('\n')}\n`
}
