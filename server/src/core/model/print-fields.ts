import type { Span } from '../span.ts'
import type { Banner, Cable, LabelledField, Node, Token } from '../syntax/node.ts'
import { remember } from './remember.ts'

/** A labelled field of a SMART print. */
export interface PrintField extends Span {
  /** The label's canonical name: `Date/DTG`, `Drafted By`. */
  readonly name: string
  readonly label: Span
  readonly zone: 'head' | 'tail'
  readonly empty: boolean
}

/** The labels of a SMART print in the order of the form (smart.md 2.2); those that were seen in either order have one place. */
const order: readonly (readonly string[])[] = [
  ['Action Office'],
  ['Info Office'],
  ['MRN'],
  ['Date/DTG'],
  ['From'],
  ['Action'],
  ['E.O.'],
  ['TAGS'],
  ['Captions'],
  ['Reference'],
  ['Pass Line'],
  ['Subject'],
  ['Signature'],
  ['Drafted By'],
  ['Cleared By'],
  ['Approved By'],
  ['Released By'],
  ['Info'],
  ['XMT', 'Attachments'],
  ['Action Post'],
  ['Dissemination Rule'],
]

const ranks: ReadonlyMap<string, number> = new Map(order.flatMap((names, rank) => names.map((name) => [name, rank] as const)))

/** Place of a label in the form; -1 for labels that it lacks. */
export function fieldRank(name: string): number {
  return ranks.get(name) ?? -1
}

/** Labels of one of the two lists of fields, in the order of the form. */
export function fieldNames(zone: 'head' | 'tail'): readonly string[] {
  const names = order.flat()
  const tail = names.indexOf('Signature')
  return zone === 'head' ? names.slice(0, tail) : names.slice(tail)
}

const known = remember(read)

/** The fields of a SMART print in the order they stand; those of an older cable inside it left out. */
export function printFields(cable: Cable): readonly PrintField[] {
  return known(cable)
}

function read(cable: Cable): readonly PrintField[] {
  const fields: PrintField[] = []
  for (const node of headNodes(cable)) put(node, 'head', fields)
  const tail = cable.children.find(({ kind }) => kind === 'tail')
  for (const node of tail?.children ?? []) put(node, 'tail', fields)
  return fields
}

/** A print's own lines: up to the subject where an older cable follows. */
function headNodes(cable: Cable): readonly Node[] {
  if (cable.wrapped === null) return cable.headLines
  const subject = cable.headLines.findIndex(({ kind }) => kind === 'subject')
  return subject === -1 ? cable.headLines : cable.headLines.slice(0, subject + 1)
}

/** Names of the fields that have a node of their own. */
const kinds: Readonly<Partial<Record<Node['kind'], string>>> = {
  classificationLine: 'MRN',
  dateTimeGroupLine: 'Date/DTG',
  from: 'From',
  to: 'Action',
  executiveOrder: 'E.O.',
  tags: 'TAGS',
  references: 'Reference',
  subject: 'Subject',
  signature: 'Signature',
  info: 'Info',
  exempt: 'XMT',
}

function put(node: Node, zone: PrintField['zone'], fields: PrintField[]): void {
  const name = node.kind === 'labelledField' ? (node as LabelledField).name : kinds[node.kind]
  const label = (node as Partial<LabelledField>).label
  if (name === undefined || label === undefined || label === null || label.to === label.from) return
  const empty = node.children.every(
    (child) => child === label || child.kind === 'label' || child.kind === 'punctuation' || child.kind === 'stamp',
  )
  fields.push({ from: node.from, to: node.to, name, label: { from: label.from, to: label.to }, zone, empty })
}

/** The banners that frame a print: above its first field and below its last one. */
export function printBanners(cable: Cable): { readonly top: Banner | null; readonly bottom: Banner | null } {
  const fields = printFields(cable)
  const first = fields[0]
  const last = fields[fields.length - 1]
  const top = first === undefined ? undefined : cable.banners.findLast((banner) => banner.to <= first.from)
  const bottom = last === undefined || last.zone === 'head' ? undefined : cable.banners.find((banner) => banner.from >= last.to)
  return { top: top ?? null, bottom: bottom ?? null }
}

/** SBU below or behind the level of a banner; null when it has none. */
export function sensitiveLine(banner: Banner): Span | null {
  return banner.sensitive ?? banner.children.find((child) => child.kind === 'word' && (child as Token).text.startsWith('SBU')) ?? null
}

/** Column at which the values of a print begin, by the widest gap behind a label on the same line; 1 blank where it has none. */
export function paddedLabel(cable: Cable, name: string): string {
  for (const field of printFields(cable)) {
    if (field.empty) continue
    const source = cable.text.string
    let at = field.label.to
    while (source.charCodeAt(at) === 32) at++
    const width = at - field.label.from
    if (at - field.label.to > 1) return `${name}:`.padEnd(width)
  }
  return `${name}: `
}
