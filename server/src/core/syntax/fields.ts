import { firstAtOrBehind } from '../sorted.ts'
import type { Span } from '../span.ts'
import { isBlank } from '../text.ts'
import { parseAddressList, parseFrom } from './address.ts'
import { attention, caption } from './captions.ts'
import { parseClassificationAuthority } from './classification-authority.ts'
import type { ParseContext } from './context.ts'
import { parseSmartDate } from './date-time-group.ts'
import { parseExecutiveOrder } from './executive-order.ts'
import { skipSpace, trimSpace } from './field-leaves.ts'
import type { Field } from './labels.ts'
import { createLogical, originOf } from './logical.ts'
import type { Artifact, Logical } from './logical.ts'
import type { ClassificationLine, LabelledField, Node, ReferencesField, Signature, Token } from './node.ts'
import { parseReferences } from './references.ts'
import { parseSubject } from './subject.ts'
import { parseTags } from './tags.ts'
import { inOrder, isDigits, token, wordsOf } from './tokens.ts'
import { parseRoutingLine } from './transmission.ts'

/** A field whose lines are still being gathered; noise between its lines is kept apart. */
export interface OpenField {
  readonly field: Field | 'to' | 'infoList' | 'xmt' | 'routing' | 'attention'
  readonly name: string
  readonly label: Token | null
  /** Stretches of source lines; the first begins with the label when the field has one. */
  readonly lines: Span[]
  readonly noise: Node[]
  /** Column at which the label begins: what is not indented further is no continuation in two-column prints. */
  readonly indent: number
  readonly smart: boolean
}

/** Makes the node of a field from its lines. Gives one node, or several where one line holds several captions. */
export function closeField(context: ParseContext, open: OpenField, artifacts: Artifact[]): Node[] {
  const nodes = fieldNodes(context, open, artifacts)
  const last = nodes.length - 1
  nodes[last] = withNoise(nodes[last]!, open.noise)
  return nodes
}

function fieldNodes(context: ParseContext, open: OpenField, artifacts: Artifact[]): Node[] {
  const { source } = context
  const label = open.label ?? token('label', source, open.lines[0]!.from, open.lines[0]!.from)
  switch (open.field) {
    case 'routing':
      return [withNoise(parseRoutingLine(source, open.lines), open.noise)]
    case 'to':
      return [parseAddressList(source, 'to', label, valueLines(open), open.noise)]
    case 'infoList':
      return [parseAddressList(source, 'info', label, valueLines(open), open.noise)]
    case 'xmt':
      return [parseAddressList(source, 'exempt', label, valueLines(open), open.noise)]
    case 'action':
    case 'info':
    case 'exempt': {
      const kind = open.field === 'action' ? 'to' : open.field === 'info' ? 'info' : 'exempt'
      return [parseAddressList(source, kind, label, semicolonStretches(source, valueLines(open), open.noise), open.noise)]
    }
    case 'from': {
      const { value, rest } = untilNoise(source, open, label)
      return webNumber(source, label, value) ?? [parseFrom(source, label, value, [...open.noise, ...rest])]
    }
    case 'attention':
      return [withNoise(attention(source, open.lines), open.noise)]
    case 'passLine':
      return [labelled(context, open, label, valueLines(open).map((line) => trimmed(source, line)).filter((line) => line.to > line.from).map((line) => attention(source, [line])))]
    case 'captions':
      return [labelled(context, open, label, captionItems(source, valueLines(open)))]
    case 'mrn': {
      const { value, rest } = untilNoise(source, open, label)
      return [withNoise(messageNumber(source, label, value), rest)]
    }
    case 'date': {
      const { value, rest } = untilNoise(source, open, label)
      return [withNoise(parseSmartDate(source, label, value), rest)]
    }
    case 'signature': {
      const value = trimmed(source, covering(valueLines(open), label.to))
      // One name, on several lines perhaps; a page break among them belongs to none.
      const parts = open.noise.length === 0 ? [value] : valueLines(open).map((line) => trimmed(source, line))
      const names = parts.filter((part) => part.to > part.from).map((part) => token('person', source, part.from, part.to))
      const node: Signature = { kind: 'signature', from: label.from, to: Math.max(label.to, value.to), children: inOrder([label, ...names, ...open.noise]), label, names }
      return [node]
    }
    case 'other':
    case 'origin':
      return [labelled(context, open, label, null)]
    default:
      return [logicalField(context, open, label, artifacts)]
  }
}

