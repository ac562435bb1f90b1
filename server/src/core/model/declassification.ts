import { t } from '../l10n.ts'
import type { Span } from '../span.ts'
import type { Cable, Instruction } from '../syntax/node.ts'
import { executiveOrderAt } from '../tables/executive-orders.ts'
import { dayLength, dayText } from './calendar.ts'
import { isClassified } from './levels.ts'

/** Dates are set while drafting, days or weeks before or after the cable is sent: 35 days hold all but oddities (calibration c). */
export const draftingTolerance = 35 * dayLength

/** E.O. 13292 brought the 25 years that 12958 had not allowed (32 CFR 2001.12, 2004). */
const twentyFiveYearsFrom = Date.UTC(2003, 2, 25)

/** Midnight of the instant's day. */
export function startOfDay(instant: number): number {
  return Math.floor(instant / dayLength) * dayLength
}

/** The same day so many years later; 29 February becomes 1 March where it must. */
export function addYears(instant: number, years: number): number {
  const date = new Date(instant)
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate())
}

/** `02/04/2018`, as E.O. lines write a day. */
export function slashDate(instant: number): string {
  const date = new Date(instant)
  return `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()}`
}

/** Whether a date lies more than so many years and the tolerance behind the day of the cable. */
export function isBeyond(date: number, sent: number, years: number): boolean {
  return date > addYears(startOfDay(sent), years) + draftingTolerance
}

/** The longest time that the order lets a date run, in years; null where no limit is sure. */
export function longestClassification(order: string, sent: number): number | null {
  if (order === '13526') return 25
  if (order === '12958' || order === '13292') return sent < twentyFiveYearsFrom ? 10 : 25
  // RDS: 20 years, 30 for what a foreign government gave.
  return order === '12065' ? 30 : null
}

/** A date that says when the cable is to be declassified, and nothing else: no event, no exemption, no note of a later review. */
export function plainDate(instruction: Instruction): (Span & { readonly instant: number; readonly text: string }) | null {
  const { type, date, instant, codes } = instruction
  if (date === null || instant === null || (type !== 'date' && type !== 'code')) return null
  if (!codes.every((code) => isSchedule(code.text))) return null
  return { from: date.from, to: date.to, instant, text: date.text }
}

/** GDS, RDS and XDS go with a date under E.O. 12065; exemptions such as 25X1 have dates of their own. */
function isSchedule(code: string): boolean {
  return code.startsWith('GDS') || code.startsWith('RDS') || code.startsWith('XDS')
}

/** What the E.O. line of such a cable usually says: `E.O. 12958: DECL: 02/04/2018`; null where nothing is usual. */
export function usualOrderLine(cable: Cable, time: number): string | null {
  const order = executiveOrderAt(time)?.number
  if (order === undefined) return null
  const level = cable.classification?.levelValue ?? null
  if (level === null) return null
  const value = isClassified(level) ? usualInstruction(order, time) : 'N/A'
  return value === null ? null : `E.O. ${order}: ${value}`
}

/** `DECL: 02/04/2018`: ten years are the rule under E.O. 12958 and 13526; null for E.O. 12065, which names an authority. */
export function usualInstruction(order: string, time: number): string | null {
  switch (order) {
    case '11652':
      return 'GDS'
    case '12356':
      return 'DECL: OADR'
    case '12958':
    case '13526':
      return `DECL: ${slashDate(addYears(startOfDay(time), 10))}`
    default:
      return null
  }
}

/** The place and the day of the date-time group, for findings that measure against it; empty without one. */
export function sentOn(cable: Cable): readonly (Span & { readonly message: string })[] {
  const line = cable.dateTimeGroup
  if (line === null || line.instant === null) return []
  const place = line.group ?? line
  return [{ from: place.from, to: place.to, message: t`Sent on ${dayText(line.instant)}` }]
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
