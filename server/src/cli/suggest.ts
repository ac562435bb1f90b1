import { editDistance } from '../core/model/edit-distance.ts'

/** The names closest to a mistyped one, best first, at most `count`; [] when none is near. */
export function nearest(name: string, candidates: Iterable<string>, count = 1): string[] {
  const wanted = name.toLowerCase()
  const limit = wanted.length < 3 ? 0 : wanted.length < 6 ? 1 : wanted.length < 12 ? 2 : 3
  const found = new Map<string, number>()
  for (const candidate of candidates) {
    const distance = distanceTo(wanted, candidate.toLowerCase(), limit)
    if (distance <= limit) found.set(candidate, distance)
  }
  return [...found]
    .sort(([a, near], [b, far]) => near - far || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([candidate]) => candidate)
}

/** A name that goes on where the given one stops is near too: `julian-day` for `julian-day-mismatch`. */
function distanceTo(wanted: string, candidate: string, limit: number): number {
  if (wanted.length > 3 && candidate.startsWith(wanted)) return Math.min(limit, 1)
  return wanted.length > 200 ? limit + 1 : editDistance(wanted, candidate, limit)
}

/** `; did you mean "unknown-tag"?`, or '' when nothing is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const [best] = nearest(name, candidates)
  return best === undefined ? '' : `; did you mean "${best}"?`
}