function logicalField(context: ParseContext, open: OpenField, label: Token, artifacts: Artifact[]): Node {
  const logical = createLogical(context.source, open.lines)
  for (const artifact of logical.artifacts) artifacts.push(artifact)
  const labelTo = logicalLabelEnd(logical, label.to - label.from, label)
  const node = parseField(open.field as Field, logical, label, labelTo)
  return withNoise(node, open.noise, logical.artifacts)
}

function parseField(field: Field, logical: Logical, label: Token, labelTo: number): Node {
  switch (field) {
    case 'executiveOrder':
      return parseExecutiveOrder(logical, label, labelTo)
    case 'tags':
      return parseTags(logical, label, labelTo)
    case 'subject':
      return parseSubject(logical, label, labelTo)
    case 'authority':
      return parseClassificationAuthority(logical, label, labelTo)
    default: {
      const items = parseReferences(logical, labelTo)
      const last = items.length === 0 ? undefined : items[items.length - 1]
      const node: ReferencesField = { kind: 'references', from: label.from, to: Math.max(label.to, last?.to ?? 0, originOf(logical, logical.text.length)), children: inOrder([label, ...items]), label, items }
      return node
    }
  }
}

/** Where the label ends in the logical text: pilcrows before it are not in there. */
function logicalLabelEnd(logical: Logical, length: number, label: Token): number {
  const first = logical.origins[0] ?? label.from
  return Math.max(0, length - Math.max(0, first - label.from))
}

/** Puts page noise and dropped artefacts into a node, in the order of the text, and whatever visible characters no leaf holds yet. */
export function withNoise<T extends Node>(node: T, noise: readonly Node[], artifacts: readonly Artifact[] = []): T {
  if (noise.length === 0 && artifacts.length === 0) return node
  const extra = artifacts
    .filter((artifact) => artifact.kind !== 'entity')
    .map((artifact): Node => ({ kind: 'artifact', from: artifact.from, to: artifact.to, children: [] }))
  const inside = [...noise, ...extra].filter((item) => !isHeld(node.children, item))
  const children = inOrder([...node.children, ...inside])
  return { ...node, from: Math.min(node.from, children[0]?.from ?? node.from), to: Math.max(node.to, children[children.length - 1]?.to ?? node.to), children }
}

/** Whether one of some nodes, in order, holds a stretch. */
function isHeld(children: readonly Node[], item: Span): boolean {
  const child = children[firstAtOrBehind(children, item.from + 1, ({ from }) => from) - 1]
  return child !== undefined && item.to <= child.to
}

/** The stretches of a field without its label. */
function valueLines(open: OpenField): Span[] {
  const { label, lines } = open
  if (label === null) return lines
  const first = lines[0]!
  return [{ from: Math.min(label.to, first.to), to: first.to }, ...lines.slice(1)]
}

/** The value of a field that fits on a line or two, up to a page break; what stands behind the break is kept as lines of text. */
function untilNoise(source: string, open: OpenField, label: Token): { readonly value: Span; readonly rest: readonly Token[] } {
  const lines = valueLines(open)
  const first = open.noise[0]?.from ?? Infinity
  const rest = lines.filter((line) => line.from >= first)
  return { value: covering(lines.slice(0, lines.length - rest.length), label.to), rest: rest.flatMap((line) => linesOf(source, line)) }
}

/** One span over the values of all lines, trimmed. */
function covering(lines: readonly Span[], fallback: number): Span {
  const present = lines.filter((line) => line.to > line.from)
  if (present.length === 0) return { from: fallback, to: fallback }
  return { from: present[0]!.from, to: present[present.length - 1]!.to }
}

function trimmed(source: string, span: Span): Span {
  const from = skipSpace(source, span.from, span.to)
  return { from, to: trimSpace(source, from, span.to) }
}

/** Addresses of a SMART print: joined lines, cut at semicolons (smart.md 2.3) and at noise. */
function semicolonStretches(source: string, lines: readonly Span[], noise: readonly Span[]): Span[] {
  const all = covering(lines, 0)
  const stretches: Span[] = []
  let from = all.from
  let next = 0
  for (let at = all.from; at <= all.to; at++) {
    while (next < noise.length && noise[next]!.from < at) next++
    const here = noise[next]
    if (here?.from === at) {
      stretches.push({ from, to: at })
      from = here.to
      at = here.to - 1
    } else if (at === all.to || source.charCodeAt(at) === 59) {
      stretches.push({ from, to: at })
      from = at + 1
    }
  }
  return stretches
}

