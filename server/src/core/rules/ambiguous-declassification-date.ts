import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { slashDate } from '../model/declassification.ts'
import { dayText } from '../model/calendar.ts'

export default defineRule({
  name: 'ambiguous-declassification-date',
  group: 'fields',
  summary: 'The declassification date gives the day before the month.',
  severity: { author: 'hint', archive: 'off' },
  dialects: stateDialects,
  fix: 'safe',
  authority: '5 FAH-1 H-212',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.executiveOrder
    if (field === null || !field.instruction.dayFirst) return
    const { date, instant, type } = field.instruction
    if (date === null || instant === null || (type !== 'date' && type !== 'code')) return
    const right = slashDate(instant)
    context.report(
      date,
      t`"${date.text}" gives the day first; on E.O. lines the month does, or 04/05 is read wrongly. Write "${right}" for ${dayText(instant)}.`,
      {
        fix: replace(cable.text, date, right, true),
      },
    )
  },
})
