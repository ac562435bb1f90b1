import { firstAtOrBehind } from '../sorted.ts'
import type { Span } from '../span.ts'
import { indexWithin } from '../text.ts'
import type { Cable, Node, Paragraph } from '../syntax/node.ts'
import { isDigitCode, isUpperCode } from '../syntax/tokens.ts'
import { within } from '../syntax/walk.ts'
import { ownParagraphs } from './numbering.ts'
import { quotedSpans } from './quoted.ts'

/** Lines between blank lines that a numbered paragraph holds beside its own. */
export interface Stretch extends Span {
  readonly paragraph: Paragraph
}

/** Shorter ones are titles and items. */
const shortest = 30

/** Stretches of sentences that look like paragraphs whose number was forgotten; none where that is the habit of the text. */
export function unnumberedStretches(cable: Cable): readonly Stretch[] {
  const own = ownParagraphs(cable)
  const quoted = quotedSpans(cable)
  const found: Stretch[] = []
  for (let index = 0; index < own.length - 1; index++) {
    const paragraph = own[index]!
    if (within(quoted, paragraph.from)) continue
    const stretch = unnumberedIn(cable, paragraph, own[index + 1]!)
    if (stretch !== null && !within(quoted, stretch.from)) found.push(stretch)
  }
  return found.length * 3 > own.length ? [] : found
}

/** The one such stretch of a paragraph; more than one are a list or a quotation. */
function unnumberedIn(cable: Cable, paragraph: Paragraph, next: Paragraph): Stretch | null {
  const { children } = paragraph
  const source = cable.text.string
  if (children.some((child) => child.kind === 'bullet' || child.kind === 'listItem' || child.kind === 'rule' || child.kind === 'table'))
    return null
  const lines = children.filter((child) => child.kind === 'textLine')
  let found: Stretch | null = null
  for (let index = 1; index < lines.length; index++) {
    if (!isParted(source, lines[index - 1]!, lines[index]!)) continue
    if (found !== null) return null
    let last = index
    while (last + 1 < lines.length && !isParted(source, lines[last]!, lines[last + 1]!)) last++
    const span = { from: lines[index]!.from, to: lines[last]!.to }
    if (!endsSentence(source, lines[index - 1]!.to) || !isProse(cable, span)) return null
    found = { ...span, paragraph }
  }
  return found === null || beginsBetween(cable.headings, found.from, next.from) ? null : found
}

/** Whether a blank line stands between two lines of a paragraph. */
function isParted(source: string, before: Node, after: Node): boolean {
  let lineEnds = 0
  for (let at = before.to; at < after.from; at++) {
    const code = source.charCodeAt(at)
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) lineEnds++
    else if (code > 32) return false
  }
  return lineEnds > 1
}

function endsSentence(source: string, to: number): boolean {
  const code = source.charCodeAt(to - 1)
  return code === 46 || code === 33 || code === 63
}

function isProse(cable: Cable, { from, to }: Span): boolean {
  const source = cable.text.string
  if (to - from < shortest || !endsSentence(source, to)) return false
  const first = source.charCodeAt(from)
  if (!isUpperCode(first) || isDigitCode(source.charCodeAt(from + 1))) return false
  // A label, a question, an answer, a part with a name of its own.
  if (indexWithin(source, ':', from, from + 40) !== -1) return false
  return !beginsBetween(cable.markers, from, to)
}

/** Whether one of the nodes, which are in order, begins in a stretch. */
function beginsBetween(nodes: readonly Span[], from: number, to: number): boolean {
  const first = nodes[firstAtOrBehind(nodes, from, (node) => node.from)]
  return first !== undefined && first.from < to
}
