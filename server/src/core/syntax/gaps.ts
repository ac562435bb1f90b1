import { isBlank } from '../text.ts'
import type { Node } from './node.ts'
import { token } from './tokens.ts'

/**
 * Makes a leaf of whatever visible characters stand between the children of a node: separators, stray signs. Works in place, before the tree is
 * given to anybody; afterwards the leaves hold every visible character of the node.
 */
export function fillGaps(source: string, node: Node): void {
  const children = node.children as Node[]
  if (children.length === 0) return
  let filled: Node[] | null = null
  let at = node.from
  for (let index = 0; index <= children.length; index++) {
    const child = children[index]
    const end = child === undefined ? node.to : child.from
    const gap = end > at ? visibleGap(source, at, end) : null
    if (gap !== null) (filled ??= children.slice(0, index)).push(gap)
    if (child === undefined) break
    if (child.children.length > 0) fillGaps(source, child)
    at = Math.max(at, child.to)
    if (filled !== null) filled.push(child)
  }
  if (filled === null) return
  filled.forEach((child, index) => {
    children[index] = child
  })
}

function visibleGap(source: string, from: number, to: number): Node | null {
  let start = from
  let end = to
  while (start < end && isSpace(source.charCodeAt(start))) start++
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--
  return end > start ? token('punctuation', source, start, end) : null
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13
}
