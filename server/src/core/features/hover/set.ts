import { later, t, translate } from '../../l10n.ts'
import type { Node } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { parent } from './place.ts'
import type { Place } from './place.ts'

interface SetMeaning {
  readonly meaning: string
  /** Names of the fields in order. */
  readonly fields: readonly string[]
}

/** Sets of general administrative messages (USMTF; cable-format D5). */
const sets: Readonly<Record<string, SetMeaning>> = {
  MSGID: { meaning: later`Message identifier`, fields: [later`text format`, later`originator`, later`serial number or office`, later`month`, later`qualifier`] },
  SUBJ: { meaning: later`Subject`, fields: [later`subject`] },
  REF: { meaning: later`Reference`, fields: [later`letter`, later`type of document or message`, later`originator`, later`date or date-time group`, later`serial number or remark`] },
  AMPN: { meaning: later`Amplification: explains the set before it`, fields: [later`text`] },
  NARR: { meaning: later`Narrative: explains the references or sets before it`, fields: [later`text`] },
  POC: { meaning: later`Point of contact`, fields: [later`name`, later`rank or position`, later`unit`, later`place or telephone`, later`telephone or e-mail`] },
  RMKS: { meaning: later`Remarks: the text of the message`, fields: [later`text`] },
  GENTEXT: { meaning: later`General text: a part of the message in plain words`, fields: [later`heading`, later`text`] },
  EXER: { meaning: later`Exercise in which the message belongs`, fields: [later`nickname`] },
  OPER: { meaning: later`Operation in which the message belongs`, fields: [later`code word`] },
  DECL: { meaning: later`Declassification: source, reason, date`, fields: [later`source`, later`reason`, later`date`] },
  AKNLDG: { meaning: later`Whether the receipt has to be acknowledged`, fields: [later`yes or no`] },
}

const source = 'U.S. Message Text Format'

/** The name of a set. */
export function setCard(place: Place): Card | null {
  const name = nameOf(place, place.node)
  const set = sets[name]
  return set === undefined ? null : card(place.node, { title: t`Set ${name}`, value: translate(set.meaning), notes: [t`Fields: ${set.fields.map(translate).join(' / ')}`], source })
}

/** A field between two slashes, by its position. */
export function setFieldCard(place: Place): Card | null {
  const set = parent(place)
  const label = set?.children.find((child) => child.kind === 'label')
  if (set === undefined || label === undefined) return null
  const name = nameOf(place, label)
  const entry = sets[name]
  if (entry === undefined) return null
  const text = place.cable.text.string.slice(place.node.from, place.node.to)
  const position = positionOf(place, set, label)
  // `REF A/DOC/…`: the letter stands before the slash.
  const shifted = name === 'REF' && place.cable.text.string[label.to] !== '/' ? position + 1 : position
  const field = entry.fields[shifted] ?? (shifted >= entry.fields.length ? entry.fields[entry.fields.length - 1] : undefined)
  if (field === undefined || entry.fields.length === 1) return null
  return card(place.node, { title: t`${name}: ${translate(field)}`, value: text === '-' ? t`Left empty` : null, source })
}

/** How many slashes stand between the name and the field. */
function positionOf(place: Place, set: Node, label: Node): number {
  const text = place.cable.text.string
  let slashes = -1
  for (const child of set.children) {
    if (child.from < label.to || child.from >= place.node.from) continue
    if (child.kind === 'punctuation') for (let at = child.from; at < child.to; at++) if (text[at] === '/') slashes++
  }
  return slashes
}

function nameOf(place: Place, label: Node): string {
  return place.cable.text.string.slice(label.from, label.to).toUpperCase()
}
