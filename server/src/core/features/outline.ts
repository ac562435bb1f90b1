import { firstAtOrBehind } from '../sorted.ts'
import type { Span } from '../span.ts'
import type { AddressList, Attention, Cable, CableFile, Caption, ClassificationLine, Heading, Node, Paragraph, PortionMark, Reference, Tag } from '../syntax/node.ts'
import { isoDay } from '../model/calendar.ts'
import { closesHeading } from '../model/heading-scope.ts'
import { citation } from '../model/message-number.ts'
import { isOneLine, oneLine } from '../syntax/field-leaves.ts'
import { t } from '../l10n.ts'

/** What an item is; each face chooses its own icon for it. */
export type OutlineKind =
  | 'cable' | 'header' | 'field' | 'item' | 'classification' | 'caption' | 'heading' | 'paragraph' | 'summary' | 'comment' | 'action' | 'bullet' | 'pageBreak' | 'signature'

export interface OutlineItem extends Span {
  readonly kind: OutlineKind
  readonly name: string
  /** Short text beside the name: a portion mark, a count; may be empty. */
  readonly detail: string
  /** The part to select on a jump: the number, the title, the label. */
  readonly selection: Span
  readonly children: readonly OutlineItem[]
}

export interface OutlineOptions {
  /** Page headers and repeated section headers as items of their own; by default they are left out. */
  readonly pageBreaks?: boolean
}

/** The outline of a file, a root for each cable (cable-format G.1). Empty for a text without visible characters. */
export function outline(file: CableFile, options: OutlineOptions = {}): OutlineItem[] {
  const items: OutlineItem[] = []
  for (const cable of file.cables) if (cable.children.length > 0) items.push(cableItem(cable, options.pageBreaks === true))
  return items
}

function cableItem(cable: Cable, pageBreaks: boolean): OutlineItem {
  const children: OutlineItem[] = []
  addHeadItems(cable, children)
  addBodyItems(cable, pageBreaks, children)
  addTailItems(cable, children)
  if (!areOrdered(children)) children.sort((a, b) => a.from - b.from)
  const number = citation(cable)
  const title = cable.subject?.title?.text ?? ''
  const subject = title.trim() === '' ? '' : title
  const name = number === '' ? subject || t`Cable` : subject === '' ? number : `${number}  ${subject}`
  const first = cable.children[0]!
  const last = cable.children[cable.children.length - 1]!
  const anchor = cable.classification?.number ?? cable.subject?.title ?? first
  return { kind: 'cable', name, detail: cable.dialect, from: first.from, to: last.to, selection: inside(anchor, first.from, last.to), children }
}

function areOrdered(items: readonly OutlineItem[]): boolean {
  for (let i = 1; i < items.length; i++) if (items[i]!.from < items[i - 1]!.from) return false
  return true
}

function inside(span: Span, from: number, to: number): Span {
  return { from: Math.max(span.from, from), to: Math.min(span.to, to) }
}

const noItems: readonly OutlineItem[] = []

/** `name` is never blank; what a text may leave empty goes through `named`. */
function item(kind: OutlineKind, node: Span, name: string, detail = '', selection: Span = node, children: readonly OutlineItem[] = noItems): OutlineItem {
  return { kind, name, detail, from: node.from, to: node.to, selection, children }
}

/** A name that can be clicked, whatever the text says. */
function named(text: string): string {
  const code = text.charCodeAt(0)
  return (code > 32 && code < 127) || text.trim() !== '' ? text : t`(empty)`
}

