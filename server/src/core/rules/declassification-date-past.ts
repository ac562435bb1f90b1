import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { addYears, plainDate, sentOn, slashDate, startOfDay } from '../model/declassification.ts'
import { timeOf } from '../model/draft.ts'
import { dayText } from '../model/calendar.ts'

const year2000 = Date.UTC(2000, 0, 1)

export default defineRule({
  name: 'declassification-date-past',
  group: 'fields',
  summary: 'The declassification date lies before the date of the cable.',
  severity: { author: 'error', archive: 'warning' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '32 CFR 2001.12; E.O. 13526 section 1.5',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.executiveOrder
    if (field === null || field.instruction.date === null) return
    const date = plainDate(field.instruction)
    const time = timeOf(cable, context)
    if (date === null || time === null || date.instant >= startOfDay(time)) return
    // "58" on a cable of 2008 may mean 2058.
    if (field.instruction.twoDigitYear && date.instant < year2000 && time >= year2000) return
    context.report(
      date,
      t`"${date.text}" lies before ${dayText(time)}, the date of the cable: it was declassified before it was written. Correct the date.`,
      { related: sentOn(cable), fix: replace(cable.text, date, slashDate(addYears(startOfDay(time), 10)), false) },
    )
  },
})
