import { findGlossaryTerm } from '../../tables/glossary.ts'
import type { LabelledField } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { quoted } from './escape-markdown.ts'
import { officeWords } from './office.ts'
import type { Place } from './place.ts'
import { later, t, translate } from '../../l10n.ts'

const source = 'State cables of 2010-12 released in FOIA case F-2014-20439'

type Meaning = readonly [title: string, value: string, source: string]

/** What a field of a SMART print holds (smart 2.2); undefined for other labels. */
export function fieldMeaning(name: string): Meaning | undefined {
  const value = meanings[name]
  return value === undefined ? undefined : [name, value, source]
}

const meanings: Readonly<Record<string, string>> = {
  'Action Office': later`Office of the reader that has to act`,
  'Info Office': later`Offices of the reader that get it for information`,
  Captions: later`Handling designators, on one line`,
  'Pass Line': later`To whom the addressee should hand the message on`,
  'Drafted By': later`Who wrote the cable: office and name`,
  'Cleared By': later`Who agreed to the text: office and name, one a line`,
  'Approved By': later`Who approved it for sending`,
  'Released By': later`Who sent it`,
  Attachments: later`Names of attached files`,
  'Action Post': later`Post that has to act; often empty or NONE`,
  'Dissemination Rule': later`Whom this copy was made for`,
  Origin: later`Who sent the message`,
}

/** The value of a field: offices and persons told apart. */
export function fieldCard(place: Place): Card | null {
  const field = place.node as LabelledField
  const leaf = place.leaf
  if (leaf === field || leaf.kind !== 'textLine') return null
  const text = place.cable.text.string.slice(leaf.from, leaf.to)
  if (field.name.endsWith(' By')) return clearance(place, field.name, text)
  if (field.name === 'Dissemination Rule') return card(leaf, { title: field.name, value: dissemination(text), source })
  const meaning = meanings[field.name]
  return meaning === undefined ? null : card(leaf, { title: field.name, value: translate(meaning), notes: offices(text), source })
}

/** `POL:Roe, Richard`: the office stands before the first colon and may be missing. */
function clearance(place: Place, name: string, text: string): Card {
  const colon = text.indexOf(':')
  const office = colon === -1 ? '' : text.slice(0, colon).trim()
  const person = text.slice(colon + 1).trim()
  const words = office === '' ? undefined : (officeWords(office)?.text ?? findGlossaryTerm(office)?.meaning)
  return card(place.leaf, {
    title: name,
    value: [person === '' ? null : quoted(person), office === '' ? t`no office given` : t`office ${quoted(office)}`].filter((part) => part !== null).join(', '),
    notes: [words === undefined ? null : `${office}: ${words}`],
    source,
  })
}

function dissemination(text: string): string {
  const rule = text.trim().toLowerCase()
  if (rule === 'archive copy') return t`Printed from the archive`
  if (rule === 'released copy') return t`Copy that went back to those who drafted and released it`
  return t`Offices of the reader that this copy went to`
}

function offices(text: string): string[] {
  const found: string[] = []
  for (const part of text.split(',').slice(0, 8)) {
    const symbol = part.trim()
    const words = symbol === '' || symbol !== symbol.toUpperCase() ? undefined : officeWords(symbol)
    if (words !== undefined) found.push(`${symbol}: ${words.text}`)
  }
  return found
}
