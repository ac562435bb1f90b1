import { captionsConflict, findCaption } from '../../tables/captions.ts'
import type { CaptionClass } from '../../tables/captions.ts'
import { knownCaptions } from '../../model/captions.ts'
import { card, listed, sentence } from './card.ts'
import type { Card } from './card.ts'
import { quoted } from './escape-markdown.ts'
import { textOf } from './place.ts'
import type { Place } from './place.ts'
import { later, t, translate } from '../../l10n.ts'

const classes: Readonly<Record<CaptionClass, string>> = {
  distribution: later`distribution caption`, dissemination: later`dissemination control`, administrative: later`administrative control`,
  channel: later`channel caption`, handling: later`handling caption`, military: later`military caption`, series: later`message series`,
}

/** A handling designator below the classification line (5 FAH-2 H-440; cable-format B3). */
export function captionCard(place: Place): Card | null {
  const text = textOf(place)
  if (text === 'NONE') return card(place.node, { title: t`Captions`, value: t`None` })
  const entry = findCaption(text)
  if (entry === undefined) return card(place.node, { title: t`Caption`, value: t`${quoted(text)}: not in the list of captions` })
  const others = knownCaptions(place.cable).map((known) => known.entry).filter((other) => captionsConflict(entry, other))
  return card(place.node, {
    title: `${entry.caption}, ${translate(classes[entry.class])}`,
    value: sentence(entry.meaning),
    notes: [
      sentence(entry.rule),
      others.length === 0 ? null : t`Excludes ${listed(others.map(({ caption }) => caption))}, which the cable has too`,
      entry.era === '' || entry.era === 'current' ? null : t`In use: ${entry.era}`,
    ],
    source: entry.source,
  })
}
