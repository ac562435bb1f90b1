import { later, translate } from './l10n.ts'

export type DateStyle = 'weekday' | 'month' | 'dayOfMonth' | 'day' | 'dayOfWeek'

const english = later`en-GB`

/** The first day of a month has a form of its own in some languages. */
const firstDay = later`1`

const styles: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  weekday: { timeZone: 'UTC', weekday: 'long' },
  month: { timeZone: 'UTC', month: 'long' },
  dayOfMonth: { timeZone: 'UTC', day: 'numeric', month: 'long' },
  day: { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' },
  dayOfWeek: { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The language of dates and numbers as `Intl` wants it: what a translation gives for `en-GB`. */
export function locale(): string {
  return translate(english)
}

/** A day (UTC) in the person's language; null in English, which is written by hand so that every engine writes the same. */
export function localDate(instant: number, style: DateStyle): string | null {
  const language = locale()
  if (language === english) return null
  const key = `${language} ${style}`
  let format = formats.get(key)
  if (format === undefined) formats.set(key, (format = new Intl.DateTimeFormat(language, styles[style])))
  const parts = format.formatToParts(instant)
  return parts.map(({ type, value }) => (type === 'day' && value === '1' ? translate(firstDay) : value)).join('')
}

/** A whole number with its thousands apart: `1,234,567`, `1 234 567`. */
export function localNumber(value: number): string {
  const language = locale()
  if (language !== english) return value.toLocaleString(language)
  let rest = String(value)
  let groups = ''
  for (; rest.length > 3; rest = rest.slice(0, -3)) groups = `,${rest.slice(-3)}${groups}`
  return rest + groups
}
