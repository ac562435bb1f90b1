import { quotedSpans } from '../../model/quoted.ts'
import type { Cable, Node } from '../../syntax/node.ts'
import { hasWord } from '../../syntax/field-leaves.ts'
import { within } from '../../syntax/walk.ts'
import { indentEnd, isBlank, lineAt, trimmedEnd } from '../../text.ts'

/** Lines of prose that follow each other directly and may be broken anew; `last` belongs to it. */
export interface Run {
  readonly first: number
  readonly last: number
}

/** What a run may stand in. */
const containers: ReadonlySet<string> = new Set(['paragraph', 'textBlock', 'bullet', 'listItem'])

/** Runs of prose in the text of a cable, in order: no titles, tables, quoted documents, page headers, columns. */
export function proseRuns(cable: Cable): Run[] {
  const runs: Run[] = []
  const { body } = cable
  if (body === null) return runs
  const quoted = quotedSpans(cable)
  const visit = (node: Node): void => {
    if (!containers.has(node.kind)) return
    runsOf(cable, node, quoted, runs)
    for (const child of node.children) visit(child)
  }
  for (const block of body.children) visit(block)
  return runs.sort((a, b) => a.first - b.first)
}

function runsOf(cable: Cable, container: Node, quoted: readonly { readonly from: number; readonly to: number }[], into: Run[]): void {
  const { text } = cable
  let first = -1
  let last = -1
  const close = (): void => {
    if (first !== -1) into.push({ first, last })
    first = -1
  }
  for (const child of container.children) {
    if (child.kind !== 'textLine') {
      // Number and mark stand on the line of the words behind them.
      if (child.children.length > 0 || (child.kind !== 'number' && child.kind !== 'mark' && child.kind !== 'punctuation')) close()
      continue
    }
    const line = lineAt(text, child.from)
    if (line === last && first !== -1) continue
    if (within(quoted, child.from) || !isWhole(cable, child, container, line)) {
      close()
      continue
    }
    if (
      first !== -1 &&
      (line !== last + 1 ||
        opensPart(cable, child.from) ||
        closesPart(cable, last) ||
        indent(cable, line) !== indentBelow(cable, first, line))
    )
      close()
    if (first === -1) first = line
    last = line
  }
  close()
}

/**
 * Whether the line holds this text and what precedes it in its container, nothing else, and no columns. Signs alone, as the dash that stood for a blank line
 * in the 1980s, are no prose.
 */
function isWhole(cable: Cable, child: Node, container: Node, line: number): boolean {
  const { text } = cable
  const from = indentEnd(text, line)
  if (trimmedEnd(text, line) !== child.to || (from !== child.from && from !== container.from)) return false
  return hasWord(text.string, child.from, child.to) && !hasColumns(text.string, child.from, child.to)
}

/** Three blanks in a row, or a tab. */
function hasColumns(source: string, from: number, to: number): boolean {
  if (to - from > 4000) return false
  let run = 0
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code === 9) return true
    run = isBlank(code) ? run + 1 : 0
    if (run >= 3) return true
  }
  return false
}

/** A parenthesis at the beginning of a line may open a remark, `(Comment: …`, and is left there. */
function opensPart(cable: Cable, from: number): boolean {
  return cable.text.string.charCodeAt(from) === 40
}

/** What a colon announces begins a line of its own. */
function closesPart(cable: Cable, line: number): boolean {
  const end = trimmedEnd(cable.text, line)
  return cable.text.string.charCodeAt(end - 1) === 58
}

function indent(cable: Cable, line: number): number {
  return indentEnd(cable.text, line) - cable.text.starts[line]!
}

/** The indent that a further line of the run has: that of its second line. */
function indentBelow(cable: Cable, first: number, line: number): number {
  return indent(cable, Math.min(first + 1, line))
}
