import type { Span } from '../span.ts'
import type { Cable } from '../syntax/node.ts'
import { firstAtOrBehind } from './sorted.ts'

/** Whether removed text or a publisher's `...` stands in a stretch: what is there cannot be known then (N9; 44 of 1,302 cables have a line cut so). */
export function isCut(cable: Cable, span: Span): boolean {
  const { redactions } = cable.scan
  const run = redactions[firstAtOrBehind(redactions, span.from + 1, ({ to }) => to)]
  if (run !== undefined && run.from < span.to) return true
  return cable.text.string.slice(span.from, span.to).includes('...')
}
