import type { Span } from '../span.ts'
import { createLogical } from '../syntax/logical.ts'
import type { Cable, Node } from '../syntax/node.ts'

const noise = new Set(['pageHeader', 'pageLine', 'banner', 'stamp', 'sectionHeader', 'distribution', 'publisherNote', 'rule', 'artifact'])

/** What a stretch of the text says: its lines without page noise and publication damage, joined by line ends; blank lines fall away. */
export function logicalText(cable: Cable, span: Span): string {
  const lines: Span[] = []
  const visit = (node: Node): void => {
    if (node.to <= span.from || node.from >= span.to || noise.has(node.kind)) return
    if (node.children.length > 0) {
      // The number and the mark of a paragraph are not what it says.
      const numbered = node.kind === 'paragraph'
      for (const child of node.children) if (!numbered || (child.kind !== 'number' && child.kind !== 'mark' && child.kind !== 'punctuation')) visit(child)
      return
    }
    lines.push({ from: Math.max(node.from, span.from), to: Math.min(node.to, span.to) })
  }
  if (cable.body !== null) visit(cable.body)
  return createLogical(cable.text.string, merge(cable.text.string, lines)).text
}

/** Leaves on one line belong together. */
function merge(source: string, leaves: readonly Span[]): Span[] {
  const lines: Span[] = []
  for (const leaf of leaves) {
    const last = lines[lines.length - 1]
    if (last !== undefined && !hasLineEnd(source, last.to, leaf.from)) lines[lines.length - 1] = { from: last.from, to: leaf.to }
    else lines.push(leaf)
  }
  return lines
}

function hasLineEnd(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code === 10 || code === 13) return true
  }
  return false
}
