import { dayNear, dayText } from '../model/calendar.ts'
import { referenceItems } from '../model/reference-facts.ts'
import { touches } from '../span.ts'
import type { Span } from '../span.ts'
import type { Cable, CableFile, Reference } from '../syntax/node.ts'
import { sameStation } from '../tables/stations.ts'
import { geoTag, geoTagIsCertain } from '../tables/geo-tags.ts'
import { isBlank } from '../text.ts'
import { fullDate, weekday } from './hover/words.ts'

/** `lineEnd`: only where nothing stands behind, so that no character of the cable moves. */
export type InlayHintChoice = 'off' | 'lineEnd' | 'all'

export interface InlayHint {
  /** Where the hint stands, UTF-16. */
  readonly at: number
  readonly label: string
  /** Before a word rather than behind one. */
  readonly before: boolean
}

/**
 * What the codes of a header say, for those that a person reads with a calendar or a list at hand: the day of a date-time group and of FL3, the country of a
 * geographic TAG, the year that a reference leaves out. Only what is sure; in order of the text, within `range` where one is given.
 */
export function inlayHints(file: CableFile, choice: InlayHintChoice, range?: Span): InlayHint[] {
  if (choice === 'off') return []
  const found: InlayHint[] = []
  for (const cable of file.cables) if (range === undefined || (cable.from <= range.to && range.from <= cable.to)) addHints(cable, found)
  const source = file.text.string
  return found
    .filter(({ at, before }) => (range === undefined || touches(range, at)) && (choice === 'all' || (!before && endsLine(source, at))))
    .sort((a, b) => a.at - b.at)
}

function addHints(cable: Cable, found: InlayHint[]): void {
  const date = cable.dateTimeGroup?.instant ?? cable.dateTimeGroup?.calendarDate?.instant ?? null
  if (date === null) return
  const group = cable.dateTimeGroup?.group ?? null
  if (group !== null && cable.dateTimeGroup?.instant === date) {
    // A print gives the calendar date itself.
    const label = cable.dateTimeGroup.calendarDate === null ? fullDate(date) : weekday(date)
    found.push({ at: group.to, label, before: false })
  }
  const { julianDay, time } = cable.originatorLine ?? { julianDay: null, time: null }
  const day = julianDay === null ? null : dayNear(Number(julianDay.text), date)
  if (day !== null && time !== null) found.push({ at: time.to, label: dayText(day), before: false })
  for (const { code, person } of cable.tags?.tags ?? []) {
    const place = code.text.length === 2 && person === null && geoTagIsCertain(code.text, date) ? geoTag(code.text, date) : undefined
    if (place !== undefined) found.push({ at: code.to, label: place.name, before: false })
  }
  const year = String(new Date(date).getUTCFullYear() % 100).padStart(2, '0')
  for (const item of referenceItems(cable)) if (isOfThisYear(cable, item)) found.push({ at: item.post!.from, label: year, before: true })
}

/** A cable cited without its year; not one with a number above the cable's own, which most often is of the year before (calibration d 19). */
function isOfThisYear(cable: Cable, { referenceKind, year, post, number, inheritsPost }: Reference): boolean {
  if (referenceKind !== 'cable' || year !== null || post === null || number === null || inheritsPost) return false
  const own = cable.classification
  if (own === null || own.post === null || own.number === null) return true
  return !sameStation(own.post.text, post.text) || Number(number.text) <= Number(own.number.text)
}

/** Whether only blanks follow on the line, or the backslash that a publisher left there. */
function endsLine(source: string, from: number): boolean {
  let at = from
  while (at < source.length && (isBlank(source.charCodeAt(at)) || source.charCodeAt(at) === 92)) at++
  const code = source.charCodeAt(at)
  return at >= source.length || code === 10 || code === 13
}
