import type { Span } from '../span.ts'
import type { CableFile, Node, NodeKind } from '../syntax/node.ts'
import { lineAt } from '../text.ts'
import type { Text } from '../text.ts'
import { outline } from './outline.ts'
import type { OutlineItem } from './outline.ts'

/** Lines that can be folded away: from a place in the line that stays visible to the end of the last line that vanishes. */
export interface Fold extends Span {
  /** `comment` for what transport and publication put between the lines, so that an editor can fold all of it at once. */
  readonly kind: 'region' | 'comment'
}

/** What never belongs to the text of a cable, wherever it stands (A9, B10, D2, D3). */
const noise: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'pageHeader',
  'pageLine',
  'sectionHeader',
  'distribution',
  'banner',
  'stamp',
  'publisherNote',
  'pseudoHeader',
  'envelope',
  'endMark',
])

/**
 * The folds of a file: zones of the header, fields and paragraphs of several lines, headings with all that stands under them, runs of page noise. They
 * nest, no two begin on the same line, and each begins where the outline's item does, so that sticky lines and folds agree. In order of the text.
 */
export function folding(file: CableFile): Fold[] {
  const folds: Fold[] = []
  for (const cable of file.cables) {
    const first = cable.children[0]
    if (first === undefined) continue
    if (file.cables.length > 1) folds.push({ from: first.from, to: cable.children[cable.children.length - 1]!.to, kind: 'region' })
    for (const zone of cable.children) {
      if (zone.kind === 'transmission' || zone.kind === 'header') folds.push({ from: titleOf(zone).from, to: zone.to, kind: 'region' })
      if (zone.kind === 'body')
        for (const block of zone.children) if (block.kind === 'textBlock') folds.push({ from: block.from, to: block.to, kind: 'region' })
      addNoise(zone, folds)
    }
  }
  for (const root of outline(file)) for (const item of root.children) addItem(item, folds)
  return nested(file.text, folds)
}

/** The line that names a zone: the first that is understood. */
function titleOf(zone: Node): Node {
  return zone.children.find((child) => child.kind !== 'unknownLine' && !noise.has(child.kind)) ?? zone
}

/** An outline item and those in it. Captions stand one a line and are read at a glance; titles stay visible, so a fold begins where the title does. */
function addItem(item: OutlineItem, folds: Fold[]): void {
  if (item.kind !== 'caption') folds.push({ from: item.selection.from, to: item.to, kind: 'region' })
  for (const child of item.children) addItem(child, folds)
}

/** Neighbours that are all noise fold as one. */
function addNoise(node: Node, folds: Fold[]): void {
  let run: { from: number; to: number } | null = null
  const flush = (): void => {
    if (run !== null) folds.push({ ...run, kind: 'comment' })
    run = null
  }
  for (const child of node.children) {
    if (noise.has(child.kind)) {
      run = { from: run === null ? child.from : (run as Span).from, to: child.to }
    } else {
      flush()
      if (child.children.length > 0) addNoise(child, folds)
    }
  }
  flush()
}

interface Lines {
  readonly fold: Fold
  readonly first: number
  last: number
}

/** Folds of more than one line that nest: editors drop those that do not, and all but one on a line. */
function nested(text: Text, folds: readonly Fold[]): Fold[] {
  const all: Lines[] = []
  for (const fold of folds) {
    const first = lineAt(text, fold.from)
    const last = lineAt(text, Math.max(fold.from, fold.to - 1))
    if (last > first) all.push({ fold, first, last })
  }
  all.sort((a, b) => a.first - b.first || b.last - a.last)
  const kept: Lines[] = []
  const open: Lines[] = []
  for (const lines of all) {
    let top = open[open.length - 1]
    // A paragraph that begins in the middle of a line takes that line from the one before.
    while (top !== undefined && (top.last < lines.first || (top.last === lines.first && top.last < lines.last))) {
      if (top.last === lines.first) top.last--
      open.pop()
      top = open[open.length - 1]
    }
    if (top !== undefined && (top.first === lines.first || top.last < lines.last)) continue
    kept.push(lines)
    open.push(lines)
  }
  return kept
    .filter(({ first, last }) => last > first)
    .map(({ fold, last }) => ({ from: fold.from, to: text.ends[last]!, kind: fold.kind }))
}
