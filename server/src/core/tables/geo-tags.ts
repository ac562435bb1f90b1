import schemesTsv from '../../../data/geo-schemes.tsv'
import geoTsv from '../../../data/geo-tags.tsv'
import { withinDays } from './days.ts'
import { normalName } from './names.ts'
import { sourceText } from './sources.ts'
import { cellList, groupBy, lazy, parseTsv } from './tsv.ts'

export type GeoScheme = '1974' | '2010' | '2024'

/** What a geographic code means in one scheme. */
export interface GeoReading {
  readonly code: string
  readonly scheme: GeoScheme
  readonly name: string
  readonly type: 'country' | 'region'
  /** Further areas under the same code. */
  readonly also: readonly string[]
  readonly source: string
}

const readings = lazy(() => groupBy(parseTsv(geoTsv).map(toReading), (reading) => reading.code))
const schemes = lazy(() => parseTsv(schemesTsv))

function toReading([code = '', scheme = '', name = '', also = '', type = '', source = '']: readonly string[]): GeoReading {
  return { code, scheme: scheme as GeoScheme, name, type: type as GeoReading['type'], also: cellList(also), source: sourceText(source) }
}

/**
 * The scheme that a cable of this instant (milliseconds since 1970, UTC) uses; 2010 when the date is not known, because most
 * published cables with TAGS are of 2003-10.
 *
 * The lists are of June 1974, about 2010 and March 2024; when one followed another is not on record. Between the first two the
 * codes that changed meaning are those of new states, so the line is drawn at the end of the Soviet Union. The third changes half of
 * all codes (FIPS 10-4 to GENC): cables of December 2012 still have the old ones (12 KYIV 2100), the page of March 2024 the new, so
 * the line is drawn in the middle, at 2018; `geoTagIsCertain` says which readings depend on it.
 */
export function geoSchemeAt(date: number | null): GeoScheme {
  if (date === null) return '2010'
  const row = schemes().find(([, from = '', to = '']) => withinDays(date, from, to))
  return (row?.[0] ?? '2010') as GeoScheme
}

/** Every reading of a code, oldest scheme first; [] for an unknown code. */
export function geoTagReadings(code: string): readonly GeoReading[] {
  return readings().get(normalName(code)) ?? []
}

/**
 * What a code means on a cable of this instant (milliseconds since 1970, UTC; null: unknown). If the scheme of that time does not have
 * it, the nearest earlier scheme's reading (UR, the Soviet Union, in 1993), else the nearest later one; its `scheme` tells.
 */
export function geoTag(code: string, date: number | null): GeoReading | undefined {
  const all = geoTagReadings(code)
  const scheme = geoSchemeAt(date)
  return all.findLast((reading) => reading.scheme <= scheme) ?? all[0]
}

/** Whether all schemes that may have been in use at the instant read the code alike; false for an unknown code. */
export function geoTagIsCertain(code: string, date: number | null): boolean {
  const reading = geoTag(code, date)
  const possible = possibleSchemes(date)
  return reading !== undefined && geoTagReadings(code).every(({ scheme, name }) => !possible.includes(scheme) || name === reading.name)
}

/** One scheme where the date is surely its own, the two neighbours between their sure dates, all for an unknown date. */
function possibleSchemes(date: number | null): readonly string[] {
  const ids = schemes().map(([scheme = '']) => scheme)
  if (date === null) return ids
  const last = schemes().findLastIndex(([, , , sureFrom = '']) => withinDays(date, sureFrom, ''))
  const isSure = schemes()[last]?.[4] === '' || withinDays(date, '', schemes()[last]?.[4] ?? '')
  return last < 0 ? ids.slice(0, 1) : ids.slice(last, isSure ? last + 1 : last + 2)
}
