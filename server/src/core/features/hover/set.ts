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
  MSGID: { meaning: 'Message identifier', fields: ['text format', 'originator', 'serial number or office', 'month', 'qualifier'] },
  SUBJ: { meaning: 'Subject', fields: ['subject'] },
  REF: { meaning: 'Reference', fields: ['letter', 'type of document or message', 'originator', 'date or date-time group', 'serial number or remark'] },
  AMPN: { meaning: 'Amplification: explains the set before it', fields: ['text'] },
  NARR: { meaning: 'Narrative: explains the references or sets before it', fields: ['text'] },
  POC: { meaning: 'Point of contact', fields: ['name', 'rank or position', 'unit', 'place or telephone', 'telephone or e-mail'] },
  RMKS: { meaning: 'Remarks: the text of the message', fields: ['text'] },
  GENTEXT: { meaning: 'General text: a part of the message in plain words', fields: ['heading', 'text'] },
  EXER: { meaning: 'Exercise in which the message belongs', fields: ['nickname'] },
  OPER: { meaning: 'Operation in which the message belongs', fields: ['code word'] },
  DECL: { meaning: 'Declassification: source, reason, date', fields: ['source', 'reason', 'date'] },
  AKNLDG: { meaning: 'Whether the receipt has to be acknowledged', fields: ['yes or no'] },
}

const source = 'U.S. Message Text Format'

/** The name of a set. */
export function setCard(place: Place): Card | null {
  const name = nameOf(place, place.node)
  const set = sets[name]
  return set === undefined ? null : card(place.node, { title: `Set ${name}`, value: set.meaning, notes: [`Fields: ${set.fields.join(' / ')}`], source })
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
  return card(place.node, { title: `${name}: ${field}`, value: text === '-' ? 'Left empty' : null, source })
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
