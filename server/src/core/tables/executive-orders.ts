import codesTsv from '../../../data/declassification-codes.tsv'
import ordersTsv from '../../../data/executive-orders.tsv'
import { withinDays } from './days.ts'
import { compactName } from './names.ts'
import { sourceText } from './sources.ts'
import { cellList, cellNumber, lazy, parseTsv } from './tsv.ts'

/** An executive order on classification. Days are written `2009-12-29`, '' when open or unknown. */
export interface OrderEntry {
  readonly number: string
  readonly title: string
  readonly signed: string
  /** First and last day on which new cables cite it. */
  readonly from: string
  readonly to: string
  readonly citation: string
  /** The values its line can take. */
  readonly values: readonly string[]
  /** The longest classification in years that a cable can set; null if no limit is known. */
  readonly maxYears: number | null
  readonly note: string
  /** How well the days are known. */
  readonly certainty: string
  readonly source: string
}

/** A word or code on the E.O. line: GDS, OADR, X1, 25X6. */
export interface DeclassificationCode {
  readonly code: string
  /** Numbers of the orders it belongs to; [] for those of no order. */
  readonly orders: readonly string[]
  /** Last day on which it could be used; '' if open. */
  readonly until: string
  readonly meaning: string
  readonly source: string
}

/** E.O. 13292 only amends 12958, and cables go on citing that. */
const amending = '13292'

/** Posts changed over to a new order weeks late or early. */
const graceDays = 90

const orders = lazy(() => parseTsv(ordersTsv).map(toOrder))
const codes = lazy(() => new Map(parseTsv(codesTsv).map((row) => [compactName(row[0] ?? ''), toCode(row)])))

function toOrder(row: readonly string[]): OrderEntry {
  const [
    number = '',
    title = '',
    signed = '',
    from = '',
    to = '',
    citation = '',
    values = '',
    years = '',
    note = '',
    certainty = '',
    source = '',
  ] = row
  return {
    number,
    title,
    signed,
    from,
    to,
    citation,
    values: cellList(values),
    maxYears: cellNumber(years),
    note,
    certainty,
    source: sourceText(source),
  }
}

function toCode([code = '', ofOrders = '', until = '', meaning = '', source = '']: readonly string[]): DeclassificationCode {
  return { code, orders: cellList(ofOrders), until, meaning, source: sourceText(source) }
}

/** All orders, oldest first. */
export function allExecutiveOrders(): readonly OrderEntry[] {
  return orders()
}

/** The order of this number; undefined when it is no order on classification. */
export function findExecutiveOrder(number: string): OrderEntry | undefined {
  const digits = compactName(number)
  return orders().find((order) => order.number === digits)
}

/** The order that a cable of this instant (milliseconds since 1970, UTC) cites; undefined before June 1972 or when the date is unknown. */
export function executiveOrderAt(date: number | null): OrderEntry | undefined {
  return date === null ? undefined : orders().find((order) => order.number !== amending && withinDays(date, order.from, order.to))
}

/** Whether a cable of this instant may cite the order, 90 days of grace on both sides; true when the date or the order is unknown. */
export function isExecutiveOrderInForce(number: string, date: number | null): boolean {
  const order = findExecutiveOrder(number)
  return date === null || order === undefined || withinDays(date, order.from, order.to, graceDays)
}

/**
 * The order that a misprinted number was meant to be: digits exchanged or one wrong (12598, 12536), else the order of the cable's date
 * when the digits are about the same (19523 in 2008). undefined when the number is right or like none.
 */
export function nearestExecutiveOrder(number: string, date: number | null = null): OrderEntry | undefined {
  const digits = compactName(number)
  if (findExecutiveOrder(digits) || digits.length < 4 || digits.length > 6) return undefined
  const cited = orders().filter((order) => order.number !== amending)
  const close = cited.filter((order) => sameDigits(digits, order.number) || wrongDigits(digits, order.number) === 1)
  const expected = executiveOrderAt(date)
  if (expected && close.includes(expected)) return expected
  if (close.length > 0) return close[0]
  return expected && digits.length === 5 && sharedDigits(digits, expected.number) >= 4 ? expected : undefined
}

/** All words and codes of E.O. lines. */
export function allDeclassificationCodes(): readonly DeclassificationCode[] {
  return [...codes().values()]
}

/**
 * The meaning of a word or code on the E.O. line, in any case, with or without signs and section: `OADR`, `XGDS-2`, `1.6X1`,
 * `25X1-HUMAN`, `RDS-4`. undefined for dates, events and other text.
 */
export function findDeclassificationCode(text: string): DeclassificationCode | undefined {
  const key = compactName(text)
  if (key === '' || key.length > 12) return undefined
  const exact = codes().get(key)
  if (exact) return exact
  if (key.startsWith('16X')) return codes().get(key.slice(2))
  const digit = key.charAt(key.length - 1)
  if (digit >= '1' && digit <= '9' && (key.startsWith('RDS') || key.startsWith('XDS'))) return codes().get(key.slice(0, -1))
  return key.startsWith('25X') ? codes().get(key.slice(0, 4)) : undefined
}

function sameDigits(a: string, b: string): boolean {
  return a.length === b.length && sharedDigits(a, b) === b.length
}

function wrongDigits(a: string, b: string): number {
  if (a.length !== b.length) return Infinity
  let wrong = 0
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) wrong++
  return wrong
}

/** How many digits two numbers have in common, in whatever order. */
function sharedDigits(a: string, b: string): number {
  const rest = [...b]
  let shared = 0
  for (const digit of a) {
    const at = rest.indexOf(digit)
    if (at < 0) continue
    rest.splice(at, 1)
    shared++
  }
  return shared
}
