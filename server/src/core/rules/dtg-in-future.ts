import { t } from '../l10n.ts'
import { defineRule, everyDialect } from './rule.ts'
import { replace } from './fix.ts'
import { dateTimeGroupText, dayLength, dayText } from '../model/calendar.ts'

export default defineRule({
  name: 'dtg-in-future',
  group: 'transmission',
  summary: 'The date-time group lies more than a day in the future.',
  severity: { author: 'warning', archive: 'off' },
  dialects: everyDialect,
  fix: 'unsafe',
  authority: '5 FAH-2 H-320 (format line 5)',
  since: '0.1.0',
  check(cable, context) {
    const { now, date } = context
    if (now === null || date === null || date <= now + dayLength) return
    // A print may give the calendar date alone.
    const line = cable.dateTimeGroup!
    const group = line.group ?? line.calendarDate?.token ?? line
    const labelled = line.label !== null
    context.report(
      group,
      t`The date-time group lies in the future, ${dayText(date)}. It is the time at which the cable is released: correct it.`,
      {
        fix: labelled ? null : replace(cable.text, group, dateTimeGroupText(now), false, t`Set it to now`),
      },
    )
  },
})
