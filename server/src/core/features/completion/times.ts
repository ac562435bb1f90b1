import { dateTimeGroupText, dayOfYear, isoDay, timeText } from '../../model/calendar.ts'
import { allPrecedences } from '../../tables/precedence.ts'
import type { Caret } from './caret.ts'

/** `3291131`: day of the year, hours and minutes (ACP 127, format line 3). */
export function julianText(instant: number): string {
  return `${String(dayOfYear(instant)).padStart(3, '0')}${timeText(instant)}`
}

/** `251131Z NOV 09` of this minute; null where the caller has no clock. */
export function nowText(caret: Caret): string | null {
  return caret.now === null ? null : dateTimeGroupText(caret.now)
}

/** The instant that a line 3 repeats: the cable's date-time group, else now. */
export function sendingTime(caret: Caret): number | null {
  return caret.cable.dateTimeGroup?.instant ?? caret.now
}

/** First day without PRIORITY among the State designators (CT:TEL-54). */
export function precedenceWords(caret: Caret): readonly {
  readonly name: string
  readonly letter: string
  readonly prosign: string
  readonly use: string
  readonly obsolete: boolean
}[] {
  const day = caret.time === null ? null : isoDay(caret.time)
  return allPrecedences()
    .filter(({ letter }) => letter !== 'Y')
    .map(({ name, letter, prosign, use, stateUntil }) => ({
      name,
      letter,
      prosign,
      use,
      obsolete: stateUntil !== '' && day !== null && day > stateUntil,
    }))
}
