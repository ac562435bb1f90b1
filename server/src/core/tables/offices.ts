import tsv from '../../../data/offices.tsv'
import { normalName } from './names.ts'
import { sourceText } from './sources.ts'
import { lazy, parseTsv } from './tsv.ts'

/** An office of the Department of State by its symbol. */
export interface OfficeEntry {
  readonly symbol: string
  readonly name: string
  /** When the symbol was or is in use; '' if it did not change. */
  readonly note: string
  readonly source: string
}

const table = lazy(
  () =>
    new Map(
      parseTsv(tsv).map(([symbol = '', name = '', note = '', source = '']): [string, OfficeEntry] => [
        symbol,
        { symbol, name, note, source: sourceText(source) },
      ]),
    ),
)

/** All listed offices, sorted by symbol. */
export function allOffices(): readonly OfficeEntry[] {
  return [...table().values()]
}

/** The office of a symbol exactly as listed, in any case: `NEA`, `S/ES-O`; undefined for others. */
export function findOffice(symbol: string): OfficeEntry | undefined {
  return table().get(normalName(symbol))
}

/**
 * The office of a symbol or, when the list does not go so deep, of the bureau it belongs to: `NEA/ARP` itself, `EUR/ZZ` as EUR.
 * `exact` tells which. undefined when the bureau is unknown too.
 */
export function findOfficeOrBureau(symbol: string): { readonly office: OfficeEntry; readonly exact: boolean } | undefined {
  const whole = normalName(symbol)
  for (let end = whole.length; end > 0; end = whole.lastIndexOf('/', end - 1)) {
    const office = table().get(whole.slice(0, end))
    if (office) return { office, exact: end === whole.length }
  }
  return undefined
}
