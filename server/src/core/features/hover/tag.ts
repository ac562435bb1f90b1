import { quoted } from './escape-markdown.ts'
import { findCaption } from '../../tables/captions.ts'
import { geoTag, geoTagIsCertain, geoTagReadings } from '../../tables/geo-tags.ts'
import type { GeoReading, GeoScheme } from '../../tables/geo-tags.ts'
import { nearestSubjectTag, splitFusedTags } from '../../tables/near-tags.ts'
import { findTags, tagField, tagInUse } from '../../tables/tags.ts'
import type { TagEntry } from '../../tables/tags.ts'
import type { Tag } from '../../syntax/node.ts'
import { card, listed, sentence } from './card.ts'
import type { Card, CardParts } from './card.ts'
import { cableDate, parent, textOf } from './place.ts'
import type { Place } from './place.ts'
import { t } from '../../l10n.ts'

/** A code of the TAGS line (5 FAH-3); its span is the code alone, whatever damage stands around it. */
export function tagCard(place: Place): Card | null {
  const code = textOf(place)
  const tag = parent(place) as Tag | undefined
  const person = tag?.kind === 'tag' && tag.person !== null ? t`Person: ${quoted(tag.person.text)}` : null
  const parts = tagParts(code, cableDate(place.cable))
  return card(place.node, { ...parts, notes: [person, ...(parts.notes ?? [])] })
}

/** What the lists say of a code, for a cable of this date (milliseconds UTC; null when it is not known). */
export function tagParts(code: string, date: number | null): CardParts {
  const entries = findTags(code)
  const others = entries.filter((entry) => entry.kind !== 'geographic')
  const reading = geoTag(code, date)
  if (reading !== undefined) return geographicParts(code, reading, date, others)
  const [entry, ...rest] = entries
  if (entry === undefined) return unlistedParts(code)
  return {
    title: `${entry.code}: ${entry.name}`,
    value: t`${kindOf(entry)}; ${statusOf(entry)}`,
    notes: [entry.description, ...rest.map(alsoOf)],
    source: entry.source,
  }
}

function geographicParts(code: string, reading: GeoReading, date: number | null, others: readonly TagEntry[]): CardParts {
  const readings = geoTagReadings(code)
  const different = readings.filter(({ name }) => name !== reading.name)
  const lists = readings.filter(({ name }) => name === reading.name).map(({ scheme }) => listName(scheme))
  const unsure = date === null ? t`the cable has no date that could be read` : t`which list its date falls under is not certain`
  return {
    title: `${code.toUpperCase()}: ${reading.name}`,
    value: lists.length > 1 ? t`Geographic tag, ${reading.type}; in the lists of ${listed(lists)}` : t`Geographic tag, ${reading.type}; in the list of ${listed(lists)}`,
    notes: [
      reading.also.length > 0 ? t`Also covers ${listed(reading.also)}` : null,
      ...different.map(({ scheme, name }) => t`In the list of ${listName(scheme)}: ${name}`),
      different.length > 0 && !geoTagIsCertain(code, date) ? t`Read by the list of ${listName(reading.scheme)}: ${unsure}` : null,
      ...others.map(alsoOf),
    ],
    source: reading.source,
  }
}

function listName(scheme: GeoScheme): string {
  return scheme === '1974' ? t`June 1974` : scheme === '2010' ? t`about 2010` : t`March 2024`
}

/** `Subject tag, political affairs` */
function kindOf(entry: TagEntry): string {
  const field = tagField(entry)
  if (entry.kind === 'program') return t`Program tag`
  if (entry.kind === 'organization') return t`Organization tag`
  return field === undefined ? t`Subject tag` : t`Subject tag, ${field.charAt(0).toLowerCase()}${field.slice(1)}`
}

/** In words what is known of the lists a code stands in; years of lists are no years of use. */
export function statusOf(entry: TagEntry): string {
  if (entry.status === 'current') return entry.source.includes('2024)') ? t`current in 2024` : t`current in 2022`
  if (entry.status === 'unknown') return entry.firstYear !== null && entry.firstYear < 1980 ? t`in the lists of 1973-74 and of about 2010` : t`in the list of about 2010`
  if (entry.lastYear === null) return t`in an older list`
  return entry.lastYear < 1980 ? t`1973-79 only` : t`in the list of about 2010, no longer in 2024`
}

function alsoOf(entry: TagEntry): string {
  return t`Also ${entry.code}: ${entry.name} (${kindOf(entry).toLowerCase()}, ${statusOf(entry)})`
}

/** A code that no list has: in use, run together, misspelt, a caption in the wrong line, or a word. */
function unlistedParts(code: string): CardParts {
  const title = t`${code}: TAGS code`
  if (tagInUse(code)) return { title, value: t`Used in published cables; no list known here gives its title` }
  const fused = splitFusedTags(code)
  if (fused !== undefined) {
    return { title: t`${code}: ${fused.length} tags run together`, value: fused.map((part) => `${part} (${findTags(part)[0]?.name ?? ''})`).join(', ') }
  }
  const caption = findCaption(code)
  if (caption !== undefined) return { title: t`${caption.caption}: a caption, not a tag`, value: sentence(caption.meaning), source: caption.source }
  const near = nearestSubjectTag(code)
  return {
    title,
    value: t`In none of the lists of 1973-79, about 2010 and 2022-24`,
    notes: [near !== undefined ? t`Perhaps ${near.code}: ${near.name}` : code.length > 4 ? t`Names and words stand among the codes of many cables` : null],
  }
}

/** The name behind a tag, in parentheses. */
export function tagPersonCard(place: Place): Card | null {
  const tag = parent(place) as Tag | undefined
  if (tag?.kind !== 'tag') return null
  return card(place.node, {
    title: t`Person`,
    value: quoted(textOf(place)),
    notes: [t`Named after ${tag.code.text}: surname first, comma, given name`],
    source: findTags('OVIP')[0]?.source,
  })
}
