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
import { t } from '../../l10n.ts'

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
    title: titleOf(number, post === 'STATE' ? null : station?.city || titled(post), year),
    value: t`Cite as ${cited}`,
    notes: [serialCheck(place, line), fromCheck(place, line)],
    source,
  })
}

/** `Message 690 of Doha in 2009`; without a place it is one of the Department. */
function titleOf(number: string, place: string | null, year: number | null): string {
  if (place === null) return year === null ? t`Message ${number} of the Department of State` : t`Message ${number} of the Department of State in ${year}`
  return year === null ? t`Message ${number} of ${place}` : t`Message ${number} of ${place} in ${year}`
}

/** FL3 repeats the last four digits. */
function serialCheck(place: Place, line: ClassificationLine): string | null {
  const serial = place.cable.originatorLine?.serial
  if (line.from !== place.cable.classification?.from || serial === null || serial === undefined || line.number === null) return null
  if (isMixedRecord(place.cable)) return t`The line belongs to another cable: post and number both differ from the header`
  return Number(serial.text) === Number(line.number.text) % 10_000 ? t`Agrees with serial ${serial.text} in the transmission header` : t`Does not agree with serial ${serial.text} in the transmission header`
}

function fromCheck(place: Place, line: ClassificationLine): string | null {
  const name = place.cable.fromLine?.address?.name.text
  if (!isOwnLine(place.cable, line) || name === undefined || name === '' || isMixedRecord(place.cable)) return null
  return postFitsOriginator(place.cable) ? null : t`The cable is from ${quoted(name)}`
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
    title: t`Section ${here} of ${all}`,
    value: t`Long cables are sent in sections, each a transmission of its own`,
    notes: [agrees === null ? null : agrees ? t`Agrees with the originator line` : t`Does not agree with /${transmitted!.text} on the originator line`],
    source,
  })
}

/** Words behind the number: a series, a remark. */
export function slugCard(place: Place): Card | null {
  const text = textOf(place)
  if (/^TOSEC\b/i.test(text)) return card(place.node, { title: t`TOSEC number`, value: t`${quoted(text)}: series of messages to the travelling Secretary`, source: '1977STATE017976' })
  if (/^SECTO\b/i.test(text)) return card(place.node, { title: t`SECTO number`, value: t`${quoted(text)}: series of messages from the travelling Secretary`, source: '1977STATE017976' })
  if (/^SUSPECTED DUPLICATE/i.test(text)) return card(place.node, { title: t`Suspected duplicate`, value: t`The message may have been sent before` })
  return null
}

/** `HO CHI MINH CITY` as people write it. */
function titled(name: string): string {
  return name.toLowerCase().replace(/(^|[ '-])[a-z]/g, (start) => start.toUpperCase())
}
