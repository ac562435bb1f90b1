import { later, translate } from '../../l10n.ts'
import type { LabelledField, Node } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { parent } from './place.ts'
import type { Place } from './place.ts'
import { setCard } from './set.ts'
import { fieldMeaning } from './smart-field.ts'

/** What the word that opens a line says: `FM`, `TAGS:`, `Drafted By:`. */
export function labelCard(place: Place): Card | null {
  const field = parent(place)
  if (field === undefined) return null
  if (field.kind === 'set' || isSet(place, field)) return setCard(place)
  const meaning = field.kind === 'labelledField' ? fieldMeaning((field as LabelledField).name) : meaningOf(place, field)
  return meaning === undefined ? null : card(place.node, { title: translate(meaning[0]), value: translate(meaning[1]), source: meaning[2] })
}

/** SUBJ/ and REF/ of a military message become fields of their own. */
function isSet(place: Place, field: Node): boolean {
  return (field.kind === 'subject' || field.kind === 'references') && place.cable.text.string[place.node.to] === '/'
}

type Meaning = readonly [title: string, value: string, source: string]

function meaningOf(place: Place, field: Node): Meaning | undefined {
  const text = place.cable.text.string.slice(place.node.from, place.node.to).toUpperCase()
  if (field.kind === 'classificationAuthority' && text.startsWith('DERIVED')) return derived
  if (field.kind === 'classificationAuthority' && text.startsWith('REASON')) return reason
  if (field.kind === 'classificationAuthority' && text.startsWith('DECLASS')) return declassify
  return meanings[field.kind]
}

const handbook = '5 FAH-2 H-320'
const derived: Meaning = [later`Derived from`, later`Source that makes this text classified, in place of a classifier and a reason`, '5 FAH-1 H-130; 32 CFR 2001.22']
const reason: Meaning = [later`Reason`, later`Section and letters of the order that allow the classification`, '5 FAH-1 H-240; 32 CFR 2001.21']
const declassify: Meaning = [later`Declassify on`, later`Date or event that ends the classification`, '32 CFR 2001.21']

const meanings: Readonly<Record<string, Meaning>> = {
  originatorLine: ['DE', later`From: the station that transmits`, handbook],
  from: [later`Sender`, later`Who sends the message`, handbook],
  to: [later`Action addressees`, later`Who has to act on the message`, handbook],
  info: [later`Information addressees`, later`Who gets the message to know of it`, handbook],
  exempt: [later`Exempted addressees`, later`Members of a collective that do not get the message`, handbook],
  executiveOrder: [later`Executive Order`, later`Order under which the text is classified, and when that ends`, '5 FAH-1 H-210'],
  tags: ['TAGS', later`Traffic Analysis by Geography and Subject: codes for subjects, programs, organizations, places and persons`, '5 FAH-3'],
  subject: [later`Subject`, later`What the cable is about, on one line or more`, '5 FAH-1 H-210'],
  references: [later`References`, later`Cables and documents that the text cites by letter`, '5 FAH-1 H-210'],
  classificationAuthority: [later`Classified by`, later`Name and position of who classified the cable, and the reason`, '5 FAH-1 H-240; 32 CFR 2001.21'],
  classificationLine: [later`Message reference number`, later`Year, post and serial by which the cable is cited`, '5 FAH-2 H-320'],
  dateTimeGroupLine: [later`Date and date-time group`, later`When the message was sent, UTC`, handbook],
  signature: [later`Signature`, later`Surname of the officer in charge of the sender`, 'State cables of 2010-12 released in FOIA case F-2014-20439'],
}
