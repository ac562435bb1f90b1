import { monthName, timeText } from '../model/calendar.ts'
import { messageReferenceNumber } from '../model/message-number.ts'
import { findPostByMrnName, findPostByName, postPrefix } from '../tables/posts.ts'
import type { PostEntry } from '../tables/posts.ts'
import type { Cable } from '../syntax/node.ts'
import type { CitationStyle } from './citation-styles.ts'

export { citationStyles } from './citation-styles.ts'
export type { CitationStyle } from './citation-styles.ts'

/** The citation of a cable; what it does not say is left out. Null for a cable without a number. */
export function cite(cable: Cable, style: CitationStyle): string | null {
  const reference = messageReferenceNumber(cable)
  if (reference === null) return null
  if (style === 'number') return reference.text
  const instant = cable.dateTimeGroup?.instant ?? cable.dateTimeGroup?.calendarDate?.instant ?? null
  return style === 'chicago' ? chicago(cable, reference.text, instant) : frus(cable, reference.number, instant)
}

/** `U.S. Embassy Zenda, “Harvest Festival,” cable 08 ZENDA 123, February 4, 2008, Confidential.` */
function chicago(cable: Cable, number: string, instant: number | null): string {
  const title = cable.subject?.title?.text
  const level = cable.classification?.levelValue
  const sender = senderOf(cable)
  const parts = [
    sender.author,
    title == null ? null : `\u201c${title.replaceAll(/\s+/g, ' ')},\u201d`,
    `cable ${number}`,
    instant === null ? null : americanDate(instant),
    level == null ? null : level.charAt(0) + level.slice(1).toLowerCase(),
  ].filter((part): part is string => part !== null && part !== '')
  // A title has its comma inside the quotation marks.
  return `${parts.join(', ').replace(',\u201d,', ',\u201d')}.`
}

/** `Telegram 123 From the Embassy in Ruritania to the Department of State, February 4, 2008, 1015Z` */
function frus(cable: Cable, number: number, instant: number | null): string {
  const to = cable.addressLists.find((list) => list.kind === 'to')?.addresses[0]?.name.text
  const addressee = to === undefined ? '' : ` to ${placeOf(findPostByName(to), to)}`
  const sender = senderOf(cable)
  const time = cable.dateTimeGroup?.instant == null || cable.dialect === 'smart' ? '' : `, ${timeText(cable.dateTimeGroup.instant)}Z`
  return `Telegram ${number} From ${sender.place}${addressee}${instant === null ? '' : `, ${americanDate(instant)}${time}`}`
}

interface Sender {
  readonly author: string
  readonly place: string
}

function senderOf(cable: Cable): Sender {
  const name = cable.fromLine?.address?.name.text ?? ''
  const station = cable.classification?.post?.text ?? ''
  const post = findPostByName(name) ?? (name === '' ? findPostByMrnName(station) : undefined)
  const written = name === '' ? (post?.name ?? station) : name
  return { author: authorOf(post, written), place: placeOf(post, written) }
}

/** `U.S. Embassy Zenda`, for the plain language address AMEMBASSY ZENDA. */
function authorOf(post: PostEntry | undefined, written: string): string {
  if (written.toUpperCase().startsWith('SECSTATE')) return 'U.S. Department of State'
  const word = kindWord(written)
  return word === null ? written : `U.S. ${word} ${cityOf(post, written)}`
}

/** `the Embassy in Ruritania`, `the Consulate in Strelsau`, `the Department of State`. */
function placeOf(post: PostEntry | undefined, written: string): string {
  if (written.toUpperCase().startsWith('SECSTATE')) return 'the Department of State'
  const word = kindWord(written)
  if (word === null) return written
  return word === 'Embassy' && post !== undefined && post.country !== ''
    ? `the Embassy in ${post.country}`
    : `the ${word} in ${cityOf(post, written)}`
}

const kinds: readonly (readonly [string, string])[] = [
  ['AMEMBASSY', 'Embassy'],
  ['AMCONSUL', 'Consulate'],
  ['USMISSION', 'Mission'],
  ['USINT', 'Interests Section'],
  ['USLO', 'Liaison Office'],
  ['USOFFICE', 'Office'],
]

function kindWord(written: string): string | null {
  return kinds.find(([prefix]) => written.toUpperCase().startsWith(`${prefix} `))?.[1] ?? null
}

function cityOf(post: PostEntry | undefined, written: string): string {
  if (post !== undefined && post.city !== '') return post.city
  const prefix = postPrefix(written)?.prefix ?? ''
  return titled(written.slice(prefix.length).trim())
}

/** `HO CHI MINH CITY` as people write it. */
function titled(name: string): string {
  return name.toLowerCase().replace(/(^|[ '-])[a-z]/g, (start) => start.toUpperCase())
}

function americanDate(instant: number): string {
  const date = new Date(instant)
  return `${monthName(date.getUTCMonth())} ${date.getUTCDate()}, ${date.getUTCFullYear()}`
}
