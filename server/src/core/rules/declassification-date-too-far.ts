import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { addYears, isBeyond, longestClassification, plainDate, sentOn, slashDate, startOfDay } from '../model/declassification.ts'
import { timeOf } from '../model/draft.ts'
import { isExecutiveOrderInForce } from '../tables/executive-orders.ts'

export default defineRule({
  name: 'declassification-date-too-far',
  group: 'fields',
  summary: 'The declassification date lies farther ahead than the order allows.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '32 CFR 2001.12; E.O. 12958, 13526 section 1.5',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.executiveOrder
    if (field === null || field.number === null || field.instruction.date === null) return
    const date = plainDate(field.instruction)
    const time = timeOf(cable, context)
    if (date === null || time === null) return
    const order = field.number.text
    const limit = longestClassification(order, time)
    // A wrong number is another rule's affair.
    if (limit === null || !isBeyond(date.instant, time, limit) || !isExecutiveOrderInForce(order, time)) return
    const years = new Date(date.instant).getUTCFullYear() - new Date(time).getUTCFullYear()
    const last = slashDate(addYears(startOfDay(time), limit))
    context.report(
      date,
      t`"${date.text}" is ${years} years ahead; E.O. ${order} allows ${limit}. Set an earlier date, "${last}" at the latest.`,
      {
        related: sentOn(cable),
        fix: replace(cable.text, date, last, false),
        // How long RDS could run is known from few cables.
        ...(order === '12065' ? { severity: 'hint' } : {}),
      },
    )
  },
})
