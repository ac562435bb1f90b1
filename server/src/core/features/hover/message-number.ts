import { messageReferenceNumber } from '../../model/message-number.ts'
import { isMixedRecord, postFitsOriginator } from '../../model/post-facts.ts'
import { stationName } from '../../model/station-name.ts'
import { findPostByMrnName } from '../../tables/posts.ts'
import type { ClassificationLine } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { quoted } from './escape-markdown.ts'
import { isOwnLine, parent, textOf } from './place.ts'
import type { Place } from './place.ts'
import { plain } from './words.ts'

const source = '5 FAH-2 H-320'

/** Post and serial: the number by which a cable is cited (cable-format B2). The span holds both. */
export function messageNumberCard(place: Place): Card | null {
  const line = parent(place) as ClassificationLine | undefined
  if (line?.kind !== 'classificationLine' || line.post === null || line.number === null) return null
  const reference = isOwnLine(place.cable, line) ? messageReferenceNumber(place.cable) : null
  const number = plain(line.number.text)
  const year = reference?.year ?? null
  const span = { from: Math.min(line.post.from, line.number.from, line.year?.from ?? line.post.from), to: Math.max(line.post.to, line.number.to) }
  const post = stationName(line.post.text)
  const cited = year === null ? `${post} ${number}` : `${String(year % 100).padStart(2, '0')} ${post} ${number}`
  const station = findPostByMrnName(post)
  return card(span, {
    title: `Message ${number} of ${post === 'STATE' ? 'the Department of State' : station?.city || titled(post)}${year === null ? '' : ` in ${year}`}`,
    value: `Cite as ${cited}`,
    notes: [serialCheck(place, line), fromCheck(place, line)],
    source,
  })
}

/** FL3 repeats the last four digits. */
function serialCheck(place: Place, line: ClassificationLine): string | null {
  const serial = place.cable.originatorLine?.serial
  if (line.from !== place.cable.classification?.from || serial === null || serial === undefined || line.number === null) return null
  if (isMixedRecord(place.cable)) return 'The line belongs to another cable: post and number both differ from the header'
  return Number(serial.text) === Number(line.number.text) % 10_000 ? `Agrees with serial ${serial.text} in the transmission header` : `Does not agree with serial ${serial.text} in the transmission header`
}

function fromCheck(place: Place, line: ClassificationLine): string | null {
  const name = place.cable.fromLine?.address?.name.text
  if (!isOwnLine(place.cable, line) || name === undefined || name === '' || isMixedRecord(place.cable)) return null
  return postFitsOriginator(place.cable) ? null : `The cable is from ${quoted(name)}`
}

/** `SECTION 01 OF 02` */
export function sectionCard(place: Place): Card | null {
  const line = parent(place) as ClassificationLine | undefined
  if (line?.kind !== 'classificationLine' || line.section === null || line.sections === null) return null
  const here = plain(line.section.text)
  const all = plain(line.sections.text)
  const transmitted = line.from === place.cable.classification?.from ? place.cable.originatorLine?.section : null
  const agrees = transmitted === null || transmitted === undefined ? null : Number(transmitted.text) === Number(line.section.text)
  const word = line.children.findLast((child) => child.kind === 'word' && child.to <= line.section!.from)
  return card({ from: word?.from ?? line.section.from, to: line.sections.to }, {
    title: `Section ${here} of ${all}`,
    value: 'Long cables are sent in sections, each a transmission of its own',
    notes: [agrees === null ? null : agrees ? 'Agrees with the originator line' : `Does not agree with /${transmitted!.text} on the originator line`],
    source,
  })
}

/** Words behind the number: a series, a remark. */
export function slugCard(place: Place): Card | null {
  const text = textOf(place)
  if (/^TOSEC\b/i.test(text)) return card(place.node, { title: 'TOSEC number', value: `${quoted(text)}: series of messages to the travelling Secretary`, source: '1977STATE017976' })
  if (/^SECTO\b/i.test(text)) return card(place.node, { title: 'SECTO number', value: `${quoted(text)}: series of messages from the travelling Secretary`, source: '1977STATE017976' })
  if (/^SUSPECTED DUPLICATE/i.test(text)) return card(place.node, { title: 'Suspected duplicate', value: 'The message may have been sent before' })
  return null
}

/** `HO CHI MINH CITY` as people write it. */
function titled(name: string): string {
  return name.toLowerCase().replace(/(^|[ '-])[a-z]/g, (start) => start.toUpperCase())
}
