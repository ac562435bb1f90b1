import { findTags } from '../tables/tags.ts'

/** The lists of 1973 and 1974 served at least to the end of the decade; what is still there much later was taken from memory. */
export const yearsOfGrace = 20

/** The last list that has the code, when none of about 2010 or later does; geographic codes are judged by their scheme, not here. */
export function lastList(code: string): { readonly year: number; readonly name: string } | null {
  let last: { year: number; name: string } | null = null
  for (const entry of findTags(code)) {
    if (entry.status !== 'obsolete' || entry.lastYear === null || entry.lastYear >= 1980) return null
    if (last === null || entry.lastYear > last.year) last = { year: entry.lastYear, name: entry.name }
  }
  return last
}

/** Whether a subject or program TAG had long been off all lists when the cable was sent (milliseconds UTC; false without a date). */
export function isObsolete(code: string, date: number | null): boolean {
  const last = date === null ? null : lastList(code)
  return last !== null && date !== null && new Date(date).getUTCFullYear() >= last.year + yearsOfGrace
}
