import { isNormal } from '../tables/names.ts'
import { canonicalStation, stationOfOriginator } from '../tables/stations.ts'

/**
 * The usual name of a station, with its blanks: variants, misspellings and the six letters of 1973–79 are made whole (`DAMASC` → DAMASCUS,
 * `SAOPAULO` → SAO PAULO). A name that the directory does not have comes back in upper case as it is.
 */
export function stationName(written: string): string {
  const plain = isNormal(written) ? written : written.replace(/\s+/g, ' ').trim().toUpperCase()
  const known = canonicalStation(plain)
  if (known === undefined) return plain
  const usual = known.canonical === '' ? known.name : known.canonical
  if (compact(plain) === usual) {
    if (plain.includes(' ')) return plain
  }
  const spaced = known.postName === '' ? undefined : stationOfOriginator(known.postName)
  return spaced !== undefined && compact(spaced) === usual ? spaced : usual
}

function compact(name: string): string {
  return name.replace(/[^A-Z0-9]/g, '')
}
