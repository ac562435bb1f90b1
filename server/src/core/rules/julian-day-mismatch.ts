import { t } from '../l10n.ts'
import { allHeaderDialects, defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { dayOfYear, dayText, daysInYear, instantOfDay } from '../model/calendar.ts'

/** A message may wait for its turn; days later than this were never seen but in error (calibration, 1,111 cables). */
const longestWait = 7

export default defineRule({
  name: 'julian-day-mismatch',
  group: 'transmission',
  summary: 'The day of the year on the originator line lies before the date-time group, or long after it.',
  severity: { author: 'error', archive: 'warning' },
  dialects: allHeaderDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-320 (format line 3); ACP 127',
  since: '0.1.0',
  check(cable, context) {
    const token = cable.originatorLine?.julianDay
    const { date } = context
    if (token === null || token === undefined || date === null) return
    const expected = dayOfYear(date)
    const day = Number(token.text)
    if (day === expected) return
    const { year, wait } = nearest(day, expected, new Date(date).getUTCFullYear())
    if (wait > 0 && wait <= longestWait && day > 0) return
    const group = cable.dateTimeGroup!.group
    if (group === null) return
    const instant = instantOfDay(year, day)
    const late = wait > longestWait && instant !== null
    context.report(
      token,
      instant === null
        ? t`"${token.text}" is no day of ${year}, but the date-time group is of ${dayText(date)}, day ${three(expected)}. Correct the one that is wrong.`
        : t`Day "${token.text}" is ${dayText(instant)}, but the date-time group is of ${dayText(date)}, day ${three(expected)}. Correct the one that is wrong.`,
      {
        related: [{ from: group.from, to: group.to, message: t`Day ${three(expected)}` }],
        // Waiting too long is odd; leaving before it was written is impossible.
        ...(late ? { severity: context.mode === 'author' ? 'warning' : 'information' } : {}),
        fix: replace(cable.text, token, three(expected), false),
      },
    )
  },
})

/** The year that brings the day closest to the date-time group: a cable of 31 December may leave on day 001. */
function nearest(day: number, expected: number, year: number): { year: number; wait: number } {
  const wait = day - expected
  if (wait < -180) return { year: year + 1, wait: wait + daysInYear(year) }
  return wait > 180 && day <= 366 ? { year: year - 1, wait: wait - daysInYear(year - 1) } : { year, wait }
}

function three(day: number): string {
  return String(day).padStart(3, '0')
}
