import type { Cable, NodeKind } from '../syntax/node.ts'
import { walk } from '../syntax/walk.ts'
import type { Place } from './artifacts.ts'

const none: readonly Place[] = []

/** Stamps of a review or a release (D2.8, D3.2; smart.md 4.2). */
export function releaseStamps(cable: Cable): readonly Place[] {
  return cable.released ? nodesOf(cable, 'stamp') : none
}

/** Lines of the publisher: the sentence of a partial extract, id, title and date lines (N11, N12). */
export function publisherNotes(cable: Cable): readonly Place[] {
  return nodesOf(cable, 'publisherNote')
}

/** Neither is mended: they say where the text comes from. */
function nodesOf(cable: Cable, kind: NodeKind): readonly Place[] {
  const found: Place[] = []
  walk(cable, (node) => {
    if (node.kind !== kind) return true
    found.push({ from: node.from, to: node.to, edits: [] })
    return false
  })
  return found
}
