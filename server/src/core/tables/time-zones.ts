import tsv from '../../../data/time-zones.tsv'
import { sourceText } from './sources.ts'
import { cellNumber, lazy, parseTsv } from './tsv.ts'

/** A time zone letter of a date-time group. */
export interface TimeZoneEntry {
  readonly letter: string
  readonly name: string
  /** Minutes ahead of UTC; null for Juliett, the observer's own time. */
  readonly minutes: number | null
  readonly note: string
  readonly source: string
}

const table = lazy(() =>
  parseTsv(tsv).map(([letter = '', name = '', minutes = '', note = '', source = '']): TimeZoneEntry => ({
    letter,
    name,
    minutes: cellNumber(minutes),
    note,
    source: sourceText(source),
  })),
)

/** The time zone of a letter, in any case; undefined for anything else. */
export function findTimeZone(letter: string): TimeZoneEntry | undefined {
  const sign = letter.toUpperCase()
  return table().find((zone) => zone.letter === sign)
}
