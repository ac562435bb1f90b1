import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { timeOf } from '../model/draft.ts'
import { executiveOrderAt, findExecutiveOrder, nearestExecutiveOrder } from '../tables/executive-orders.ts'

/** Older orders are in no table here. */
const firstOrder = Date.UTC(1972, 5, 1)

export default defineRule({
  name: 'unknown-executive-order',
  group: 'fields',
  summary: 'The number on the E.O. line is that of no order on classification.',
  severity: { author: 'error', archive: 'warning' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: 'E.O. 11652, 12065, 12356, 12958, 13292, 13526',
  since: '0.1.0',
  check(cable, context) {
    const number = cable.executiveOrder?.number
    if (number === null || number === undefined || findExecutiveOrder(number.text) !== undefined) return
    const time = timeOf(cable, context)
    if (time !== null && time < firstOrder) return
    const near = nearestExecutiveOrder(number.text, time)
    const meant = near ?? (time === null ? undefined : executiveOrderAt(time))
    const advice =
      near !== undefined ? `Perhaps ${near.number} is meant` : meant !== undefined ? `${meant.number} was in force` : 'Correct the number'
    context.report(
      number,
      `"${number.text}" is no order on classification, so nobody can tell by which rules the cable is classified. ${advice}.`,
      {
        fix: meant === undefined ? null : replace(cable.text, number, meant.number, false),
      },
    )
  },
})
