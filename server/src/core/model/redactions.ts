import type { Span } from '../span.ts'
import type { Cable } from '../syntax/node.ts'
import { overlapsOne } from '../syntax/walk.ts'

/** Whether removed text or a publisher's `...` stands in a stretch: what is there cannot be known then (N9; 44 of 1,302 cables have a line cut so). */
export function isCut(cable: Cable, span: Span): boolean {
  return overlapsOne(cable.scan.redactions, span) || cable.text.string.slice(span.from, span.to).includes('...')
}
