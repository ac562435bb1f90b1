import { isNormal } from '../tables/names.ts'
import { canonicalStation, stationOfOriginator } from '../tables/stations.ts'
import type { StationEntry } from '../tables/stations.ts'

/**
 * The usual name of a station, with its blanks: variants, misspellings and the six letters of 1973–79 are made whole (`DAMASC` → DAMASCUS,
 * `SAOPAULO` → SAO PAULO). A name that the directory does not have comes back in upper case as it is.
 */
export function stationName(written: string): string {
  const plain = isNormal(written) ? written : written.replace(/\s+/g, ' ').trim().toUpperCase()
  const known = canonicalStation(plain)
  if (known === undefined) return plain
  if (plain.includes(' ') && compact(plain) === usualLetters(known)) return plain
  let name = usualNames.get(known)
  if (name === undefined) usualNames.set(known, (name = usualName(known)))
  return name
}

/** Names already made: an archive asks for the same few hundred a million times. */
const usualNames = new Map<StationEntry, string>()

function usualName(station: StationEntry): string {
  const usual = usualLetters(station)
  const spaced = station.postName === '' ? undefined : stationOfOriginator(station.postName)
  return spaced !== undefined && compact(spaced) === usual ? spaced : usual
}

function usualLetters({ canonical, name }: StationEntry): string {
  return canonical === '' ? name : canonical
}

function compact(name: string): string {
  return name.replace(/[^A-Z0-9]/g, '')
}
