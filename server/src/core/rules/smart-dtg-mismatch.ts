import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { dayLength, dayText, monthName } from '../model/calendar.ts'

export default defineRule({
  name: 'smart-dtg-mismatch',
  group: 'smart',
  summary: 'The calendar date and the date-time group of a SMART print differ.',
  severity: { author: 'error', archive: 'warning' },
  dialects: ['smart'],
  fix: 'unsafe',
  authority: 'SMART prints of 2010 to 2023',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.dateTimeGroup
    const date = line?.calendarDate
    // Prints of older cables give a time that the archive made up.
    if (
      line === null ||
      date === null ||
      date === undefined ||
      date.instant === null ||
      line.group === null ||
      line.instant === null ||
      cable.wrapped !== null
    )
      return
    if (cable.executiveOrder?.value?.text.toUpperCase() === 'UNKNOWN') return
    if (Math.floor(line.instant / dayLength) === Math.floor(date.instant / dayLength)) return
    const written = cable.text.string.slice(date.token.from, date.token.to)
    context.report(date.token, t`"${written}" is not the day of the date-time group, ${dayText(line.instant)}. Correct the wrong one.`, {
      related: [{ from: line.group.from, to: line.group.to, message: t`The date-time group` }],
      fix: replace(cable.text, date.token, calendarText(line.instant), false),
    })
  },
})

/** `Jul 09, 2012` */
function calendarText(instant: number): string {
  const date = new Date(instant)
  return `${monthName(date.getUTCMonth()).slice(0, 3)} ${String(date.getUTCDate()).padStart(2, '0')}, ${date.getUTCFullYear()}`
}
