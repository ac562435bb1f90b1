import { dateTimeGroupText, monthName } from '../../model/calendar.ts'
import { stationOfOriginator } from '../../tables/stations.ts'
import { originatorItems, printedAddresseeItems } from './addresses.ts'
import { captionParts } from './captions.ts'
import { behindSign, offers } from './caret.ts'
import type { Caret } from './caret.ts'
import type { Field } from './field.ts'
import type { Completion, CompletionParts } from './item.ts'
import { literal } from './item.ts'
import { t } from '../../l10n.ts'

/** Fields of a SMART print in their order (smart.md 2.2). */
export const smartLabels: readonly string[] = [
  'Action Office',
  'Info Office',
  'MRN',
  'Date/DTG',
  'From',
  'Action',
  'E.O.',
  'TAGS',
  'Captions',
  'Reference',
  'Pass Line',
  'Subject',
  'Signature',
  'Drafted By',
  'Cleared By',
  'Approved By',
  'Released By',
  'Info',
  'XMT',
  'Attachments',
  'Action Post',
  'Dissemination Rule',
]

/** Labels that the print lacks so far, in the order of the form, each with the blanks that bring its value into the column of the others. */
export function smartLabelParts(caret: Caret): CompletionParts[] {
  const { cable } = caret
  const column = valueColumn(caret)
  const present = new Set<string>(presentLabels(caret))
  return smartLabels.flatMap((name, order): CompletionParts[] =>
    present.has(name) && cable.dialect === 'smart'
      ? []
      : [{ label: `${name}:`, text: `${name}:`.padEnd(column), detail: t`field of the form`, kind: 'label', group: 1, order }],
  )
}

function presentLabels(caret: Caret): string[] {
  const { file, cable } = caret
  const found: string[] = []
  const to = cable.to
  for (let line = 0; line < file.text.starts.length; line++) {
    const from = file.text.starts[line]!
    if (from < cable.from || line === caret.line) continue
    if (from >= to) break
    const colon = file.text.string.indexOf(':', from)
    if (colon === -1) break
    if (colon > file.text.ends[line]! || colon - from > 40) continue
    const label = file.text.string.slice(from, colon).trim()
    if (smartLabels.includes(label)) found.push(label)
  }
  return found
}

/** Where values begin in this print. */
function valueColumn(caret: Caret): number {
  for (const field of caret.cable.fields) {
    const { label, value } = field
    if (value === null || value.from - label.to > 40 || caret.source.slice(label.to, value.from).trim() !== '') continue
    return value.from - label.from
  }
  return 18
}

/** Values of the fields that only prints have. */
export function smartItems(caret: Caret, field: Field): Completion[] {
  switch (field.name) {
    case 'mrn':
      return numberItems(caret, field)
    case 'date':
      return caret.now === null
        ? []
        : offers(caret, field.valueFrom, [{ label: printedDate(caret.now), detail: t`now, Coordinated Universal Time`, kind: 'time' }])
    case 'from':
      return originatorItems(caret, field.valueFrom)
    case 'action':
    case 'info':
    case 'exempt':
      return printedAddresseeItems(caret, field)
    case 'captions':
      return offers(caret, behindSign(caret, field.valueFrom, ','), captionParts(caret))
    case 'other':
      return offers(caret, field.valueFrom, fixedValues(field.label))
    default:
      return []
  }
}

function numberItems(caret: Caret, field: Field): Completion[] {
  const name = caret.cable.fromLine?.address?.name.text
  const station = name === undefined ? undefined : stationOfOriginator(name)
  const year = caret.time === null ? '' : `${String(new Date(caret.time).getUTCFullYear() % 100).padStart(2, '0')} `
  const post = station === undefined ? '${1:POST} ${2:NUMBER}' : `${literal(station)} \${1:NUMBER}`
  return offers(caret, field.valueFrom, [
    { label: `${year}${station ?? 'POST'} NUMBER`, text: `${year}${post}`, snippet: true, detail: t`year, post and number`, kind: 'value' },
  ])
}

/** `Jul 09, 2012 / 091320Z JUL 12` */
function printedDate(instant: number): string {
  const date = new Date(instant)
  return `${monthName(date.getUTCMonth()).slice(0, 3)} ${String(date.getUTCDate()).padStart(2, '0')}, ${date.getUTCFullYear()} / ${dateTimeGroupText(instant)}`
}

function fixedValues(label: string): CompletionParts[] {
  if (label === 'Action Post') return [{ label: 'NONE', kind: 'value' }]
  if (label === 'Dissemination Rule')
    return [
      { label: 'Archive Copy', kind: 'value' },
      { label: 'Released Copy', kind: 'value' },
    ]
  return []
}
