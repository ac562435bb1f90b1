import type { Span } from '../span.ts'
import { parseClassificationAuthority } from '../syntax/classification-authority.ts'
import { createLogical } from '../syntax/logical.ts'
import type { Cable, ClassificationAuthority, Node } from '../syntax/node.ts'
import { isLetterCode, reads, token } from '../syntax/tokens.ts'
import { remember } from './remember.ts'

const known = remember(blocksInText)

/**
 * The blocks that say who classified the cable and why: those of the header, and where it has none the one that opens a paragraph before the third, as
 * cables of 1995 to 2003 have it (calibration E4). Blocks in the middle of a sentence are not read.
 */
export function authorityBlocks(cable: Cable): readonly ClassificationAuthority[] {
  if (cable.authorities.length > 0) return cable.authorities
  return known(cable)
}

/** Whether a block is one of Classified By, not of Derived From or a reason alone. */
export function isClassifiedBy(block: ClassificationAuthority): boolean {
  return reads(block.label.text, 0, 'CLASS') || reads(block.label.text, 0, '(U)')
}

/** Whether a block is said to follow a source or a guide, so that it has no reason of its own (32 CFR 2001.22). */
export function isDerivative(block: ClassificationAuthority): boolean {
  if (block.derivedFrom !== null) return true
  const text = block.classifier?.text.toUpperCase() ?? ''
  return text.includes('GUIDE') || text.includes('DERIVED') || text.includes('MULTIPLE SOURCES')
}

/** Where a text says who classified it: from the classification line to the end of the second paragraph. */
export function authorityZone(cable: Cable): Span {
  const from = cable.classification?.from ?? cable.from
  const second = cable.paragraphs[1] ?? cable.paragraphs[0]
  const to = second?.to ?? cable.body?.from ?? cable.to
  return { from, to: Math.max(from, Math.min(to, from + longestZone)) }
}

const longestZone = 20_000

/**
 * Whether the zone has any words of an authority, in whatever place and however damaged: a label in mid-line, a sentence of paragraph 2, a reason whose
 * label was lost. What is missing can't be known then.
 */
export function mentionsAuthority(cable: Cable): boolean {
  const { from, to } = authorityZone(cable)
  return /class\w{0,8}\s{1,3}by|derived\s{1,3}from|reasons?\W{0,4}1\W{0,2}[45]/i.test(cable.text.string.slice(from, to))
}

function blocksInText(cable: Cable): readonly ClassificationAuthority[] {
  const { body, paragraphs } = cable
  if (body === null) return none
  const limit = paragraphs[1]?.to ?? paragraphs[0]?.to ?? body.to
  for (const block of body.children) {
    if (block.from >= limit) break
    const found = blockOf(cable, block)
    if (found !== null) return [found]
  }
  return none
}

const none: readonly ClassificationAuthority[] = []

/** The block that the text of a paragraph begins with: `1. (U) CLASSIFIED BY CHARGE ANNA EXAMPLE; REASON 1.5 (D).` */
function blockOf(cable: Cable, block: Node): ClassificationAuthority | null {
  const lines =
    block.kind === 'paragraph'
      ? block.children.filter((child) => child.kind === 'textLine')
      : block.kind === 'textBlock'
        ? textLines(block)
        : none
  const first = lines[0]
  if (first === undefined) return null
  const source = cable.text.string
  const start = labelStart(source, first.from, first.to)
  if (start === -1) return null
  const logical = createLogical(source, [{ from: start, to: first.to }, ...lines.slice(1, 8).map(({ from, to }) => ({ from, to }))])
  const labelTo = labelEnd(logical.text)
  return parseClassificationAuthority(logical, token('label', source, start, start + labelTo), labelTo)
}

function textLines(block: Node): readonly Node[] {
  return block.children.length > 0 ? block.children : [block]
}

/** Over `(U)`, `THIS MESSAGE IS`, to the label; -1 when the line does not begin with one. */
function labelStart(source: string, from: number, to: number): number {
  let at = skipBlanks(source, from, to)
  if (source.charCodeAt(at) === 40 && source.charCodeAt(at + 2) === 41) at = skipBlanks(source, at + 3, to)
  if (reads(source, at, 'THIS ')) {
    at = skipBlanks(source, wordEnd(source, skipBlanks(source, at + 5, to), to), to)
    if (reads(source, at, 'IS ') || reads(source, at, 'WAS ')) at = skipBlanks(source, wordEnd(source, at, to), to)
  }
  return reads(source, at, 'CLASSIFIED BY') || reads(source, at, 'DERIVED FROM') ? at : -1
}

function labelEnd(text: string): number {
  const words = reads(text, 0, 'DERIVED FROM') ? 'DERIVED FROM'.length : 'CLASSIFIED BY'.length
  return text.charCodeAt(words) === 58 ? words + 1 : words
}

function skipBlanks(source: string, at: number, to: number): number {
  while (at < to && (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)) at++
  return at
}

function wordEnd(source: string, at: number, to: number): number {
  while (at < to && isLetterCode(source.charCodeAt(at))) at++
  return at
}