function addHeadItems(cable: Cable, items: OutlineItem[]): void {
  const transmission = cable.children.find((zone) => zone.kind === 'transmission')
  if (transmission !== undefined) {
    const inside: OutlineItem[] = []
    addHeadItemsOf(cable, transmission, inside)
    if (inside.length > 0) items.push(item('header', transmission, t`Transmission header`, '', inside[0]!.selection, inside))
  }
  let captions: OutlineItem | null = null
  for (const node of cable.headLines) {
    if (transmission !== undefined && node.from >= transmission.from && node.to <= transmission.to) continue
    const own: OutlineItem | null = headItem(cable, node)
    if (own === null) continue
    // Captions stand one a line and are read together.
    if (node.kind === 'caption') {
      const joined: OutlineItem = captions === null ? { ...own, name: t`Captions: ${own.name}` } : joinCaptions(captions, own)
      if (captions !== null) items.pop()
      items.push(joined)
      captions = joined
    } else {
      captions = null
      items.push(own)
    }
  }
}

function joinCaptions(first: OutlineItem, next: OutlineItem): OutlineItem {
  return { ...first, name: `${first.name} ${next.name}`, to: next.to }
}

function addHeadItemsOf(cable: Cable, zone: Node, items: OutlineItem[]): void {
  for (const node of zone.children) {
    const own = headItem(cable, node)
    if (own !== null) items.push(own)
  }
}

/** The item of a header line; null for noise. */
function headItem(cable: Cable, node: Node): OutlineItem | null {
  switch (node.kind) {
    case 'autodinLine':
    case 'transmissionIdentifier':
    case 'originatorLine':
    case 'securityLine':
      return item('field', node, named(cable.text.string.slice(node.from, node.to)))
    case 'routingLine':
    case 'dateTimeGroupLine':
    case 'from':
      return item('field', node, named(lineOf(cable, node)))
    case 'to':
    case 'info':
    case 'exempt':
      return addressItem(node as AddressList)
    case 'classificationLine':
      return classificationItem(node as ClassificationLine, cable)
    case 'caption':
      return item('caption', node, named((node as Caption).text))
    case 'attention':
      return item('caption', node, named(oneLine((node as Attention).text)))
    case 'executiveOrder': {
      const { number, instruction, label, value } = node as NonNullable<Cable['executiveOrder']>
      const until = instruction.instant === null ? (value?.text ?? '') : isoDay(instruction.instant)
      return item('field', node, `E.O. ${number?.text ?? ''}${until === '' ? '' : ` → ${oneLine(until)}`}`, '', label)
    }
    case 'tags': {
      const { tags, label } = node as NonNullable<Cable['tags']>
      return item('field', node, `TAGS: ${codesOf(tags)}`, '', label)
    }
    case 'subject': {
      const { title, label, mark } = node as NonNullable<Cable['subject']>
      return item('field', node, title === null ? 'SUBJECT' : `SUBJECT: ${title.text}`, mark?.text ?? '', label)
    }
    case 'references': {
      const { items: references, label } = node as Cable['references'][number]
      const children = references.map(referenceItem)
      return item('field', node, 'REF', String(references.length), label, children)
    }
    case 'classificationAuthority':
      return item('field', node, authorityName(node as Cable['authorities'][number]), '', (node as Cable['authorities'][number]).label)
    case 'labelledField': {
      const field = node as Cable['fields'][number]
      return item('field', node, named(field.value === null ? field.name : `${field.name}: ${shorten(field.value.text)}`), '', field.label)
    }
    case 'signature':
      return signatureItem(node as NonNullable<Cable['signature']>)
    case 'set':
      return item('field', node, named(shorten(lineOf(cable, node))))
    case 'pseudoHeader':
      return item('header', node, t`Drafting copy`)
    default:
      return null
  }
}

function lineOf(cable: Cable, span: Span): string {
  return oneLine(cable.text.string, span.from, span.to)
}

function codesOf(tags: readonly Tag[]): string {
  let codes = ''
  for (const tag of tags) codes += codes === '' ? tag.code.text : ` ${tag.code.text}`
  return codes
}

function referenceItem(reference: Reference): OutlineItem {
  const { text } = reference.text
  const words = text.includes('\n') ? oneLine(text) : text
  return item('item', reference, reference.letter === null ? named(words) : `${reference.letter.text}  ${words}`, '', reference.text)
}

