import { t } from '../../l10n.ts'
import { localDate } from '../../locale.ts'
import { dayText, timeText } from '../../model/calendar.ts'
import { startOfDay } from '../../tables/days.ts'
import type { Level, MarkLevel } from '../../syntax/node.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** `Wednesday` */
export function weekday(instant: number): string {
  return localDate(instant, 'weekday') ?? weekdays[new Date(instant).getUTCDay()] ?? ''
}

/** `Wednesday, 25 November 2009` */
export function fullDate(instant: number): string {
  return localDate(instant, 'dayOfWeek') ?? `${weekday(instant)}, ${dayText(instant)}`
}

/** `30 September 1995` for a day of the tables, `1995-09-30`; the cell itself when it is none. */
export function tableDay(day: string): string {
  const instant = startOfDay(day)
  return instant === null ? day : dayText(instant)
}

/** `11:31 UTC` */
export function clock(instant: number): string {
  return `${colon(timeText(instant))} UTC`
}

/** `11:31` for `1131`. */
export function colon(time: string): string {
  return `${time.slice(0, 2)}:${time.slice(2, 4)}`
}

/** `1 day`, `3 days`. */
export function dayCount(days: number): string {
  return days === 1 ? t`1 day` : t`${days} days`
}

/** `1 year`, `3 years`. */
export function yearCount(years: number): string {
  return years === 1 ? t`1 year` : t`${years} years`
}

/** `1 minute`, `3 minutes`. */
export function minuteCount(minutes: number): string {
  return minutes === 1 ? t`1 minute` : t`${minutes} minutes`
}

/** The number without its zeros in front; digits that are none stay as they are. */
export function plain(digits: string): string {
  const number = Number(digits)
  return digits === '' || !Number.isSafeInteger(number) ? digits : String(number)
}

/** `Confidential`, `Top Secret` */
export function levelName(level: Level | string): string {
  return level
    .toLowerCase()
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

/** What a mark's letters stand for. */
export function markName(level: MarkLevel): string {
  return markNames[level]
}

const markNames: Readonly<Record<MarkLevel, string>> = {
  U: 'Unclassified', SBU: 'Sensitive But Unclassified', C: 'Confidential', S: 'Secret', TS: 'Top Secret',
}
