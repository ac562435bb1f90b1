import type { Cable, ClassificationLine, Node, NodeKind, Token } from '../../syntax/node.ts'
import type { Card } from './card.ts'

/** Where a hover is asked for: the cable, the offset, and the nodes that hold it from the cable down to `node`. */
export interface Place {
  readonly cable: Cable
  readonly offset: number
  readonly node: Node
  /** The innermost node at the offset: `node` itself or a part of it. */
  readonly leaf: Node
  /** Nodes around `node`, the nearest first. */
  readonly around: readonly Node[]
}

/** Explains a node; null when there is nothing to tell about it here. */
export type Explain = (place: Place) => Card | null

/** The node directly around this one. */
export function parent(place: Place): Node | undefined {
  return place.around[0]
}

/** The nearest node around of a kind. */
export function around(place: Place, kind: NodeKind): Node | undefined {
  return place.around.find((node) => node.kind === kind)
}

/** The date of the cable, milliseconds UTC: its date-time group, or the calendar date of a SMART print; null when neither can be read. */
export function cableDate(cable: Cable): number | null {
  return cable.dateTimeGroup?.instant ?? cable.dateTimeGroup?.calendarDate?.instant ?? null
}

/** Whether a classification line is the cable's own, or the same one repeated for a later section. */
export function isOwnLine(cable: Cable, line: ClassificationLine): boolean {
  const own = cable.classification
  if (own === null) return false
  if (own.from === line.from) return true
  return own.post !== null && own.number !== null && own.post.text === line.post?.text && Number(own.number.text) === Number(line.number?.text)
}

/** What a leaf says once damage is read through; the characters themselves for a leaf without a meaning of its own. */
export function textOf(place: Place): string {
  const { text } = place.node as Partial<Token>
  return text ?? place.cable.text.string.slice(place.node.from, place.node.to)
}
