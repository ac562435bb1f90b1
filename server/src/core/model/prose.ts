import type { Span } from '../span.ts'
import type { Cable, Node, NodeKind } from '../syntax/node.ts'
import { remember } from './remember.ts'

/** What stands between the lines of a cable and is no text of it. */
const noise: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'pageHeader',
  'pageLine',
  'sectionHeader',
  'distribution',
  'banner',
  'stamp',
  'publisherNote',
  'endMark',
  'rule',
])

const known = remember(readLines)

/** The stretches of a cable that are written in words, in order: its subject, titles and lines of text, page noise left out. Read once a cable. */
export function proseLines(cable: Cable): readonly Span[] {
  return known(cable)
}

function readLines(cable: Cable): Span[] {
  const lines: Span[] = []
  const title = cable.subject?.title ?? null
  if (title !== null) lines.push(title)
  const visit = (node: Node): void => {
    if (noise.has(node.kind)) return
    if (node.kind === 'textLine' || node.kind === 'title') lines.push(node)
    else for (const child of node.children) visit(child)
  }
  if (cable.body !== null) visit(cable.body)
  return lines
}
