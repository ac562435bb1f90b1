import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { sentOn } from '../model/declassification.ts'
import { timeOf } from '../model/draft.ts'
import { dayText } from '../model/calendar.ts'
import { executiveOrderAt, findExecutiveOrder, isExecutiveOrderInForce } from '../tables/executive-orders.ts'

/** Cables had no E.O. line before; one on an older cable was written when it was released. */
const firstOrder = Date.UTC(1972, 5, 1)

export default defineRule({
  name: 'executive-order-date-mismatch',
  group: 'fields',
  summary: 'The E.O. line cites an order that was not in force on the date of the cable.',
  severity: { author: 'warning', archive: 'off' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: 'E.O. 11652, 12065, 12356, 12958, 13526',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.executiveOrder
    // Reviewers wrote their own order into the line (calibration d 15).
    if (field === null || field.number === null || field.instruction.type === 'release') return
    const { number } = field
    const time = timeOf(cable, context)
    if (time === null || time < firstOrder || findExecutiveOrder(number.text) === undefined || isExecutiveOrderInForce(number.text, time))
      return
    const expected = executiveOrderAt(time)
    if (expected === undefined) return
    context.report(
      number,
      t`E.O. "${number.text}" was not in force on ${dayText(time)}, so what it allows does not apply. Cite E.O. ${expected.number}.`,
      { related: sentOn(cable), fix: replace(cable.text, number, expected.number, false) },
    )
  },
})
