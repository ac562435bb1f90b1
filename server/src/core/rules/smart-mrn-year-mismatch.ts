import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { dayLength } from '../model/calendar.ts'
import { fullYear } from '../syntax/date-time-group.ts'

export default defineRule({
  name: 'smart-mrn-year-mismatch',
  group: 'smart',
  summary: 'The year of the message number is not that of the date-time group.',
  severity: { author: 'error', archive: 'warning' },
  dialects: ['smart'],
  fix: 'unsafe',
  authority: 'SMART prints of 2010 to 2023',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    const { date } = context
    if (line === null || line.year === null || line.label === null || date === null || cable.wrapped !== null) return
    const year = fullYear(line.year.text)
    // Numbered before midnight of 31 December, sent after it.
    if (year === null || [date - dayLength, date, date + dayLength].some((day) => new Date(day).getUTCFullYear() === year)) return
    const expected = new Date(date).getUTCFullYear()
    const digits = String(expected % 100).padStart(2, '0')
    const group = cable.dateTimeGroup!
    context.report(
      line.year,
      t`Number of "${line.year.text}" on a cable of ${expected}; numbers begin anew each year. Correct the wrong one.`,
      {
        related: [{ from: group.from, to: group.to, message: t`Of ${expected}` }],
        // The century alone is wrong where the last digits are right: then the date is.
        fix: digits === line.year.text ? null : replace(cable.text, line.year, digits, false),
      },
    )
  },
})
