/** The dates of these tables are days, written `2009-11-25`; callers hand in instants. */
export const dayLength = 86_400_000

/** Milliseconds since 1970 (UTC) at the start of the day `2009-11-25`; null for an empty or malformed cell. */
export function startOfDay(day: string): number | null {
  if (day.length !== 10 || day[4] !== '-' || day[7] !== '-') return null
  const ms = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
  return Number.isNaN(ms) ? null : ms
}

/**
 * Whether an instant (milliseconds since 1970, UTC) falls into the days from `from` to `to`, both included; an empty bound is open.
 * `graceDays` widens both ends.
 */
export function withinDays(instant: number, from: string, to: string, graceDays = 0): boolean {
  const start = startOfDay(from)
  const end = startOfDay(to)
  const grace = graceDays * dayLength
  return (start === null || instant >= start - grace) && (end === null || instant < end + dayLength + grace)
}
