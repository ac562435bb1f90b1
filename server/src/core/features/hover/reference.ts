import { fullYear } from '../../syntax/date-time-group.ts'
import { stationName } from '../../model/station-name.ts'
import { findGlossaryTerm } from '../../tables/glossary.ts'
import { findPostByMrnName } from '../../tables/posts.ts'
import { sameStation } from '../../tables/stations.ts'
import type { Cable, Reference, ReferenceKind } from '../../syntax/node.ts'
import { card, listed } from './card.ts'
import type { Card, CardParts } from './card.ts'
import { quoted } from './escape-markdown.ts'
import { citedIn } from './mentions.ts'
import { cableDate } from './place.ts'
import type { Place } from './place.ts'
import { clock, fullDate, plain } from './words.ts'
import { later, t, translate } from '../../l10n.ts'

/** An item of the REF field (cable-format B8). */
export function referenceCard(place: Place): Card | null {
  const item = place.node as Reference
  const { cable } = place
  const cited = citedIn(cable, item)
  const parts = referenceParts(cable, item)
  return card(item, {
    ...parts,
    notes: [...(parts.notes ?? []), citedText(cited)],
  })
}

function citedText(paragraphs: readonly number[]): string | null {
  const list = listed(paragraphs.slice(0, 12).map(String))
  return paragraphs.length === 0 ? null : paragraphs.length === 1 ? t`Cited in paragraph ${list}` : t`Cited in paragraphs ${list}`
}

/** What an item says, for its own hover and for `Ref A` in the text. */
export function referenceParts(cable: Cable, item: Reference): CardParts {
  const title = item.letter === null ? t`Reference` : t`Reference ${item.letter.text}`
  const notal = item.notal ? `NOTAL: ${findGlossaryTerm('NOTAL')!.meaning}` : null
  if (item.referenceKind !== 'cable' || item.post === null || item.number === null) {
    const when = item.instant === null ? null : t`Of ${fullDate(item.instant)}, ${clock(item.instant)}`
    return { title: t`${title}: ${translate(kinds[item.referenceKind])}`, value: quoted(item.text.text), notes: [when, notal] }
  }
  const number = plain(item.number.text)
  const own = item.year === null ? null : fullYear(item.year.text)
  const date = cableDate(cable)
  const year = own ?? (date === null ? null : new Date(date).getUTCFullYear())
  const station = stationWords(item.post.text)
  const early = own === null && isLater(cable, item, number)
  return {
    title,
    value: year === null ? t`Cable ${number} of ${station}` : t`Cable ${number} of ${station}, ${year}`,
    notes: [
      own !== null || year === null ? null : early ? t`Year taken from this cable; the number is higher than its own, so ${year - 1} is more likely` : t`Year taken from this cable`,
      item.inheritsPost ? t`Post taken from the item before` : null,
      notal,
    ],
    source: '5 FAH-2 H-320',
  }
}

const kinds: Readonly<Record<ReferenceKind, string>> = {
  cable: later`cable`, email: later`e-mail`, telcon: later`telephone conversation`, message: later`message`, report: later`report`,
  document: later`document`, other: later`other text`,
}

/** An own number above the cable's own, with the year left out: most often of the year before (calibration d 19). */
function isLater(cable: Cable, item: Reference, number: string): boolean {
  const own = cable.classification
  if (own?.post === null || own?.number === null || own === null || item.post === null) return false
  return sameStation(own.post.text, item.post.text) && Number(number) > Number(own.number.text)
}

/** The station of a message number in words: t`the Department of State`, `the embassy in Doha`. */
export function stationWords(post: string): string {
  const name = stationName(post)
  if (name === 'STATE') return t`the Department of State`
  if (name === 'SECTO') return t`the travelling Secretary of State`
  const station = findPostByMrnName(name)
  if (station === undefined) return name
  if (station.kind === 'embassy' && station.city !== '') return t`the embassy in ${station.city}`
  if (station.kind === 'consulate' && station.city !== '') return t`the consulate in ${station.city}`
  return station.name
}
