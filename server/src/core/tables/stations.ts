import originatorsTsv from '../../../data/originators.tsv'
import stationsTsv from '../../../data/mrn-stations.tsv'
import { compactName, normalName } from './names.ts'
import { findPostByName, postPrefix } from './posts.ts'
import { sourceText } from './sources.ts'
import { cellNumber, lazy, parseTsv } from './tsv.ts'

/** A post's name as it stands in message numbers. */
export interface StationEntry {
  /** Letters only: `SAOPAULO`. */
  readonly name: string
  /** 'full': the usual name; 'short': the six letters of 1973-79; 'variant': an abbreviation or misspelling; 'agency': not a post. */
  readonly form: 'full' | 'short' | 'variant' | 'agency'
  /** The usual name this one stands for, letters only; '' if not known. */
  readonly canonical: string
  /** The name in address lines, `AMCONSUL SAO PAULO`; '' if not known. */
  readonly postName: string
  readonly firstYear: number | null
  readonly lastYear: number | null
  readonly source: string
}

const table = lazy(() => {
  const rows = parseTsv(stationsTsv)
  return {
    stations: new Map(rows.map((row) => [row[0] ?? '', toStation(row)])),
    groups: new Map(rows.map((row) => [row[0] ?? '', row[7] || row[2] || row[0] || ''])),
  }
})
const originators = lazy(() => new Map(parseTsv(originatorsTsv).map(([fm = '', station = '']) => [compactName(fm), station])))

function toStation([
  name = '',
  form = '',
  canonical = '',
  postName = '',
  first = '',
  last = '',
  ,
  ,
  source = '',
]: readonly string[]): StationEntry {
  return {
    name,
    form: form as StationEntry['form'],
    canonical,
    postName,
    firstYear: cellNumber(first),
    lastYear: cellNumber(last),
    source: sourceText(source),
  }
}

/** The station of a message number's name; case, blanks and punctuation do not matter: `Sao Paulo`, `SAOPAU`. undefined for unlisted names. */
export function canonicalStation(name: string): StationEntry | undefined {
  const key = compactName(name)
  return key === '' ? undefined : table().stations.get(key)
}

/** The usual names of all stations, letters only, sorted. */
export function allStations(): readonly StationEntry[] {
  return [...table().stations.values()].filter((station) => station.form === 'full')
}

/**
 * The name to expect in the message number of a cable whose FM line reads so, with blanks as cables write it:
 * `AMCONSUL SAO PAULO` → `SAO PAULO`, `SECSTATE WASHDC` → `STATE`, `USDEL SECRETARY` → `SECTO`.
 * undefined for originators of another kind (commands, agencies).
 */
export function stationOfOriginator(fmName: string): string | undefined {
  const name = normalName(fmName)
  const special = originators().get(compactName(name))
  if (special !== undefined) return special
  const mrn = findPostByName(name)?.mrn
  if (mrn) return spacedEnding(name, mrn) ?? mrn
  const prefix = postPrefix(name)
  if (prefix && name.length > prefix.prefix.length + 1) return name.slice(prefix.prefix.length + 1)
  return canonicalStation(name) && name
}

/**
 * Whether two names mean the same station: case, blanks, misspellings and short forms aside, BRUSSELS is USEU BRUSSELS,
 * RPO DUBAI is IRAN RPO DUBAI, and renamed cities are one (KIEV and KYIV). Names that no table has are compared as they stand.
 * Empty names are the same as nothing.
 */
export function sameStation(a: string, b: string): boolean {
  const left = compactName(a)
  const right = compactName(b)
  return left !== '' && (left === right || (right !== '' && groupOf(left) === groupOf(right)))
}

/**
 * Whether a name in a page header can be this station: the name is cut there, to ten characters (`BUENOS AIR`) or, in copies of
 * 1973-94, to six (`PORT M`), and RPO DUBAI stands as DUBAI.
 */
export function sameStationOnPage(pageName: string, station: string): boolean {
  if (sameStation(pageName, station)) return true
  const cut = compactName(pageName)
  const full = compactName(station)
  if (cut.length >= 5 && normalName(pageName).length >= 6 && full.startsWith(cut)) return true
  return cut !== '' && cut.length >= 5 && full.endsWith('RPO' + cut)
}

function groupOf(key: string): string {
  return table().groups.get(key) ?? key
}

/** The last words of a name whose letters are `letters`: `USMISSION USUN NEW YORK`, `USUNNEWYORK` → `USUN NEW YORK`. */
function spacedEnding(name: string, letters: string): string | undefined {
  for (let at = 0; at >= 0;) {
    const ending = name.slice(at)
    if (compactName(ending) === letters) return ending
    const blank = name.indexOf(' ', at)
    at = blank < 0 ? -1 : blank + 1
  }
  return undefined
}
