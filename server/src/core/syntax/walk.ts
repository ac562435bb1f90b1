import { firstAtOrBehind } from '../sorted.ts'
import type { Span } from '../span.ts'
import type { Node, NodeKind } from './node.ts'

/** Calls `visit` for a node and everything in it, in the order of the text; returning false keeps out of a node's children. */
export function walk(node: Node, visit: (node: Node) => boolean | void): void {
  if (visit(node) === false) return
  for (const child of node.children) walk(child, visit)
}

/** The leaves of a node in order: every visible character lies in one of them. */
export function leaves(node: Node): Node[] {
  const found: Node[] = []
  walk(node, (item) => {
    if (item.children.length === 0 && item.to > item.from) found.push(item)
  })
  return found
}

/** Nodes from the outermost to the innermost that hold the offset, or end at it when none begins there. */
export function pathAt(root: Node, offset: number): Node[] {
  const path: Node[] = []
  let node: Node | undefined = root
  while (node !== undefined) {
    path.push(node)
    node = childAt(node.children, offset)
  }
  return path
}

function childAt(children: readonly Node[], offset: number): Node | undefined {
  let low = 0
  let high = children.length - 1
  let found: Node | undefined
  while (low <= high) {
    const middle = (low + high) >> 1
    const child = children[middle]!
    if (offset < child.from) high = middle - 1
    else if (offset >= child.to) {
      if (offset === child.to) found = child
      low = middle + 1
    } else return child
  }
  return found
}

/** The innermost node of one of the kinds on the way to an offset. */
export function nodeAt(root: Node, offset: number, ...kinds: readonly NodeKind[]): Node | undefined {
  const path = pathAt(root, offset)
  for (let index = path.length - 1; index >= 0; index--) if (kinds.includes(path[index]!.kind)) return path[index]
  return undefined
}

/** Whether an offset lies in one of some ascending spans. */
export function within(spans: readonly Span[], at: number): boolean {
  return overlapsOne(spans, { from: at, to: at + 1 })
}

/** Whether a span shares a character with one of some ascending spans. */
export function overlapsOne(spans: readonly Span[], span: Span): boolean {
  const next = spans[firstAtOrBehind(spans, span.from + 1, endOf)]
  return next !== undefined && next.from < span.to
}

const endOf = (span: Span): number => span.to
