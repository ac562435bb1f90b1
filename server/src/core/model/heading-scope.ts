import { quotedParts } from '../syntax/markers.ts'
import type { Heading, Marker } from '../syntax/node.ts'

/**
 * Whether end words close what a heading opened, so that the text behind them no longer stands under it: the words name the heading
 * (`End Key Points.`), or they end a quoted document in which the heading stood.
 */
export function closesHeading(heading: Heading, end: Marker): boolean {
  if (end.type !== 'end' || end.from < heading.to) return false
  const title = heading.title.text.toUpperCase()
  return title.startsWith(end.name) || end.name.startsWith(title) || quotedParts.has(end.name)
}
