import type { Body } from './body.ts'
import type { ParseContext } from './context.ts'
import type { Head } from './head.ts'
import type {
  AddressList, Attention, AutodinLine, Banner, Cable, Caption, ClassificationAuthority, ClassificationLine, DateTimeGroupLine, Dialect, EndMark, ExecutiveOrderField,
  FromLine, LabelledField, Level, Node, NodeKind, OriginatorLine, PageHeader, PageLine, ReferencesField, RoutingLine, SecurityLine, Signature, SubjectField, TagsField,
  TransmissionIdentifier,
} from './node.ts'
import type { Sets } from './parse.ts'
import type { Scan } from './scan.ts'

export interface Parts {
  readonly context: ParseContext
  readonly from: number
  readonly to: number
  readonly dialect: Dialect
  readonly wrapped: Dialect | null
  readonly scan: Scan
  readonly head: Head
  /** Head of the older cable inside a SMART print. */
  readonly inner: Head | null
  readonly sets: Sets
  readonly body: Body
  readonly tail: Head | null
}

/** Zones of the head in the order they stand; a line out of order stays in the zone it was found in. */
const zoneOf: ReadonlyMap<NodeKind, 'preamble' | 'transmission'> = new Map([
  ...(['publisherNote', 'stamp', 'banner', 'pageLine', 'distribution', 'pseudoHeader', 'envelope', 'unknownLine'] as const).map((kind) => [kind, 'preamble'] as const),
  ...(['autodinLine', 'transmissionIdentifier', 'routingLine', 'originatorLine', 'securityLine', 'dateTimeGroupLine', 'from', 'to', 'info', 'exempt', 'endMark'] as const)
    .map((kind) => [kind, 'transmission'] as const),
])

/** Puts the parts of a cable together: zones, named parts, flags. */
export function buildCable(parts: Parts): Cable {
  const { head, inner, body, tail, sets, dialect, wrapped, scan, context } = parts
  const headNodes = [...head.nodes, ...(inner?.nodes ?? []), ...sets.nodes]
  const children: Node[] = zones(headNodes, dialect)
  if (body.node !== null) children.push(body.node)
  const tailNodes = tail?.nodes ?? []
  if (tailNodes.length > 0) children.push({ kind: 'tail', from: tailNodes[0]!.from, to: tailNodes[tailNodes.length - 1]!.to, children: tailNodes })
  const found = collect(headNodes)
  const behind = tailNodes.length === 0 ? nothingFound : collect(tailNodes)
  // The values of a wrapped cable win over those of the print around it (smart.md 2.8).
  const own = inner === null ? found : collect(inner.nodes)
  const pick = <T>(list: readonly T[], preferred: readonly T[]): T | null => preferred[0] ?? list[0] ?? null
  const banners = joined(joined(found.banners, body.banners), behind.banners)
  const classification = withBanner(pick(found.classifications, own.classifications), dialect, found.banners[0])
  const lists = inner === null || own.lists.length === 0 ? found.lists : own.lists
  return {
    kind: 'cable', from: parts.from, to: parts.to, children, text: context.text, dialect, wrapped,
    partial: head.partial || (inner?.partial ?? false),
    released: head.released || body.released || (inner?.released ?? false) || (tail?.released ?? false),
    reflowed: body.textLines > 2 && body.longLines * 10 >= body.textLines * 3,
    autodinLine: found.autodin, transmissionIdentifier: found.identifier, routingLine: found.routing, originatorLine: found.originator, securityLine: found.security,
    dateTimeGroup: pick(found.dates, own.dates), fromLine: pick(found.froms, own.froms), addressLists: inner !== null && own.lists.length > 0 ? lists : joined(lists, behind.lists),
    classification, captions: found.captions, attentions: found.attentions,
    executiveOrder: pick(found.orders, own.orders.filter((order) => order.number !== null)), tags: pick(found.tags, own.tags),
    subject: sets.subject ?? pick(found.subjects, own.subjects), references: own.references.length > 0 ? own.references : found.references,
    authorities: found.authorities, fields: joined(found.fields, behind.fields), sets: sets.sets, headLines: headNodes,
    body: body.node, paragraphs: body.paragraphs, headings: body.headings, markers: body.markers,
    pageHeaders: joined(found.pageHeaders, body.pageHeaders),
    pageLines: joined(found.pageLines, body.pageLines),
    banners, sectionHeaders: joined(found.sectionHeaders, body.sectionHeaders),
    endMarks: joined(found.endMarks, body.endMarks),
    signature: body.signature ?? behind.signature ?? found.signature, marks: body.marks, textBreaks: body.textBreaks,
    artifacts: inner === null ? head.artifacts : joined(head.artifacts, inner.artifacts), scan,
  }
}

/** One list of two, which is one of them where the other is empty. */
function joined<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  return second.length === 0 ? first : first.length === 0 ? second : [...first, ...second]
}