function authorityName(node: Cable['authorities'][number]): string {
  return node.derivedFrom === null ? 'Classified By' : 'Derived From'
}

function addressItem(node: AddressList): OutlineItem {
  const name = node.kind === 'to' ? 'TO' : node.kind === 'info' ? 'INFO' : 'XMT'
  const children = node.addresses.map((address) => item('item', address, named(address.name.text), address.precedence?.text ?? '', address.name))
  return item('field', node, name, String(node.addresses.length), node.label.to > node.label.from ? node.label : node, children)
}

function classificationItem(node: ClassificationLine, cable: Cable): OutlineItem {
  const post = node.post === null ? '' : `${oneLine(node.post.text)} ${node.number?.text ?? ''}`
  if (node.label !== null) return item('classification', node, `MRN: ${node.year === null ? '' : `${node.year.text} `}${post}`, cable.classification?.levelValue ?? '', node.number ?? node.label)
  let facts: string = node.levelValue ?? ''
  if (node.section !== null && node.sections !== null) {
    facts += `${facts === '' ? '' : ', '}${t`section ${Number(node.section.text)} of ${Number(node.sections.text)}`}`
  }
  if (post !== '') facts += `${facts === '' && node.section === null ? '' : ', '}${post}`
  return item('classification', node, t`Classification: ${facts}`, '', node.number ?? node)
}

/** Headings hold the paragraphs up to the next heading; a part that its text ends (`End Key Points.`) holds only what stands before its end. */
function addBodyItems(cable: Cable, pageBreaks: boolean, items: OutlineItem[]): void {
  if (cable.body === null) return
  let heading: { node: Heading; children: OutlineItem[]; to: number } | null = null
  const flush = (): void => {
    if (heading === null) return
    const { node, children, to } = heading
    items.push(item('heading', { from: node.from, to }, named(node.title.text), markText(node.mark), node.title, children))
    heading = null
  }
  const ends = cable.markers.filter((marker) => marker.type === 'end')
  let nextEnd = 0
  for (const node of cable.body.children) {
    if (node.kind === 'heading') {
      flush()
      heading = { node: node as Heading, children: [], to: node.to }
      continue
    }
    while (nextEnd < ends.length && ends[nextEnd]!.from < node.from) nextEnd++
    const own = bodyItem(cable, node, pageBreaks)
    if (own !== null) {
      if (own.kind === 'signature' || own.kind === 'pageBreak') {
        if (own.kind === 'signature') flush()
        if (heading === null) items.push(own)
        else heading.children.push(own)
      } else if (heading === null) items.push(own)
      else heading.children.push(own)
    }
    if (heading !== null) {
      if (node.kind !== 'signature') heading.to = Math.max(heading.to, node.to)
      const open: Heading = heading.node
      for (let at = nextEnd; at < ends.length && ends[at]!.from < node.to; at++) {
        if (closesHeading(open, ends[at]!)) {
          flush()
          break
        }
      }
    }
  }
  flush()
}

function bodyItem(cable: Cable, node: Node, pageBreaks: boolean): OutlineItem | null {
  switch (node.kind) {
    case 'paragraph':
      return paragraphItem(cable, node as Paragraph, pageBreaks)
    case 'bullet':
    case 'listItem':
      return bulletItem(cable, node)
    case 'pageHeader':
    case 'sectionHeader':
      if (!pageBreaks) return null
      return item('pageBreak', node, named(oneLine(cable.text.string, node.from, Math.min(node.to, node.from + 80))))
    case 'signature':
      return signatureItem(node as NonNullable<Cable['signature']>)
    default:
      return null
  }
}

