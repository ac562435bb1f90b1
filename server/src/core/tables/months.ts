import tsv from '../../../data/months.tsv'
import { normalName } from './names.ts'
import { sourceText } from './sources.ts'
import { cellNumber, lazy, parseTsv } from './tsv.ts'

export interface MonthEntry {
  /** Three capitals, as a date-time group writes it: `NOV`. */
  readonly abbreviation: string
  /** 1 to 12. */
  readonly number: number
  readonly name: string
  readonly source: string
}

const table = lazy(() =>
  parseTsv(tsv).map(([abbreviation = '', number = '', name = '', source = '']): MonthEntry => ({
    abbreviation,
    number: cellNumber(number) ?? 0,
    name,
    source: sourceText(source),
  })),
)

/** All months, January first. */
export function allMonths(): readonly MonthEntry[] {
  return table()
}

/** A month by its abbreviation or name, in any case: `NOV`, `Nov`, `november`, `SEPT`; undefined for anything else. */
export function findMonth(text: string): MonthEntry | undefined {
  const word = normalName(text)
  if (word.length < 3) return undefined
  return table().find(
    (month) => month.abbreviation === word || month.name.toUpperCase() === word || (word === 'SEPT' && month.number === 9),
  )
}
