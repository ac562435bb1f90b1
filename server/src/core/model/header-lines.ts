import type { Span } from '../span.ts'
import type { Cable, Node, Token } from '../syntax/node.ts'
import { isBeingDrafted } from './draft.ts'
import { isCut } from './redactions.ts'

/** Lines of the State header that every cable has (5 FAH-1 H-212). */
export type HeaderLine = 'executiveOrder' | 'tags' | 'subject'

/** Where a missing line belongs. */
export interface Gap {
  /** The line or paragraph behind the gap. */
  readonly before: Node
  /** What of it to mark: its label, or the paragraph's number. */
  readonly mark: Span
}

const order: readonly HeaderLine[] = ['executiveOrder', 'tags', 'subject']

/** Words that show that the line is there, although it could not be read. */
const traces: Readonly<Record<HeaderLine, RegExp>> = {
  executiveOrder: /\bE\.? ?[O0]\.? ?:? ?\d|\bE\. ?[O0]\.|DECL/i,
  tags: /\bT ?A ?G/i,
  subject: /\bS ?U ?B ?J|\bSUB:/i,
}

/**
 * The gap of a header line that is surely missing; null when it is there, when nothing behind it is written yet, and wherever it cannot be known: in extracts, in
 * later sections, in texts that are cut, and when its label stands somewhere in the header in a form that could not be read.
 */
export function gapOf(cable: Cable, line: HeaderLine): Gap | null {
  if (cable[line] !== null || cable.partial || Number(cable.classification?.section?.text ?? 1) > 1) return null
  if (cable.classification === null && order.every((other) => cable[other] === null)) return null
  const before = firstBehind(cable, line)
  if (before === null) return null
  const from = cable.classification?.to ?? cable.from
  // The classification line may hold the whole header.
  const zone = {
    from: cable.classification?.from ?? cable.from,
    to: Math.max(from, cable.paragraphs[0]?.from ?? Math.min(cable.to, before.to + 400)),
  }
  const label = (before as Partial<{ label: Token; number: Token }>).label ?? (before as Partial<{ number: Token }>).number
  const mark = label ?? firstLeaf(before)
  if (
    isCut(cable, { from, to: mark.to }) ||
    traces[line].test(cable.text.string.slice(zone.from, Math.min(zone.to, zone.from + longestHeader)))
  )
    return null
  return { before, mark }
}

const longestHeader = 20_000

/** The first line or paragraph that stands where the header is past the missing one. */
function firstBehind(cable: Cable, line: HeaderLine): Node | null {
  const later: (Node | null | undefined)[] = order.slice(order.indexOf(line) + 1).map((other) => cable[other])
  later.push(cable.references[0], cable.authorities[0], cable.paragraphs[0])
  // A drafter's first words may be anything.
  if (!isBeingDrafted(cable)) later.push(cable.body?.children[0])
  let first: Node | null = null
  for (const node of later) if (node != null && (first === null || node.from < first.from)) first = node
  return first
}

function firstLeaf(node: Node): Node {
  let leaf = node
  while (leaf.children[0] !== undefined) leaf = leaf.children[0]
  return leaf
}