function captionItems(source: string, lines: readonly Span[]): Node[] {
  const items: Node[] = []
  for (const line of lines) {
    let from = line.from
    for (let at = line.from; at <= line.to; at++) {
      if (at < line.to && source.charCodeAt(at) !== 44 && source.charCodeAt(at) !== 59) continue
      let start = from
      let end = at
      while (start < end && isBlank(source.charCodeAt(start))) start++
      while (end > start && isBlank(source.charCodeAt(end - 1))) end--
      if (end > start && !(end - start === 4 && source.slice(start, end).toUpperCase() === 'NONE')) items.push(caption({ from: start, to: end }, source.slice(start, end).toUpperCase().replace(/^SI PDIS$/, 'SIPDIS')))
      from = at + 1
    }
  }
  return items
}

function labelled(context: ParseContext, open: OpenField, label: Token, items: readonly Node[] | null): LabelledField {
  const { source } = context
  const value = covering(valueLines(open), label.to)
  let from = value.from
  while (from < value.to && (isBlank(source.charCodeAt(from)) || source.charCodeAt(from) === 10 || source.charCodeAt(from) === 13)) from++
  const lines = valueLines(open).flatMap((line) => linesOf(source, line))
  const text = from < value.to ? { ...token('textLine', source, from, value.to), text: lines.map((line) => line.text).join(' ').replace(/\s+/g, ' ') } : null
  const children = inOrder([label, ...(items ?? lines), ...open.noise])
  return { kind: 'labelledField', from: label.from, to: Math.max(label.to, value.to), children, name: open.name, label, value: text }
}

function linesOf(source: string, value: Span): Token[] {
  const lines: Token[] = []
  let from = value.from
  for (let at = value.from; at <= value.to; at++) {
    const code = at < value.to ? source.charCodeAt(at) : 10
    if (code !== 10 && code !== 13) continue
    let start = from
    let end = at
    while (start < end && isBlank(source.charCodeAt(start))) start++
    while (end > start && isBlank(source.charCodeAt(end - 1))) end--
    if (end > start) lines.push(token('textLine', source, start, end))
    from = at + 1
  }
  return lines
}

/** `From: SECSTATE WASHDC (STATE 109933 - ROUTINE)` of the Department's web display (smart.md 4.4): the originator, and the number in parentheses. */
function webNumber(source: string, label: Token, value: Span): Node[] | null {
  if (source.charCodeAt(value.to - 1) !== 41) return null
  const open = value.from + source.slice(value.from, value.to).lastIndexOf('(')
  if (open <= value.from) return null
  const words = wordsOf(source, open + 1, value.to - 1)
  const at = words.findIndex((word, index) => index > 0 && isDigits(source, word.from, word.to))
  if (at < 1) return null
  const post = token('post', source, words[0]!.from, words[at - 1]!.to)
  const number = token('messageNumber', source, words[at]!.from, words[at]!.to)
  const last = words[words.length - 1]!
  const slug = last.from > number.to ? token('word', source, words[at + 1]!.from, last.to) : null
  return [
    parseFrom(source, label, { from: value.from, to: open }, []),
    {
      kind: 'classificationLine', from: open, to: value.to, children: inOrder([post, number, slug]), label: null, level: null, levelValue: null, spelling: null,
      encrypted: false, noforn: null, section: null, sections: null, year: null, post, number, slug,
    } satisfies ClassificationLine as Node,
  ]
}

/** `MRN: 12 ZENDA 345` (smart.md 2.3). */
function messageNumber(source: string, label: Token, value: Span): ClassificationLine {
  const words = wordsOf(source, value.from, value.to)
  const last = words[words.length - 1]
  const hasYear = words.length > 2 && words[0]!.to - words[0]!.from === 2 && isDigits(source, words[0]!.from, words[0]!.to)
  const first = words[hasYear ? 1 : 0]
  const readable = last !== undefined && first !== undefined && last !== first && isDigits(source, last.from, last.to)
  const year = hasYear && readable ? token('word', source, words[0]!.from, words[0]!.to) : null
  const post = readable ? token('post', source, first.from, words[words.length - 2]!.to) : null
  const number = readable ? token('messageNumber', source, last.from, last.to) : null
  const slug = readable || words.length === 0 ? null : token('word', source, words[0]!.from, last!.to)
  return {
    kind: 'classificationLine', from: label.from, to: Math.max(label.to, last?.to ?? 0), children: inOrder([label, year, post, number, slug]),
    label, level: null, levelValue: null, spelling: null, encrypted: false, noforn: null, section: null, sections: null, year, post, number, slug,
  }
}
