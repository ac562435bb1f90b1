import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { timeOf } from '../model/draft.ts'
import { executiveOrderAt, findExecutiveOrder, nearestExecutiveOrder } from '../tables/executive-orders.ts'
import type { OrderEntry } from '../tables/executive-orders.ts'

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
    context.report(number, message(number.text, near, meant), {
      fix: meant === undefined ? null : replace(cable.text, number, meant.number, false),
    })
  },
})

function message(number: string, near: OrderEntry | undefined, meant: OrderEntry | undefined): string {
  if (near !== undefined)
    return t`"${number}" is no order on classification, so nobody can tell by which rules the cable is classified. Perhaps ${near.number} is meant.`
  if (meant !== undefined)
    return t`"${number}" is no order on classification, so nobody can tell by which rules the cable is classified. ${meant.number} was in force.`
  return t`"${number}" is no order on classification, so nobody can tell by which rules the cable is classified. Correct the number.`
}
