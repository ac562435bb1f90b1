import { captionsConflict, findCaption } from '../../tables/captions.ts'
import type { CaptionClass } from '../../tables/captions.ts'
import { knownCaptions } from '../../model/captions.ts'
import { card, listed, sentence } from './card.ts'
import type { Card } from './card.ts'
import { quoted } from './escape-markdown.ts'
import { textOf } from './place.ts'
import type { Place } from './place.ts'

const classes: Readonly<Record<CaptionClass, string>> = {
  distribution: 'distribution caption', dissemination: 'dissemination control', administrative: 'administrative control', channel: 'channel caption',
  handling: 'handling caption', military: 'military caption', series: 'message series',
}

/** A handling designator below the classification line (5 FAH-2 H-440; cable-format B3). */
export function captionCard(place: Place): Card | null {
  const text = textOf(place)
  if (text === 'NONE') return card(place.node, { title: 'Captions', value: 'None' })
  const entry = findCaption(text)
  if (entry === undefined) return card(place.node, { title: 'Caption', value: `${quoted(text)}: not in the list of captions` })
  const others = knownCaptions(place.cable).map((known) => known.entry).filter((other) => captionsConflict(entry, other))
  return card(place.node, {
    title: `${entry.caption}, ${classes[entry.class] ?? 'caption'}`,
    value: sentence(entry.meaning),
    notes: [
      sentence(entry.rule),
      others.length === 0 ? null : `Excludes ${listed(others.map(({ caption }) => caption))}, which the cable has too`,
      entry.era === '' || entry.era === 'current' ? null : `In use: ${entry.era}`,
    ],
    source: entry.source,
  })
}