/** In SMART the level stands in the banner, not on the line of the number. */
function withBanner(line: ClassificationLine | null, dialect: Dialect, banner: Banner | undefined): ClassificationLine | null {
  if (line === null || line.levelValue !== null || banner === undefined || (dialect !== 'smart' && dialect !== 'webtel')) return line
  const levelValue: Level = banner.levelValue
  return { ...line, levelValue }
}

function zones(nodes: readonly Node[], dialect: Dialect): Node[] {
  const groups: { kind: 'preamble' | 'transmission' | 'header'; nodes: Node[] }[] = []
  for (const node of nodes) {
    const current = groups.length === 0 ? undefined : groups[groups.length - 1]
    const zone = dialect === 'smart' && node.kind !== 'banner' && node.kind !== 'envelope' && node.kind !== 'stamp' ? 'header' : (zoneOf.get(node.kind) ?? 'header')
    if (current === undefined || zoneOrder[zone] > zoneOrder[current.kind]) groups.push({ kind: zone, nodes: [node] })
    else current.nodes.push(node)
  }
  return groups.map(({ kind, nodes: children }) => {
    let to = 0
    for (let i = Math.max(0, children.length - 3); i < children.length; i++) to = Math.max(to, children[i]!.to)
    return { kind, from: children[0]!.from, to, children }
  })
}

const zoneOrder = { preamble: 0, transmission: 1, header: 2 } as const

interface Found {
  autodin: AutodinLine | null
  identifier: TransmissionIdentifier | null
  routing: RoutingLine | null
  originator: OriginatorLine | null
  security: SecurityLine | null
  dates: DateTimeGroupLine[]
  froms: FromLine[]
  lists: AddressList[]
  classifications: ClassificationLine[]
  captions: Caption[]
  attentions: Attention[]
  orders: ExecutiveOrderField[]
  tags: TagsField[]
  subjects: SubjectField[]
  references: ReferencesField[]
  authorities: ClassificationAuthority[]
  fields: LabelledField[]
  pageHeaders: PageHeader[]
  pageLines: PageLine[]
  banners: Banner[]
  sectionHeaders: Node[]
  endMarks: EndMark[]
  signature: Signature | null
}

function collect(nodes: readonly Node[]): Found {
  const found: Found = {
    autodin: null, identifier: null, routing: null, originator: null, security: null, dates: [], froms: [], lists: [], classifications: [], captions: [], attentions: [],
    orders: [], tags: [], subjects: [], references: [], authorities: [], fields: [], pageHeaders: [], pageLines: [], banners: [], sectionHeaders: [], endMarks: [], signature: null,
  }
  for (const root of nodes) {
    if (root.kind === 'sectionHeader') {
      found.sectionHeaders.push(root)
      continue
    }
    put(found, root)
    // Noise stands inside the fields it interrupts; captions and instructions of a print inside their field.
    for (const node of root.children) if (node.children.length > 0 || node.kind === 'caption' || node.kind === 'attention') put(found, node)
  }
  return found
}

/** What a cable without a tail has there; most have none. */
const nothingFound: Readonly<Found> = collect([])

function put(found: Found, node: Node): void {
  switch (node.kind) {
    case 'autodinLine':
      found.autodin ??= node as AutodinLine
      break
    case 'transmissionIdentifier':
      found.identifier ??= node as TransmissionIdentifier
      break
    case 'routingLine':
      found.routing ??= node as RoutingLine
      break
    case 'originatorLine':
      found.originator ??= node as OriginatorLine
      break
    case 'securityLine':
      found.security ??= node as SecurityLine
      break
    case 'dateTimeGroupLine':
      found.dates.push(node as DateTimeGroupLine)
      break
    case 'from':
      found.froms.push(node as FromLine)
      break
    case 'to':
    case 'info':
    case 'exempt':
      found.lists.push(node as AddressList)
      break
    case 'classificationLine':
      found.classifications.push(node as ClassificationLine)
      break
    case 'caption':
      found.captions.push(node as Caption)
      break
    case 'attention':
      found.attentions.push(node as Attention)
      break
    case 'executiveOrder':
      found.orders.push(node as ExecutiveOrderField)
      break
    case 'tags':
      found.tags.push(node as TagsField)
      break
    case 'subject':
      found.subjects.push(node as SubjectField)
      break
    case 'references':
      found.references.push(node as ReferencesField)
      break
    case 'classificationAuthority':
      found.authorities.push(node as ClassificationAuthority)
      break
    case 'labelledField':
      found.fields.push(node as LabelledField)
      break
    case 'pageHeader':
      found.pageHeaders.push(node as PageHeader)
      break
    case 'pageLine':
      found.pageLines.push(node as PageLine)
      break
    case 'banner':
      if ('levelValue' in node) found.banners.push(node as Banner)
      break
    case 'sectionHeader':
      found.sectionHeaders.push(node)
      break
    case 'endMark':
      found.endMarks.push(node as EndMark)
      break
    case 'signature':
      found.signature ??= node as Signature
      break
    default:
      break
  }
}

