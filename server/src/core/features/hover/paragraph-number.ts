import type { Cable, Heading, Paragraph } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { quoted } from './escape-markdown.ts'
import { parent } from './place.ts'
import type { Place } from './place.ts'
import { t } from '../../l10n.ts'

/** The number of a paragraph among the others (5 FAH-1 H-246.2). */
export function paragraphNumberCard(place: Place): Card | null {
  const paragraph = parent(place) as Paragraph | undefined
  if (paragraph?.kind !== 'paragraph' || paragraph.number !== place.node) return null
  const { paragraphs } = place.cable
  const highest = paragraphs.reduce((most, { value }) => Math.max(most, value), 0)
  const heading = headingBefore(place.cable, paragraph.from)
  return card(place.node, {
    title: t`Paragraph ${paragraph.value} of ${highest}`,
    value: heading === null ? null : t`Under the heading ${quoted(heading.title.text)}`,
    source: '5 FAH-1 H-240',
  })
}

/** The last heading above, unless the part it opened was closed in between (`End Key Points.`). */
function headingBefore(cable: Cable, at: number): Heading | null {
  let found: Heading | null = null
  for (const heading of cable.headings) {
    if (heading.from >= at) break
    found = heading
  }
  if (found === null) return null
  const name = found.title.text.toUpperCase()
  const closed = cable.markers.some(({ type, from, name: part }) => type === 'end' && from > found.from && from < at && name.startsWith(part))
  return closed ? null : found
}
