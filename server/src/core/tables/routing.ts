import nationsTsv from '../../../data/nations.tsv'
import routingTsv from '../../../data/routing.tsv'
import { normalName } from './names.ts'
import { sourceText } from './sources.ts'
import { lazy, parseTsv } from './tsv.ts'

export interface RoutingEntry {
  readonly routingIndicator: string
  /** The operating activity in the words of ACP 117. */
  readonly activity: string
  readonly source: string
}

/** A nation or alliance, by the second letter of its routing indicators; `releaseCode` stands at the end of ZNY and ZNR letters. */
export interface NationEntry {
  readonly letter: string
  readonly releaseCode: string
  readonly nation: string
  readonly source: string
}

// Kept as cells until asked for: nearly two thousand entries, of which a cable needs five.
const rows = lazy(() => new Map(parseTsv(routingTsv).map((row) => [row[0] ?? '', row])))
const nations = lazy(() =>
  parseTsv(nationsTsv).map(([letter = '', releaseCode = '', nation = '', source = '']): NationEntry => ({
    letter,
    releaseCode,
    nation,
    source: sourceText(source),
  })),
)

/** The activity behind a routing indicator as ACP 117 CAN-US SUPP-1 lists it. Unlisted indicators are normal: collectives are not in it. */
export function findRoutingIndicator(ri: string): RoutingEntry | undefined {
  const row = rows().get(normalName(ri))
  return row && { routingIndicator: row[0] ?? '', activity: row[1] ?? '', source: sourceText(row[2] ?? '') }
}

/** All listed routing indicators, sorted. */
export function allRoutingIndicators(): readonly string[] {
  return [...rows().keys()]
}

/** Whether a word has the form of a routing indicator: R and three to seven letters (5 FAH-2 H-231, ACP 117). */
export function isRoutingIndicator(word: string): boolean {
  if (word.length < 4 || word.length > 8 || word[0] !== 'R') return false
  for (let at = 1; at < word.length; at++) if (word.charCodeAt(at) < 65 || word.charCodeAt(at) > 90) return false
  return true
}

/** The nation of a routing indicator by its second letter (ACP 117, appendix); undefined for words of another form. */
export function nationOfRoutingIndicator(ri: string): NationEntry | undefined {
  const name = normalName(ri)
  return isRoutingIndicator(name) ? nations().find(({ letter }) => letter === name[1]) : undefined
}

/** Whether the indicator belongs to the relay of the Department of State, RUEH (ACP 117, general instructions). */
export function isStateRoutingIndicator(ri: string): boolean {
  const name = normalName(ri)
  return isRoutingIndicator(name) && name.startsWith('RUEH')
}

/** The nation of a transmission release code, `UU`; undefined for others (ACP 117, general instructions para 7d). */
export function findReleaseCode(code: string): NationEntry | undefined {
  const name = normalName(code)
  return name === '' ? undefined : nations().find(({ releaseCode }) => releaseCode === name)
}
