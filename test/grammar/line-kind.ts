import type { Cable, Node } from '../../server/src/core/syntax/node.ts'
import type { TokenLine } from './tokenize.ts'

/** What a line is, seen from afar: the parser's node kinds and the grammar's scopes are both reduced to these. */
export const lineKinds = [
  'blank',
  'transmission', // format lines 1 to 5, AUTODIN line
  'address', // FM, TO, INFO, XMT and further addresses
  'classification', // level with post and number
  'banner', // level alone
  'caption',
  'attention',
  'label', // E.O., TAGS, SUBJECT, REF, Classified By, fields of prints, with their continuation
  'set', // USMTF
  'paragraph',
  'bullet',
  'heading',
  'rule',
  'page-header',
  'noise', // page lines, distribution, stamps, publishers, drafting
  'end', // BT, #0690, NNNN
  'text',
  'unread', // the parser found no place for it
] as const

export type LineKind = (typeof lineKinds)[number]

/** The first scope of a line's first visible token that says what the line is; order matters where one stands inside another. */
const byScope: readonly (readonly [scope: string, kind: LineKind])[] = [
  ['comment.line.page-header.', 'page-header'],
  ['comment.line.pilcrow.', 'paragraph'],
  ['comment.line.link.', 'paragraph'],
  ['constant.numeric.paragraph.', 'paragraph'],
  ['comment.', 'noise'],
  ['meta.caption.', 'caption'],
  ['meta.banner.', 'banner'],
  ['meta.attention.', 'attention'],
  ['meta.field.', 'label'],
  ['meta.set.', 'set'],
  ['meta.address.', 'address'],
  ['meta.transmission.', 'transmission'],
  ['meta.end.', 'end'],
  ['markup.heading.classification.', 'classification'],
  ['keyword.other.section.', 'classification'],
  ['meta.rule.', 'rule'],
  ['meta.heading.', 'heading'],
  ['keyword.control.bullet.', 'bullet'],
]

/** The kind of a line by the grammar's scopes. */
export function grammarLineKind(line: TokenLine): LineKind {
  const first = line.tokens.find((token) => /[^\s\\]/.test(line.text.slice(token.from, token.to)))
  if (first === undefined) return 'blank'
  // In TAGS the link of a converted copy stands inside the field.
  if (first.scopes.some((scope) => scope.startsWith('meta.field.'))) return 'label'
  for (const [prefix, kind] of byScope) if (first.scopes.some((scope) => scope.startsWith(prefix))) return kind
  return 'text'
}

const byNode: Partial<Record<Node['kind'], LineKind>> = {
  autodinLine: 'transmission',
  transmissionIdentifier: 'transmission',
  routingLine: 'transmission',
  originatorLine: 'transmission',
  securityLine: 'transmission',
  dateTimeGroupLine: 'transmission',
  from: 'address',
  to: 'address',
  info: 'address',
  exempt: 'address',
  classificationLine: 'classification',
  caption: 'caption',
  attention: 'attention',
  executiveOrder: 'label',
  tags: 'label',
  subject: 'label',
  references: 'label',
  classificationAuthority: 'label',
  labelledField: 'label',
  set: 'set',
  pageHeader: 'page-header',
  pageLine: 'noise',
  distribution: 'noise',
  stamp: 'noise',
  publisherNote: 'noise',
  pseudoHeader: 'noise',
  envelope: 'noise',
  banner: 'banner',
  endMark: 'end',
  rule: 'rule',
  unknownLine: 'unread',
}

/** The kind of the line that begins at an offset, by the parser's tree; `from` is the line's first visible character. */
export function parserLineKind(cable: Cable, from: number): LineKind {
  const path = pathTo(cable, from)
  for (const node of [...path].reverse()) {
    if (node.kind === 'paragraph' || node.kind === 'bullet' || node.kind === 'listItem') {
      if (node.from === from) return node.kind === 'paragraph' ? 'paragraph' : 'bullet'
      continue
    }
    if (node.kind === 'heading') return 'heading'
    if (node.kind === 'signature' && node.children[0]?.kind === 'label') return 'label'
    const kind = byNode[node.kind]
    if (kind === undefined) continue
    // A print's field carries its label in every kind of node.
    const first = node.children[0]
    if (kind !== 'label' && first?.kind === 'label' && cable.text.string.slice(first.from, first.to + 4).includes(':')) return 'label'
    return kind === 'label' && cable.dialect === 'military' ? 'set' : kind
  }
  return 'text'
}

function pathTo(root: Node, at: number): Node[] {
  const path: Node[] = []
  let node: Node | undefined = root
  while (node !== undefined) {
    path.push(node)
    node = node.children.find((child) => child.from <= at && at < child.to)
  }
  return path
}
