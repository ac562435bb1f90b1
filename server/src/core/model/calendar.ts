import { localDate } from '../locale.ts'

/** Dates of cables are days and minutes of Coordinated Universal Time, kept as milliseconds since 1970. */
export const dayLength = 86_400_000

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Day of the year of an instant, 1 to 366. */
export function dayOfYear(instant: number): number {
  const year = new Date(instant).getUTCFullYear()
  return Math.floor((instant - Date.UTC(year, 0, 1)) / dayLength) + 1
}

/** Number of days of a year: 365 or 366. */
export function daysInYear(year: number): number {
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / dayLength
}

/** Number of days of a month, counted from 0; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month < 0 || month > 11 ? 0 : new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
}

/** Midnight of a day of a year; null when the year has no such day. */
export function instantOfDay(year: number, day: number): number | null {
  return day < 1 || day > daysInYear(year) ? null : Date.UTC(year, 0, 1) + (day - 1) * dayLength
}

/** Midnight of the day of a year that lies nearest to an instant before it: day 001 may be of the next year. Null when the year has no such day. */
export function dayNear(day: number, instant: number): number | null {
  const year = new Date(instant).getUTCFullYear()
  const late = dayOfYear(instant) - day > 180
  return instantOfDay(late ? year + 1 : year, day)
}

/** `25 November 2009` */
export function dayText(instant: number): string {
  return localDate(instant, 'day') ?? `${englishDayOfMonth(instant)} ${new Date(instant).getUTCFullYear()}`
}

/** `25 November` */
export function dayOfMonthText(instant: number): string {
  return localDate(instant, 'dayOfMonth') ?? englishDayOfMonth(instant)
}

function englishDayOfMonth(instant: number): string {
  const date = new Date(instant)
  return `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]}`
}

/** `2009-11-25`; years of more than four digits stand as they are. */
export function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

/** `November`, for a month counted from 0. */
export function monthName(month: number): string {
  return monthNames[month] ?? ''
}

/** `251131Z NOV 09`, the date-time group of an instant (ACP 121). */
export function dateTimeGroupText(instant: number): string {
  const date = new Date(instant)
  const month = monthName(date.getUTCMonth()).slice(0, 3).toUpperCase()
  return `${two(date.getUTCDate())}${timeText(instant)}Z ${month} ${two(date.getUTCFullYear() % 100)}`
}

/** `1131`: hours and minutes. */
export function timeText(instant: number): string {
  const date = new Date(instant)
  return two(date.getUTCHours()) + two(date.getUTCMinutes())
}

/** Minutes since midnight of an instant, before 1970 too. */
export function minuteOfDay(instant: number): number {
  const date = new Date(instant)
  return date.getUTCHours() * 60 + date.getUTCMinutes()
}

/** Minutes since midnight of four digits, `1131`; null when no clock shows them. */
export function minutesOf(time: string): number | null {
  const hours = Number(time.slice(0, 2))
  const minutes = Number(time.slice(2, 4))
  return time.length === 4 && hours < 24 && minutes < 60 ? hours * 60 + minutes : null
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
