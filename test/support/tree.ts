import { createText } from '../../server/src/core/text.ts'
import type { CableFile, Node } from '../../server/src/core/syntax/node.ts'

/**
 * What is wrong with the form of a tree, or null: spans must nest and follow each other, and the leaves must hold every visible character
 * exactly once.
 */
export function treeDefect(text: string, file: CableFile): string | null {
  let at = 0
  let defect: string | null = null
  const quote = (from: number, to: number): string => JSON.stringify(text.slice(from, Math.min(to, from + 50)))
  const visit = (node: Node, from: number, to: number): void => {
    if (defect !== null) return
    if (!(node.from >= from && node.to <= to && node.from <= node.to)) {
      defect = `${node.kind} ${node.from}-${node.to} is not inside ${from}-${to}: ${quote(node.from, node.to)}`
      return
    }
    if (node.children.length === 0) {
      if (node.to === node.from) return
      if (node.from < at) defect = `${node.kind} overlaps the leaf before it: ${quote(node.from, node.to)}`
      else if (isVisible(text.slice(at, node.from))) defect = `no leaf holds ${quote(at, node.from)} before ${node.kind}`
      at = node.to
      return
    }
    let previous = node.from
    for (const child of node.children) {
      if (child.from < previous) defect = `${child.kind} is out of order in ${node.kind}: ${quote(child.from, child.to)}`
      visit(child, node.from, node.to)
      if (defect !== null) return
      previous = child.to
    }
  }
  let expected = 0
  for (const cable of file.cables) {
    if (cable.from !== expected) return `a cable begins at ${cable.from} instead of ${expected}`
    visit(cable, cable.from, cable.to)
    expected = cable.to
  }
  if (expected !== text.length) return `the cables end at ${expected} of ${text.length}`
  return defect ?? (isVisible(text.slice(at)) ? `no leaf holds ${quote(at, text.length)}` : null)
}

function isVisible(gap: string): boolean {
  return /[^\s]/.test(gap)
}

/** The lines of a text with their line ends, so that damage can be put between them. */
export function linesOf(string: string): string[] {
  const text = createText(string)
  return text.starts.map((from, line) => string.slice(from, text.starts[line + 1] ?? string.length))
}
