import { geoTagReadings } from '../../core/tables/geo-tags.ts'
import type { GeoReading } from '../../core/tables/geo-tags.ts'
import { findTags, tagField, tagInUse } from '../../core/tables/tags.ts'
import type { TagEntry } from '../../core/tables/tags.ts'
import { statusOf } from '../../core/features/hover/tag.ts'
import { labelled } from './entry.ts'
import type { Entry } from './entry.ts'

const kinds: Readonly<Record<TagEntry['kind'], string>> = {
  subject: 'subject TAG',
  program: 'program TAG',
  organization: 'organization TAG',
  geographic: 'geographic TAG',
  person: 'TAG for persons',
}

const lists: Readonly<Record<GeoReading['scheme'], string>> = {
  '1974': 'list of June 1974',
  '2010': 'list of about 2010',
  '2024': 'list of March 2024',
}

/** Every reading of a code on the TAGS line; the geographic ones of all times together, as their meaning changed. */
export function tagEntries(name: string): Entry[] {
  const code = name.toUpperCase()
  const readings = geoTagReadings(code)
  const others = findTags(code).filter((entry) => entry.kind !== 'geographic' || readings.length === 0)
  const entries = [...(readings.length === 0 ? [] : [geographicEntry(code, readings)]), ...others.map(tagEntry)]
  if (entries.length > 0 || !tagInUse(code)) return entries
  return [{ title: `${code}, TAG`, lines: ['Used in published cables; no list known here gives its title'], source: '' }]
}

function tagEntry(entry: TagEntry): Entry {
  return {
    title: `${entry.code}, ${kinds[entry.kind]}`,
    lines: [entry.name, entry.description, labelled('Field', tagField(entry) ?? ''), labelled('Lists', statusOf(entry))],
    source: entry.source,
  }
}

function geographicEntry(code: string, readings: readonly GeoReading[]): Entry {
  return {
    title: `${code}, ${kinds.geographic}`,
    lines: readings.map(
      ({ scheme, name, type, also }) =>
        `${lists[scheme]}: ${name}${type === 'region' ? ' (region)' : ''}${also.length === 0 ? '' : `; also ${also.join(', ')}`}`,
    ),
    source: [...new Set(readings.map(({ source }) => source))].join('; '),
  }
}
