import type { Span } from '../span.ts'
import type { Cable } from '../syntax/node.ts'

/** Whether removed text or a publisher's `...` stands in a stretch: what is there cannot be known then (N9; 44 of 1,302 cables have a line cut so). */
export function isCut(cable: Cable, span: Span): boolean {
  if (cable.scan.redactions.some((run) => run.from < span.to && run.to > span.from)) return true
  return cable.text.string.slice(span.from, span.to).includes('...')
}
