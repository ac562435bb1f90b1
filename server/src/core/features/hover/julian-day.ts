import { dayLength, dayNear, dayOfMonthText, dayOfYear, dayText, daysInYear, instantOfDay, minuteOfDay, minutesOf } from '../../model/calendar.ts'
import type { OriginatorLine } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { cableDate, parent } from './place.ts'
import type { Place } from './place.ts'
import { colon, dayCount, minuteCount, plain } from './words.ts'
import { t } from '../../l10n.ts'

/** Day of the year and time in FL3: when the message was handed to the network, UTC (5 FAH-2 H-320 format line 3; ACP 127). */
export function julianDayCard(place: Place): Card | null {
  const line = parent(place) as OriginatorLine | undefined
  if (line === undefined || !line.julianDay || !line.time) return null
  const { julianDay, time } = line
  const day = Number(julianDay.text)
  const group = cableDate(place.cable)
  const instant = group === null ? null : dayNear(day, group)
  const span = { from: julianDay.from, to: time.to }
  const minutes = minutesOf(time.text)
  const clock = minutes === null ? t`“${time.text}” is no time of day` : `${colon(time.text)} UTC`
  const date = instant === null ? yearlessDay(day) : dayText(instant)
  return card(span, {
    title: t`Time of transmission`,
    value: date === null ? t`${plain(julianDay.text)} is no day of a year, ${clock}` : t`Day ${day} = ${date}, ${clock}`,
    notes: group === null || instant === null ? [] : [dayCheck(instant, group), minutes === null ? null : timeCheck(instant, minutes, group)],
    source: '5 FAH-2 H-320; ACP 127',
  })
}

/** The day without a year: leap years shift it behind February. */
function yearlessDay(day: number): string | null {
  const common = instantOfDay(2001, day)
  const leap = instantOfDay(2000, day)
  if (leap === null) return null
  const name = dayOfMonthText
  if (common === null) return t`${name(leap)} of a leap year`
  return name(common) === name(leap) ? name(leap) : t`${name(common)} (${name(leap)} in a leap year)`
}

function dayCheck(instant: number, group: number): string {
  const midnight = Math.floor(group / dayLength) * dayLength
  const days = Math.round((instant - midnight) / dayLength)
  if (days === 0) return t`Same day as the date-time group`
  if (days > 0 && days < 8) return t`${dayCount(days)} after the date-time group`
  return t`Does not agree with the date-time group: that is day ${dayOfYear(group)} of ${daysInYear(new Date(group).getUTCFullYear())}`
}

function timeCheck(instant: number, minutes: number, group: number): string | null {
  const midnight = Math.floor(group / dayLength) * dayLength
  if (instant !== midnight) return null
  const late = minutes - minuteOfDay(group)
  if (late === 0) return t`Same minute as the date-time group`
  if (late < 0) return t`Earlier than the date-time group`
  return t`${late < 60 ? minuteCount(late) : `${Math.floor(late / 60)} h ${late % 60} min`} after the date-time group`
}