function paragraphItem(cable: Cable, node: Paragraph, pageBreaks: boolean): OutlineItem {
  const kind = kindOfPart(partAt(cable, node.textFrom))
  let children: OutlineItem[] | undefined
  for (const child of node.children) {
    if (child.kind === 'textLine') continue
    const own =
      child.kind === 'bullet' || child.kind === 'listItem' ? bulletItem(cable, child)
      : pageBreaks && (child.kind === 'pageHeader' || child.kind === 'sectionHeader') ? bodyItem(cable, child, pageBreaks)
      : null
    if (own !== null) (children ??= []).push(own)
  }
  const words = firstWords(cable, node)
  return item(kind, node, `${node.value} ${words}`, markText(node.mark), node.number, children)
}

function kindOfPart(name: string): OutlineKind {
  if (name === '') return 'paragraph'
  return name.startsWith('SUMMARY') ? 'summary' : name.startsWith('COMMENT') ? 'comment' : name.startsWith('ACTION') ? 'action' : 'paragraph'
}

/** The name of the part whose opening words stand at an offset; empty when none do. */
function partAt(cable: Cable, offset: number): string {
  const marker = cable.markers[firstAtOrBehind(cable.markers, offset, ({ from }) => from)]
  return marker !== undefined && marker.type === 'begin' && marker.from <= offset + 1 ? marker.name : ''
}

function bulletItem(cable: Cable, node: Node): OutlineItem {
  const { marker, mark } = node as Node & { marker: Span; mark: PortionMark | null }
  const words = firstWords(cable, node)
  // A name that was cut has something to see in it.
  return item('bullet', node, words.length > nameLength ? words : named(words), markText(mark), marker)
}

/** The beginning of a block's own text, page noise left out. */
function firstWords(cable: Cable, node: Node): string {
  const source = cable.text.string
  let words = ''
  for (const child of node.children) {
    if (child.kind !== 'textLine') continue
    const { from } = child
    const room = words === '' ? nameLength : nameLength - words.length - 1
    // Cut in the source: to look into joined texts the engine would have to copy them first.
    if (child.to - from > room && isOneLine(source, from, from + room + 1)) return cutName(source, from, room, words)
    const line = beginning(source, from, child.to)
    words = words === '' ? line : `${words} ${line}`
    if (words.length > nameLength) break
  }
  return shorten(words)
}

/** The beginning of a line with single blanks: longer than a name where the line is, also where it is drawn out by blanks. */
function beginning(source: string, from: number, to: number): string {
  const near = from + nameLength + 20
  const line = oneLine(source, from, Math.min(to, near))
  return line.length > nameLength || to <= near ? line : oneLine(source, from, Math.min(to, from + 1000))
}

function signatureItem(node: NonNullable<Cable['signature']>): OutlineItem {
  return item('signature', node, t`Signature: ${node.names.map((name) => name.text).join(', ')}`, '', node.names[0] ?? node)
}

function addTailItems(cable: Cable, items: OutlineItem[]): void {
  const tail = cable.children[cable.children.length - 1]!
  if (tail.kind === 'tail') addHeadItemsOf(cable, tail, items)
}

function markText(mark: PortionMark | null): string {
  return mark === null ? '' : mark.text.charCodeAt(0) === 40 ? mark.text : `(${mark.text})`
}

/** Length of a name that is cut, in characters. */
const nameLength = 60

/** The first characters, cut at a word where one ends near. */
function shorten(text: string): string {
  return text.length <= nameLength ? text : cutName(text, 0, nameLength)
}

/** The name that begins with words and goes on at an offset of a text, where it has room for some characters and the text has more. */
function cutName(text: string, from: number, room: number, words = ''): string {
  const last = from + room
  const least = last - 20
  let end = last
  // What stands before the offset is the blank between the words and the text.
  while (end > least && end >= from && text.charCodeAt(end) !== 32) end--
  if (end === least) end = last
  if (end < from) return `${words} …`
  const code = text.charCodeAt(end - 1)
  const rest = text.slice(from, code >= 0xd800 && code < 0xdc00 ? end - 1 : end)
  return words === '' ? `${rest} …` : `${words} ${rest} …`
}
