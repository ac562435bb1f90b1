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
    const year = new Date(date).getUTCFullYear()
    // Drafted on 31 December, sent on day 001.
    const wait = day < expected - 180 ? day + daysInYear(year) - expected : day - expected
    if (wait > 0 && wait <= longestWait && day > 0) return
    const group = cable.dateTimeGroup!.group!
    const instant = instantOfDay(year, day)
    const what = instant === null ? `"${token.text}" is no day of ${year}` : `Day "${token.text}" is ${dayText(instant)}`
    const late = wait > longestWait && instant !== null
    context.report(token, `${what}, but the date-time group is of ${dayText(date)}, day ${three(expected)}. Correct the one that is wrong.`, {
      related: [{ from: group.from, to: group.to, message: `Day ${three(expected)}` }],
      // Waiting too long is odd; leaving before it was written is impossible.
      ...(late ? { severity: context.mode === 'author' ? 'warning' : 'information' } : {}),
      fix: replace(cable.text, token, three(expected), false),
    })
  },
})

function three(day: number): string {
  return String(day).padStart(3, '0')
}
