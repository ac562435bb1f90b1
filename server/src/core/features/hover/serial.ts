import { isMixedRecord } from '../../model/post-facts.ts'
import type { Node, OriginatorLine, Token } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { parent, textOf } from './place.ts'
import type { Place } from './place.ts'
import { plain } from './words.ts'
import { t } from '../../l10n.ts'

/** `0690/01` in FL3: the last four digits of the message number, and the section of this transmission (5 FAH-2 H-320 format line 3). */
export function serialCard(place: Place): Card | null {
  const line = parent(place) as OriginatorLine | undefined
  if (line?.kind === 'originatorLine') return originatorSerial(place, line)
  const text = textOf(place).replace('#', '')
  if ((line as Node | undefined)?.kind === 'autodinLine') {
    return card(place.node, { title: t`Station serial ${plain(text)}`, value: t`Counts the messages of the originating station`, source: 'ACP 128' })
  }
  if ((line as Node | undefined)?.kind !== 'endMark') return null
  const serial = place.cable.originatorLine?.serial
  return card(place.node, {
    title: t`Validation number`,
    value: t`Repeats the station serial, ${plain(text)}`,
    notes: [serial === null || serial === undefined ? null : serial.text === text ? t`Agrees with the originator line` : t`Does not agree with ${serial.text} on the originator line`],
    source: 'ACP 127',
  })
}

function originatorSerial(place: Place, line: OriginatorLine): Card | null {
  const { serial, section } = line
  if (serial === null) return null
  return card({ from: serial.from, to: section?.to ?? serial.to }, {
    title: t`Station serial ${plain(serial.text)}`,
    value: meaningOf(section, place.cable.classification?.sections ?? null),
    notes: [numberCheck(place, serial.text), sectionCheck(place, section?.text)],
    source: '5 FAH-2 H-320; ACP 127',
  })
}

function meaningOf(section: Token | null, sections: Token | null): string {
  if (section === null) return t`Last four digits of the message number`
  const here = plain(section.text)
  if (sections === null) return t`Last four digits of the message number; section ${here}`
  return t`Last four digits of the message number; section ${here} of ${plain(sections.text)}`
}

function numberCheck(place: Place, serial: string): string | null {
  const number = place.cable.classification?.number
  if (number === null || number === undefined || isMixedRecord(place.cable)) return null
  return Number(serial) === Number(number.text) % 10_000 ? t`Agrees with message number ${number.text}` : t`Does not agree with message number ${number.text}`
}

function sectionCheck(place: Place, section: string | undefined): string | null {
  const own = place.cable.classification?.section
  if (section === undefined || own === null || own === undefined || Number(own.text) === Number(section)) return null
  return t`Does not agree with section ${own.text} on the classification line`
}
