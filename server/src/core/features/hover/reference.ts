import { fullYear } from '../../syntax/date-time-group.ts'
import { stationName } from '../../model/station-name.ts'
import { findGlossaryTerm } from '../../tables/glossary.ts'
import { findPostByMrnName } from '../../tables/posts.ts'
import { sameStation } from '../../tables/stations.ts'
import type { Cable, Reference, ReferenceKind } from '../../syntax/node.ts'
import { card, listed, sentence } from './card.ts'
import type { Card, CardParts } from './card.ts'
import { quoted } from './escape-markdown.ts'
import { citedIn } from './mentions.ts'
import { cableDate } from './place.ts'
import type { Place } from './place.ts'
import { clock, fullDate, plain } from './words.ts'

/** An item of the REF field (cable-format B8). */
export function referenceCard(place: Place): Card | null {
  const item = place.node as Reference
  const { cable } = place
  const cited = citedIn(cable, item)
  const parts = referenceParts(cable, item)
  return card(item, {
    ...parts,
    notes: [...(parts.notes ?? []), cited.length === 0 ? null : `Cited in ${cited.length === 1 ? 'paragraph' : 'paragraphs'} ${listed(cited.slice(0, 12).map(String))}`],
  })
}

/** What an item says, for its own hover and for `Ref A` in the text. */
export function referenceParts(cable: Cable, item: Reference): CardParts {
  const title = item.letter === null ? 'Reference' : `Reference ${item.letter.text}`
  const notal = item.notal ? `NOTAL: ${findGlossaryTerm('NOTAL')?.meaning ?? 'not sent to all addressees'}` : null
  if (item.referenceKind !== 'cable' || item.post === null || item.number === null) {
    const when = item.instant === null ? null : `Of ${fullDate(item.instant)}, ${clock(item.instant)}`
    return { title: `${title}: ${kinds[item.referenceKind]}`, value: quoted(item.text.text), notes: [when, notal] }
  }
  const number = plain(item.number.text)
  const own = item.year === null ? null : fullYear(item.year.text)
  const date = cableDate(cable)
  const year = own ?? (date === null ? null : new Date(date).getUTCFullYear())
  const early = own === null && isLater(cable, item, number)
  return {
    title,
    value: `${sentence(`cable ${number}`)} of ${stationWords(item.post.text)}${year === null ? '' : `, ${year}`}`,
    notes: [
      own !== null || year === null ? null : early ? `Year taken from this cable; the number is higher than its own, so ${year - 1} is more likely` : 'Year taken from this cable',
      item.inheritsPost ? 'Post taken from the item before' : null,
      notal,
    ],
    source: '5 FAH-2 H-320',
  }
}

const kinds: Readonly<Record<ReferenceKind, string>> = {
  cable: 'cable', email: 'e-mail', telcon: 'telephone conversation', message: 'message', report: 'report', document: 'document', other: 'other text',
}

/** An own number above the cable's own, with the year left out: most often of the year before (calibration d 19). */
function isLater(cable: Cable, item: Reference, number: string): boolean {
  const own = cable.classification
  if (own?.post === null || own?.number === null || own === null || item.post === null) return false
  return sameStation(own.post.text, item.post.text) && Number(number) > Number(own.number.text)
}

/** The station of a message number in words: `the Department of State`, `the embassy in Doha`. */
export function stationWords(post: string): string {
  const name = stationName(post)
  if (name === 'STATE') return 'the Department of State'
  if (name === 'SECTO') return 'the travelling Secretary of State'
  const station = findPostByMrnName(name)
  if (station === undefined) return name
  if ((station.kind === 'embassy' || station.kind === 'consulate') && station.city !== '') return `the ${station.kind} in ${station.city}`
  return station.name
}
