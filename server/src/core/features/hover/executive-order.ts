import { dayText } from '../../model/calendar.ts'
import { startOfDay } from '../../tables/days.ts'
import { findExecutiveOrder, isExecutiveOrderInForce, nearestExecutiveOrder } from '../../tables/executive-orders.ts'
import type { OrderEntry } from '../../tables/executive-orders.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { cableDate, textOf } from './place.ts'
import type { Place } from './place.ts'
import { t } from '../../l10n.ts'

/** The number on the E.O. line: the order under which the cable is classified (cable-format B5). */
export function orderCard(place: Place): Card | null {
  const number = textOf(place)
  const date = cableDate(place.cable)
  const order = findExecutiveOrder(number)
  if (order === undefined) {
    const near = nearestExecutiveOrder(number, date)
    return card(place.node, {
      title: t`Executive Order ${number}`,
      value: t`No order on classification has this number`,
      notes: [near === undefined ? null : t`Perhaps ${near.number}: ${near.title}`],
    })
  }
  return card(place.node, {
    title: t`Executive Order ${order.number}`,
    value: `${order.title}, ${inForce(order)}`,
    notes: [date === null ? null : dateCheck(order, date), t`Values: ${order.values.join('; ')}`, order.maxYears === null ? null : t`At most ${order.maxYears} years`],
    source: order.source,
  })
}

function inForce(order: OrderEntry): string {
  const from = startOfDay(order.from)
  const to = startOfDay(order.to)
  const start = from === null ? '' : dayText(from)
  return to === null ? t`in force for cables since ${start}` : t`in force for cables from ${start} to ${dayText(to)}`
}

/** Posts changed over late: 90 days count as in force. */
function dateCheck(order: OrderEntry, date: number): string {
  const from = startOfDay(order.from)
  const to = startOfDay(order.to)
  if ((from === null || date >= from) && (to === null || date < to + 86_400_000)) return t`In force on the date of this cable`
  if (isExecutiveOrderInForce(order.number, date)) return t`Cited within 90 days of the change from one order to the next`
  return t`Not in force on ${dayText(date)}`
}
