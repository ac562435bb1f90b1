import { sentences } from '../model/sentences.ts'
import { contains, touches } from '../span.ts'
import type { Span } from '../span.ts'
import type { Cable, CableFile, Node, NodeKind } from '../syntax/node.ts'
import { pathAt } from '../syntax/walk.ts'
import { wordAt } from './hover/word-at.ts'
import { outline } from './outline.ts'
import type { OutlineItem } from './outline.ts'

/** Blocks whose text is sentences. */
const prose: ReadonlySet<NodeKind> = new Set<NodeKind>(['paragraph', 'bullet', 'listItem', 'textBlock'])

/**
 * For each offset (UTF-16) the stretches of text around it that a person would select, the smallest first: word, part of a field or sentence, line or
 * paragraph, section, cable, file. Each holds the one before and is longer; none for an offset outside the text.
 */
export function selections(file: CableFile, offsets: readonly number[]): Span[][] {
  const items = outline(file)
  return offsets.map((offset) =>
    offset >= 0 && offset <= file.text.string.length
      ? growing(candidates(file, items, offset).filter((span) => touches(span, offset)))
      : [],
  )
}

function candidates(file: CableFile, items: readonly OutlineItem[], offset: number): Span[] {
  const { string } = file.text
  const found: Span[] = []
  const word = wordAt(string, offset, 0, string.length)
  if (word !== null) found.push(word)
  const cable = file.cables.findLast(({ from }) => from <= offset)
  if (cable !== undefined) addCable(cable, offset, found)
  let level: readonly OutlineItem[] = items
  for (;;) {
    const item = level.find((candidate) => touches(candidate, offset))
    if (item === undefined) break
    found.push(item)
    level = item.children
  }
  if (string.length > 0) found.push({ from: 0, to: string.length })
  return found
}

function addCable(cable: Cable, offset: number, found: Span[]): void {
  const source = cable.text.string
  const path: readonly Node[] = pathAt(cable, offset).slice(1)
  const block = path.findLast(({ kind }) => prose.has(kind))
  for (const node of path) if (node.kind !== 'textLine') found.push(node)
  if (block !== undefined) {
    const all = sentences(source, block)
    // Between two sentences the next one counts, where the caret stands before it.
    const sentence = all.find(({ from, to }) => from <= offset && offset < to) ?? all.find((candidate) => touches(candidate, offset))
    if (sentence !== undefined) found.push(sentence)
  }
  const first = cable.children[0]
  if (first !== undefined) found.push({ from: first.from, to: cable.children[cable.children.length - 1]!.to })
}

/** Spans that grow, each holding the one before. */
function growing(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    const last = kept[kept.length - 1]
    if (to > from && (last === undefined || (contains({ from, to }, last) && to - from > last.to - last.from))) kept.push({ from, to })
  }
  return kept
}
