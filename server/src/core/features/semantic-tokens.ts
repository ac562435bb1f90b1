import { levelRank } from '../model/levels.ts'
import { isObsolete } from '../model/obsolete-tags.ts'
import { markRank, portionMarks } from '../model/portion-marks.ts'
import { isRedacted } from '../model/post-facts.ts'
import { referenceItems } from '../model/reference-facts.ts'
import { referenceMentions } from '../model/reference-mentions.ts'
import { tagRoles } from '../model/tag-roles.ts'
import { overlaps } from '../span.ts'
import type { Span } from '../span.ts'
import { collectiveByRoutingIndicator } from '../tables/collectives.ts'
import { isOperatingSignal } from '../tables/operating-signals.ts'
import { postPrefix, postsByRoutingIndicator } from '../tables/posts.ts'
import { findRoutingIndicator } from '../tables/routing.ts'
import type { Address, Cable, CableFile, Token } from '../syntax/node.ts'
import { overlapsOne, walk } from '../syntax/walk.ts'
import { lineAt } from '../text.ts'
import type { Text } from '../text.ts'
import { itemsOfLetter } from './names/reference-letter.ts'

/** What a grammar can't know, since it takes a table or another place of the cable. All else is coloured by the grammar. */
export const tokenTypes = ['tag', 'redaction', 'portionMark', 'routingIndicator', 'post', 'reference', 'heading'] as const
/** `unknown`: in no table; `above`: higher than the cable; `defined`: the REF field has it. */
export const tokenModifiers = ['deprecated', 'unknown', 'above', 'defined'] as const

export type TokenType = (typeof tokenTypes)[number]
export type TokenModifier = (typeof tokenModifiers)[number]

export interface SemanticToken extends Span {
  readonly type: TokenType
  readonly modifier: TokenModifier | null
}

/** The tokens of a file, or of the cables and lines that a stretch touches: in order, each on one line, none overlapping another. */
export function semanticTokens(file: CableFile, range?: Span): SemanticToken[] {
  const found: SemanticToken[] = []
  for (const cable of file.cables) {
    if (range !== undefined && (cable.from > range.to || range.from > cable.to)) continue
    for (const token of tokensOf(cable)) found.push(token)
  }
  return range === undefined ? found : found.filter((token) => overlaps(token, range))
}

function tokensOf(cable: Cable): SemanticToken[] {
  const { redactions } = cable.scan
  const all: SemanticToken[] = []
  const add = (span: Span, type: TokenType, modifier: TokenModifier | null = null): void => {
    if (!overlapsOne(redactions, span)) all.push({ from: span.from, to: span.to, type, modifier })
  }
  addTags(cable, add)
  addMarks(cable, add)
  addRouting(cable, add)
  addMentions(cable, add)
  // A title between rules is told by them; one that stands alone, by the blank lines around it and what follows.
  for (const { title, rules } of cable.headings) if (rules.length === 0) add(title, 'heading')
  for (const run of redactions) all.push({ from: run.from, to: run.to, type: 'redaction', modifier: null })
  return oneLine(
    cable.text,
    all.sort((a, b) => a.from - b.from),
  )
}

type Add = (span: Span, type: TokenType, modifier?: TokenModifier | null) => void

function addTags(cable: Cable, add: Add): void {
  const field = cable.tags
  if (field === null) return
  const date = cable.dateTimeGroup?.instant ?? null
  tagRoles(field).forEach((role, index) => {
    const { code } = field.tags[index]!
    if (role === 'unknown' || role === 'nearMiss' || role === 'fused') add(code, 'tag', 'unknown')
    else if ((role === 'subject' || role === 'program') && isObsolete(code.text, date)) add(code, 'tag', 'deprecated')
  })
}

/** A cable is at least as high as its parts (5 FAH-1 H-246.2c); unclassified ones may hold SBU text. */
function addMarks(cable: Cable, add: Add): void {
  const level = cable.classification?.levelValue
  if (level === null || level === undefined || (level === 'UNCLASSIFIED' && cable.released)) return
  const overall = Math.max(levelRank(level), 1)
  for (const mark of portionMarks(cable)) if (mark.level !== null && markRank(mark.level) > overall) add(mark, 'portionMark', 'above')
}

function addRouting(cable: Cable, add: Add): void {
  const zone = cable.children.filter(({ kind }) => kind === 'transmission' || kind === 'header' || kind === 'tail')
  for (const part of zone) {
    walk(part, (node) => {
      if (node.kind === 'routingIndicator') add(node, 'routingIndicator', isListed((node as Token).text) ? null : 'unknown')
      if (node.kind !== 'address') return
      const place = postPart(node as Address)
      if (place !== null) add(place, 'post')
    })
  }
}

function isListed(indicator: string): boolean {
  return (
    findRoutingIndicator(indicator) !== undefined ||
    postsByRoutingIndicator(indicator).length > 0 ||
    collectiveByRoutingIndicator(indicator) !== undefined ||
    isOperatingSignal(indicator)
  )
}

/** DOHA in `AMEMBASSY DOHA` and in `DOHA, AMEMBASSY`; null for names that begin with no kind of post. */
function postPart({ name }: Address): Span | null {
  const { text, from, to } = name
  // A name over two lines, or with damage in it, has no places that can be counted.
  if (text.length !== to - from || isRedacted(text)) return null
  const comma = text.indexOf(', ')
  if (comma > 0) return postPrefix(text.slice(comma + 2)) === undefined ? null : { from, to: from + comma }
  const prefix = postPrefix(text)?.prefix.length ?? 0
  return prefix === 0 || text.length <= prefix + 1 ? null : { from: from + prefix + 1, to }
}

function addMentions(cable: Cable, add: Add): void {
  const items = referenceItems(cable).length
  const defined = new Map<string, boolean>()
  const isKnown = (letter: string): boolean => {
    let known = defined.get(letter)
    if (known === undefined) defined.set(letter, (known = itemsOfLetter(cable, letter).length > 0))
    return known
  }
  for (const { word, letters, reftel } of referenceMentions(cable)) {
    const known = letters.map(({ letter }) => isKnown(letter))
    const isDefined = letters.length > 0 ? known.includes(true) : items === 1 || (reftel && items > 0)
    add(word, 'reference', isDefined ? 'defined' : 'unknown')
    letters.forEach((letter, index) => {
      if (!letter.implied) add(letter, 'reference', known[index] === true ? 'defined' : 'unknown')
    })
  }
}

/** Tokens cut at line ends, the first of two that overlap. */
function oneLine(text: Text, tokens: readonly SemanticToken[]): SemanticToken[] {
  const cut: SemanticToken[] = []
  let behind = 0
  for (const token of tokens) {
    if (token.from < behind || token.to <= token.from) continue
    behind = token.to
    const last = lineAt(text, token.to - 1)
    for (let line = lineAt(text, token.from); line <= last; line++) {
      const from = Math.max(token.from, text.starts[line]!)
      const to = Math.min(token.to, text.ends[line]!)
      if (to > from) cut.push({ ...token, from, to })
    }
  }
  return cut
}
