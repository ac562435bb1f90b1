import { fullYear } from '../syntax/date-time-group.ts'
import type { Cable } from '../syntax/node.ts'
import { stationName } from './station-name.ts'

/** Post, number and year by which a cable is cited. */
export interface MessageReferenceNumber {
  readonly year: number | null
  /** As the directory of stations writes it; as the cable does when the directory has no such station. */
  readonly post: string
  readonly number: number
  /** `09 DOHA 690` */
  readonly text: string
}

/** The message reference number of a cable (B2): the year is that of the number, else of the date-time group. Null without a number. */
export function messageReferenceNumber(cable: Cable): MessageReferenceNumber | null {
  const line = cable.classification
  if (line === null || line.post === null || line.number === null) return null
  const own = line.year === null ? null : fullYear(line.year.text)
  const instant = cable.dateTimeGroup?.instant ?? cable.dateTimeGroup?.calendarDate?.instant ?? null
  const year = own ?? (instant === null ? null : new Date(instant).getUTCFullYear())
  const post = stationName(line.post.text)
  const number = Number(line.number.text)
  return { year, post, number, text: `${year === null ? '' : `${String(year % 100).padStart(2, '0')} `}${post} ${number}` }
}

/** `09 DOHA 690`; empty without a number. */
export function citation(cable: Cable): string {
  return messageReferenceNumber(cable)?.text ?? ''
}
