import type { Span } from '../span.ts'
import type { AddressList, Cable, CableFile, ClassificationLine, Heading, Node, Paragraph, PortionMark, Reference, Tag } from '../syntax/node.ts'
import { closesHeading } from '../model/heading-scope.ts'
import { citation } from '../model/message-number.ts'

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
  return file.cables.filter((cable) => cable.children.length > 0).map((cable) => cableItem(cable, options.pageBreaks === true))
}

function cableItem(cable: Cable, pageBreaks: boolean): OutlineItem {
  const children = [...headItems(cable), ...bodyItems(cable, pageBreaks), ...tailItems(cable)].sort((a, b) => a.from - b.from)
  const number = citation(cable)
  const subject = cable.subject?.title?.text ?? ''
  const name = [number, subject].filter((part) => part !== '').join('  ') || 'Cable'
  const first = cable.children[0]!
  const last = cable.children[cable.children.length - 1]!
  const anchor = cable.classification?.number ?? cable.subject?.title ?? first
  return { kind: 'cable', name, detail: cable.dialect, from: first.from, to: last.to, selection: inside(anchor, first.from, last.to), children }
}

function inside(span: Span, from: number, to: number): Span {
  return { from: Math.max(span.from, from), to: Math.min(span.to, to) }
}

function item(kind: OutlineKind, node: Span, name: string, detail = '', selection: Span = node, children: readonly OutlineItem[] = []): OutlineItem {
  return { kind, name: name === '' || name.trim() === '' ? '(empty)' : name, detail, from: node.from, to: node.to, selection: { from: selection.from, to: selection.to }, children }
}

function headItems(cable: Cable): OutlineItem[] {
  const items: OutlineItem[] = []
  const transmission = cable.children.find((zone) => zone.kind === 'transmission')
  const inTransmission = transmission === undefined ? [] : transmissionItems(cable, transmission)
  if (transmission !== undefined && inTransmission.length > 0) {
    items.push(item('header', transmission, 'Transmission header', '', inTransmission[0]!.selection, inTransmission))
  }
  let captions: OutlineItem | null = null
  for (const node of cable.headLines) {
    if (transmission !== undefined && node.from >= transmission.from && node.to <= transmission.to) continue
    const own: OutlineItem | null = headItem(cable, node)
    if (own === null) continue
    // Captions stand one a line and are read together.
    if (node.kind === 'caption') {
      const joined: OutlineItem = captions === null ? { ...own, name: `Captions: ${own.name}` } : joinCaptions(captions, own)
      if (captions !== null) items.pop()
      items.push(joined)
      captions = joined
    } else {
      captions = null
      items.push(own)
    }
  }
  return items
}

function joinCaptions(first: OutlineItem, next: OutlineItem): OutlineItem {
  return { ...first, name: `${first.name} ${next.name}`, to: next.to }
}

function transmissionItems(cable: Cable, zone: Node): OutlineItem[] {
  const items: OutlineItem[] = []
  for (const node of zone.children) {
    const own = headItem(cable, node)
    if (own !== null) items.push(own)
  }
  return items
}

/** The item of a header line; null for noise. */
function headItem(cable: Cable, node: Node): OutlineItem | null {
  const text = (span: Span): string => oneLine(cable.text.string.slice(span.from, span.to))
  switch (node.kind) {
    case 'autodinLine':
    case 'transmissionIdentifier':
    case 'originatorLine':
    case 'securityLine':
      return item('field', node, cable.text.string.slice(node.from, node.to))
    case 'routingLine':
    case 'dateTimeGroupLine':
    case 'from':
      return item('field', node, text(node))
    case 'to':
    case 'info':
    case 'exempt':
      return addressItem(node as AddressList)
    case 'classificationLine':
      return classificationItem(node as ClassificationLine, cable)
    case 'caption':
      return item('caption', node, (node as Node & { text: string }).text)
    case 'attention':
      return item('caption', node, oneLine((node as Node & { text: string }).text))
    case 'executiveOrder': {
      const { number, instruction, label, value } = node as NonNullable<Cable['executiveOrder']>
      const until = instruction.instant === null ? (value?.text ?? '') : new Date(instruction.instant).toISOString().slice(0, 10)
      return item('field', node, `E.O. ${number?.text ?? ''}${until === '' ? '' : ` → ${oneLine(until)}`}`, '', label)
    }
    case 'tags': {
      const { tags, label } = node as NonNullable<Cable['tags']>
      return item('field', node, `TAGS: ${tags.map((tag: Tag) => tag.code.text).join(' ')}`, '', label)
    }
    case 'subject': {
      const { title, label, mark } = node as NonNullable<Cable['subject']>
      return item('field', node, title === null ? 'SUBJECT' : `SUBJECT: ${title.text}`, mark?.text ?? '', label)
    }
    case 'references': {
      const { items: references, label } = node as Cable['references'][number]
      const children = references.map((reference: Reference) => item('item', reference, `${reference.letter === null ? '' : `${reference.letter.text}  `}${reference.text.text.includes('\n') ? oneLine(reference.text.text) : reference.text.text}`, '', reference.text))
      return item('field', node, 'REF', String(references.length), label, children)
    }
    case 'classificationAuthority':
      return item('field', node, authorityName(node as Cable['authorities'][number]), '', (node as Cable['authorities'][number]).label)
    case 'labelledField': {
      const field = node as Cable['fields'][number]
      return item('field', node, `${field.name}${field.value === null ? '' : `: ${shorten(field.value.text)}`}`, '', field.label)
    }
    case 'signature':
      return signatureItem(node as NonNullable<Cable['signature']>)
    case 'set':
      return item('field', node, shorten(text(node)))
    case 'pseudoHeader':
      return item('header', node, 'Drafting copy')
    default:
      return null
  }
}

