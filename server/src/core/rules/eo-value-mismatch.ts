import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import type { Fix } from './rule.ts'
import { replace } from './fix.ts'
import type { Span } from '../span.ts'
import { addYears, sentOn, slashDate, startOfDay } from '../model/declassification.ts'
import { timeOf } from '../model/draft.ts'
import { dayText } from '../model/calendar.ts'
import { dayLength, startOfDay as firstInstant } from '../tables/days.ts'
import { executiveOrderAt, findDeclassificationCode, findExecutiveOrder } from '../tables/executive-orders.ts'
import type { Cable, Token } from '../syntax/node.ts'

export default defineRule({
  name: 'eo-value-mismatch',
  group: 'fields',
  summary: 'The E.O. line carries a value that its order does not know, or no longer allowed.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: 'CAPCO Register (legacy table of 2008; E.6 of 2016); E.O. 12356, 12958, 13526',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.executiveOrder
    if (field === null || field.number === null || field.instruction.codes.length === 0 || field.instruction.type === 'release') return
    const order = field.number.text
    if (findExecutiveOrder(order) === undefined) return
    const time = timeOf(cable, context)
    const wrong = field.instruction.codes.filter((code) => fault(code, order, time) !== null)
    const [first] = wrong
    if (first === undefined) return
    // A value of the order that was in force shows that the number is wrong, and another rule says so.
    const inForce = time === null ? undefined : executiveOrderAt(time)?.number
    if (inForce !== undefined && inForce !== order && wrong.every((code) => fault(code, inForce, time) === null)) return
    const place: Span = { from: first.from, to: wrong[wrong.length - 1]!.to }
    context.report(place, t`${fault(first, order, time)!} Give a date or an event.`, {
      related: sentOn(cable),
      fix: corrected(cable, place, wrong, order, time),
    })
  },
})

/** Why a code can't stand under the order at the time; null when it can. Downgrading notes may stand anywhere. */
function fault(code: Token, order: string, time: number | null): string | null {
  if (code.text === 'DNG') return null
  if (code.text === 'MR') return t`"MR" (manual review) never was a value of the E.O. line.`
  if (code.text.startsWith('25X1-') && order === '13526') return t`"${code.text}" became 50X1-HUM under E.O. 13526.`
  const entry = findDeclassificationCode(code.text)
  if (entry === undefined) return null
  const cited = order === '13292' ? '12958' : order
  if (entry.orders.length > 0 && !entry.orders.includes(cited))
    return t`"${code.text}" is no value of E.O. ${order} but of ${entry.orders.join(t` and `)}.`
  const last = firstInstant(entry.until)
  if (last === null || time === null) return null
  // A code that ended with its order has the order's grace: posts changed over late.
  const end = firstInstant(findExecutiveOrder(cited)?.to ?? '')
  const grace = end !== null && Math.abs(end - last) < 3 * dayLength ? 90 * dayLength : 0
  if (time < last + dayLength + grace) return null
  return t`"${code.text}" was allowed until ${dayText(last)} only.`
}

function corrected(cable: Cable, place: Span, wrong: readonly Token[], order: string, time: number | null): Fix | null {
  if (wrong.length === 1 && wrong[0]!.text.startsWith('25X1-')) return replace(cable.text, place, '50X1-HUM', false)
  if (time === null || order === '11652' || order === '12065' || cable.executiveOrder!.instruction.date !== null) return null
  return replace(cable.text, place, slashDate(addYears(startOfDay(time), 10)), false)
}
