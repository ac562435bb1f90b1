import fieldsTsv from '../../../data/tag-fields.tsv'
import inUseTsv from '../../../data/tags-in-use.tsv'
import tagsTsv from '../../../data/tags.tsv'
import { normalName } from './names.ts'
import { sourceText } from './sources.ts'
import { cellNumber, groupBy, lazy, parseTsv } from './tsv.ts'

export type TagKind = 'subject' | 'program' | 'organization' | 'geographic' | 'person'

export interface TagEntry {
  readonly code: string
  readonly kind: TagKind
  /** The title; for a geographic code the reading of about 2010 (see geo-tags.ts for the others). */
  readonly name: string
  readonly description: string
  /** 'current': on a list of 2022 or 2024; 'unknown': on the lists of about 2010, later lists not seen; 'obsolete': on older lists only. */
  readonly status: 'current' | 'unknown' | 'obsolete'
  /** Years of the LISTS the code was found in, not of its use. Never judge a cable's date by them. */
  readonly firstYear: number | null
  readonly lastYear: number | null
  readonly source: string
}

const table = lazy(() => {
  const entries = parseTsv(tagsTsv).map(toEntry)
  return { entries, byCode: groupBy(entries, (entry) => entry.code) }
})
const inUse = lazy(() => new Set(parseTsv(inUseTsv).map(([code = '']) => code)))
const fields = lazy(() => new Map(parseTsv(fieldsTsv).map(([letter = '', field = '']) => [letter, field])))

function toEntry([
  code = '',
  kind = '',
  name = '',
  description = '',
  status = '',
  first = '',
  last = '',
  source = '',
]: readonly string[]): TagEntry {
  return {
    code,
    kind: kind as TagKind,
    name,
    description,
    status: status as TagEntry['status'],
    firstYear: cellNumber(first),
    lastYear: cellNumber(last),
    source: sourceText(source),
  }
}

/** All entries, sorted by code. */
export function allTags(): readonly TagEntry[] {
  return table().entries
}

/** Every reading of a code, in any case: `AL` is Albania and the Arab League. [] if no list has it. */
export function findTags(code: string): readonly TagEntry[] {
  return table().byCode.get(normalName(code)) ?? []
}

/** The first reading of a code, the country before the organization; undefined if no list has it. */
export function findTag(code: string): TagEntry | undefined {
  return findTags(code)[0]
}

/** Whether some list of TAGS, of whatever year, has the code. */
export function isKnownTag(code: string): boolean {
  return findTags(code).length > 0
}

/** Whether a code that no list names was seen as a code in the TAGS lines of published cables (KAWK, VZ …). */
export function tagInUse(code: string): boolean {
  return inUse().has(normalName(code))
}

/** The field a subject tag belongs to, by its first letter: `Political affairs` for PREL (5 FAH-3 H-011.1); undefined for other kinds. */
export function tagField(entry: TagEntry): string | undefined {
  return entry.kind === 'subject' ? fields().get(entry.code.slice(0, 1)) : undefined
}

/** Whether the code stands on a list of about 2010 or later. */
export function isOnRecentList(entry: TagEntry): boolean {
  return entry.status !== 'obsolete'
}
