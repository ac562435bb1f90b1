import { dayLength } from '../../model/calendar.ts'
import { findDeclassificationCode, findExecutiveOrder } from '../../tables/executive-orders.ts'
import type { Span } from '../../span.ts'
import type { ExecutiveOrderField, Token } from '../../syntax/node.ts'
import { card, listed, sentence } from './card.ts'
import type { Card } from './card.ts'
import { quoted } from './escape-markdown.ts'
import { cableDate, parent } from './place.ts'
import type { Place } from './place.ts'
import { dayCount, fullDate, tableDay, yearCount } from './words.ts'
import { t } from '../../l10n.ts'

/** Dates were set while drafting, days or weeks before or after the cable was sent (calibration c). */
const tolerance = 35 * dayLength

/** What the E.O. line says of declassification: a date, a code or an event (cable-format B5). */
export function declassificationCard(place: Place): Card | null {
  const field = parent(place) as ExecutiveOrderField | undefined
  if (field?.kind !== 'executiveOrder') return null
  const { instruction } = field
  for (const token of instruction.codes) if (token.from <= place.offset && place.offset <= token.to) return codeCard(token, token, place, field)
  const { date } = instruction
  if (date !== null && date.from <= place.offset && place.offset <= date.to) return dateCard(date, place, field)
  switch (instruction.type) {
    case 'none':
      return card(place.node, { title: t`Not applicable`, value: t`Nothing in the message is classified`, source: order(field)?.source })
    case 'event':
      return card(place.node, { title: t`Declassify on an event`, value: quoted(wordsOf(place)), notes: [t`An event must happen within the limit of the order; anything but a date or a code counts as one`], source: order(field)?.source })
    case 'release':
      return card(place.node, { title: t`Declassified`, value: t`A later review wrote its decision into the line` })
    case 'code':
      return instruction.codes[0] === undefined ? null : codeCard(place.node, instruction.codes[0], place, field)
    case 'date':
      return date === null ? null : dateCard(place.node, place, field)
    default:
      return null
  }
}

function order(field: ExecutiveOrderField): ReturnType<typeof findExecutiveOrder> {
  return field.number === null ? undefined : findExecutiveOrder(field.number.text)
}

function wordsOf(place: Place): string {
  return place.cable.text.string.slice(place.node.from, place.node.to)
}

function codeCard(span: Span, token: Token, place: Place, field: ExecutiveOrderField): Card | null {
  const entry = findDeclassificationCode(token.text)
  if (entry === undefined) return null
  const number = field.number?.text
  const fits = number === undefined || entry.orders.length === 0 ? null : entry.orders.includes(number) ? t`A value of E.O. ${number}` : t`Belongs to E.O. ${listed(entry.orders)}, not to ${number}`
  const date = cableDate(place.cable)
  const late = entry.until !== '' && date !== null && date >= Date.parse(entry.until) + dayLength
  return card(span, {
    title: t`Declassification: ${entry.code}`,
    value: sentence(entry.meaning),
    notes: [fits, entry.until === '' ? null : allowedUntil(tableDay(entry.until), late)],
    source: entry.source,
  })
}

function allowedUntil(day: string, late: boolean): string {
  return late ? t`Allowed on new documents until ${day}, before the date of this cable` : t`Allowed on new documents until ${day}`
}

function dateCard(span: Span, place: Place, field: ExecutiveOrderField): Card | null {
  const { date, instant, dayFirst, twoDigitYear } = field.instruction
  if (date === null) return null
  const title = t`Declassify on`
  if (instant === null) return card(span, { title, value: t`${quoted(date.text)} is no day of the calendar`, notes: [t`Form: month/day/year`] })
  const own = cableDate(place.cable)
  return card(span, {
    title,
    value: own === null ? fullDate(instant) : t`${fullDate(instant)}: ${distance(own, instant)}`,
    notes: [
      own === null ? null : limitCheck(field, own, instant),
      dayFirst ? t`Written with the day before the month` : null,
      twoDigitYear ? t`The century is read from the two digits: 50 to 99 are 19.., 00 to 49 are 20..` : null,
    ],
    source: order(field)?.source,
  })
}

/** `9 years 364 days after the cable` */
function distance(own: number, instant: number): string {
  const start = Math.floor(own / dayLength) * dayLength
  if (instant < start) return t`before the date of the cable`
  const { years, days } = length(start, instant)
  const parts = [years > 0 ? yearCount(years) : '', days > 0 || years === 0 ? dayCount(days) : ''].filter((part) => part !== '')
  return t`${parts.join(' ')} after the cable`
}

/** Whole years between two midnights, and the days that are left. */
function length(from: number, to: number): { years: number; days: number } {
  let years = new Date(to).getUTCFullYear() - new Date(from).getUTCFullYear()
  if (addYears(from, years) > to) years--
  return { years, days: Math.round((to - addYears(from, years)) / dayLength) }
}

function addYears(instant: number, years: number): number {
  const date = new Date(instant)
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate())
}

/** E.O. 12958 and 13526: ten years as a rule, 25 at most (32 CFR 2001.12). */
function limitCheck(field: ExecutiveOrderField, own: number, instant: number): string | null {
  const entry = order(field)
  if (entry === undefined || entry.maxYears === null || instant < own - dayLength) return null
  const within = (years: number): boolean => instant <= addYears(own, years) + tolerance
  if (entry.maxYears !== 25) return within(entry.maxYears) ? t`Within the limit of ${entry.maxYears} years` : t`Beyond the limit of ${entry.maxYears} years`
  if (within(10)) return t`Within the 10 years that are the rule; the limit is 25`
  return within(25) ? t`Beyond the 10 years that are the rule, within the limit of 25` : t`Beyond the limit of 25 years`
}
