import type { Span } from '../span.ts'
import type { Cable } from '../syntax/node.ts'
import { overlapsOne } from '../syntax/walk.ts'

/** Whether a run of X that stands for removed text lies in a stretch. */
export function hasRedaction(cable: Cable, span: Span): boolean {
  return overlapsOne(cable.scan.redactions, span)
}

/** Whether removed text or a publisher's `...` stands in a stretch: what is there cannot be known then (N9; 44 of 1,302 cables have a line cut so). */
export function isCut(cable: Cable, span: Span): boolean {
  return hasRedaction(cable, span) || cable.text.string.slice(span.from, span.to).includes('...')
}

/** Whether text was removed from a stretch: a redaction, or dots at a line end where the publisher cut (N9; calibration a). */
export function losesText(cable: Cable, span: Span): boolean {
  if (hasRedaction(cable, span)) return true
  const source = cable.text.string.slice(span.from, span.to)
  for (const sign of ['...', '\u2026']) {
    for (let at = source.indexOf(sign); at !== -1; at = source.indexOf(sign, at + 1)) {
      let end = at + sign.length
      while (source.charCodeAt(end) === 32 || source.charCodeAt(end) === 46) end++
      const code = source.charCodeAt(end)
      if (end >= source.length || code === 10 || code === 13) return true
    }
  }
  return false
}