function authorityName(node: Cable['authorities'][number]): string {
  return node.derivedFrom === null ? 'Classified By' : 'Derived From'
}

function addressItem(node: AddressList): OutlineItem {
  const name = { to: 'TO', info: 'INFO', exempt: 'XMT' }[node.kind]
  const children = node.addresses.map((address) => item('item', address, address.name.text, address.precedence?.text ?? '', address.name))
  return item('field', node, name, String(node.addresses.length), node.label.to > node.label.from ? node.label : node, children)
}

function classificationItem(node: ClassificationLine, cable: Cable): OutlineItem {
  const post = node.post === null ? '' : `${oneLine(node.post.text)} ${node.number?.text ?? ''}`
  if (node.label !== null) return item('classification', node, `MRN: ${node.year === null ? '' : `${node.year.text} `}${post}`, cable.classification?.levelValue ?? '', node.number ?? node.label)
  const section = node.section === null || node.sections === null ? '' : `section ${Number(node.section.text)} of ${Number(node.sections.text)}`
  return item('classification', node, `Classification: ${[node.levelValue ?? '', section, post].filter((part) => part !== '').join(', ')}`, '', node.number ?? node)
}

/** Headings hold the paragraphs up to the next heading; a part that its text ends (`End Key Points.`) holds only what stands before its end. */
function bodyItems(cable: Cable, pageBreaks: boolean): OutlineItem[] {
  const items: OutlineItem[] = []
  if (cable.body === null) return items
  let heading: { node: Heading; children: OutlineItem[]; to: number } | null = null
  const flush = (): void => {
    if (heading === null) return
    const { node, children, to } = heading
    items.push({ ...item('heading', node, node.title.text, markText(node.mark), node.title, children), to })
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
  return items
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
      return item('pageBreak', node, oneLine(cable.text.string.slice(node.from, Math.min(node.to, node.from + 80))))
    case 'signature':
      return signatureItem(node as NonNullable<Cable['signature']>)
    default:
      return null
  }
}

function paragraphItem(cable: Cable, node: Paragraph, pageBreaks: boolean): OutlineItem {
  const part = partAt(cable, node.textFrom)
  const kind: OutlineKind = part.startsWith('SUMMARY') ? 'summary' : part.startsWith('COMMENT') ? 'comment' : part.startsWith('ACTION') ? 'action' : 'paragraph'
  const children: OutlineItem[] = []
  for (const child of node.children) {
    if (child.kind === 'bullet' || child.kind === 'listItem') children.push(bulletItem(cable, child))
    else if (pageBreaks && (child.kind === 'pageHeader' || child.kind === 'sectionHeader')) children.push(bodyItem(cable, child, pageBreaks)!)
  }
  const words = firstWords(cable, node)
  return item(kind, node, `${node.value} ${words}`, markText(node.mark), node.number, children)
}

/** The name of the part whose opening words stand at an offset; empty when none do. */
function partAt(cable: Cable, offset: number): string {
  const { markers } = cable
  let low = 0
  let high = markers.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (markers[middle]!.from < offset) low = middle + 1
    else high = middle
  }
  const marker = markers[low]
  return marker !== undefined && marker.type === 'begin' && marker.from >= offset && marker.from <= offset + 1 ? marker.name : ''
}

function bulletItem(cable: Cable, node: Node): OutlineItem {
  const { marker, mark } = node as Node & { marker: Span; mark: PortionMark | null }
  const words = firstWords(cable, node)
  return item('bullet', node, words, markText(mark), marker)
}

/** The beginning of a block's own text, page noise left out. */
function firstWords(cable: Cable, node: Node): string {
  const source = cable.text.string
  let words = ''
  for (const child of node.children) {
    if (child.kind !== 'textLine') continue
    const line = oneLine(source.slice(child.from, Math.min(child.to, child.from + 80)))
    if (words === '') words = line
    else words = `${words} ${line}`
    if (words.length > 62) break
  }
  return shorten(words)
}

function signatureItem(node: NonNullable<Cable['signature']>): OutlineItem {
  return item('signature', node, `Signature: ${node.names.map((name) => name.text).join(', ')}`, '', node.names[0] ?? node)
}

function tailItems(cable: Cable): OutlineItem[] {
  const tail = cable.children.find((zone) => zone.kind === 'tail')
  if (tail === undefined) return []
  const items: OutlineItem[] = []
  for (const node of tail.children) {
    const own = headItem(cable, node)
    if (own !== null) items.push(own)
  }
  return items
}

function markText(mark: PortionMark | null): string {
  return mark === null ? '' : mark.text.startsWith('(') ? mark.text : `(${mark.text})`
}

function oneLine(text: string): string {
  return isOneLine(text) ? text : text.replace(/\s+/g, ' ').trim()
}

/** Whether nothing makes a text differ from its words with single blanks between them. */
function isOneLine(text: string): boolean {
  let blank = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 || (code === 32 && blank)) return false
    blank = code === 32
  }
  return !blank || text === ''
}

/** The first 60 characters, cut at a word where one ends near. */
function shorten(text: string): string {
  if (text.length <= 60) return text
  const cut = text.lastIndexOf(' ', 60)
  const end = cut > 40 ? cut : 60
  const code = text.charCodeAt(end - 1)
  return `${text.slice(0, code >= 0xd800 && code < 0xdc00 ? end - 1 : end)} …`
}
