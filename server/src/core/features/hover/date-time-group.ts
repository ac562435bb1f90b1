import { dayOfYear } from '../../model/calendar.ts'
import { precedenceOfLetter } from '../../tables/precedence.ts'
import type { DateTimeGroupLine, Token } from '../../syntax/node.ts'
import { card, sentence } from './card.ts'
import type { Card } from './card.ts'
import { cableDate, parent } from './place.ts'
import type { Place } from './place.ts'
import { localTime } from './local-time.ts'
import { clock, fullDate } from './words.ts'
import { t } from '../../l10n.ts'

/** The date-time group (ACP 121, ACP 127; 5 FAH-2 H-320 format line 5): when the message was approved for sending, UTC. */
export function dateTimeGroupCard(place: Place): Card | null {
  const line = parent(place) as DateTimeGroupLine | undefined
  if (line?.kind !== 'dateTimeGroupLine') return citedGroupCard(place)
  const { calendarDate, instant } = line
  if (calendarDate !== null && calendarDate.token.from === place.node.from && line.group !== place.node) {
    if (calendarDate.instant === null) return null
    const same = instant === null ? null : sameDay(instant, calendarDate.instant) ? t`Same day as the date-time group` : t`Not the day of the date-time group`
    return card(place.node, { title: t`Date of the cable`, value: fullDate(calendarDate.instant), notes: [same] })
  }
  const title = t`Date-time group`
  if (instant === null) return card(place.node, { title, value: t`No real date and time can be read from it`, notes: [t`Form: day, hour, minute, Z for UTC, month, year: 251131Z NOV 09`] })
  const action = nameOf(line.precedence)
  const info = nameOf(line.infoPrecedence)
  return card(place.node, {
    title: action === null ? title : info === null ? `${title}, ${action}` : t`Date-time group, ${action} for action and ${info} for information`,
    value: t`${fullDate(instant)}, ${clock(instant)}`,
    notes: [t`Day ${dayOfYear(instant)} of the year`, localTime(place.cable, instant)],
    source: 'ACP 127; 5 FAH-2 H-320',
  })
}

function nameOf(letter: Token | null): string | null {
  const entry = letter === null ? undefined : precedenceOfLetter(letter.text)
  return entry === undefined ? null : sentence(entry.name.toLowerCase())
}

/** A group by which another message is cited. */
function citedGroupCard(place: Place): Card | null {
  const reference = place.around.find((node) => node.kind === 'reference') as { instant?: number | null } | undefined
  const instant = reference?.instant ?? null
  if (instant === null) return null
  const own = cableDate(place.cable)
  const days = own === null ? null : Math.floor((own - instant) / 86_400_000)
  return card(place.node, {
    title: t`Date-time group of a message`,
    value: t`${fullDate(instant)}, ${clock(instant)}`,
    notes: [days === null || days < 1 ? null : days === 1 ? t`1 day before this cable` : t`${days} days before this cable`],
  })
}

function sameDay(a: number, b: number): boolean {
  return Math.floor(a / 86_400_000) === Math.floor(b / 86_400_000)
}
