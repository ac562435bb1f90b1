import { firstAtOrBehind } from '../sorted.ts'
import type { Logical } from './logical.ts'
import { toSource } from './logical.ts'
import type { Node, NodeKind, Token } from './node.ts'
import { isDigitCode, isLetterCode, noNodes } from './tokens.ts'

/** What separates words inside a field: a blank of any kind or a line end. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff
}

/** Offset of the first character at or behind `at` that is no blank or line end; `to` when there is none. */
export function skipSpace(text: string, at: number, to: number): number {
  while (at < to && isSpace(text.charCodeAt(at))) at++
  return at
}

/** Offset behind the last character before `to` that is no blank or line end; `from` when there is none. */
export function trimSpace(text: string, from: number, to: number): number {
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return to
}

/** A text, or a stretch of it, on one line with single blanks. */
export function oneLine(text: string, from = 0, to = text.length): string {
  return isOneLine(text, from, to) ? text.slice(from, to) : squeeze(text, from, to)
}

/** Whether words of a stretch are parted by single blanks only. */
export function isOneLine(text: string, from: number, to: number): boolean {
  let before = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    // No test is true for a single blank: a branch that every blank takes is one that no processor foresees.
    if (code === before ? code === 32 : (code < 32 || code >= 0xa0) && isSpace(code)) return false
    before = code
  }
  return true
}

function squeeze(text: string, from: number, to: number): string {
  let out = ''
  let start = from
  for (let at = from; at < to; at++) {
    if (!isSpace(text.charCodeAt(at))) continue
    if (at > start) out += out === '' ? text.slice(start, at) : ` ${text.slice(start, at)}`
    start = at + 1
  }
  return start < to ? (out === '' ? text.slice(start, to) : `${out} ${text.slice(start, to)}`) : out
}

/** Whether a run of X or x that stands for removed text begins here (N9): its end, or -1. */
export function redactionEnd(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at)
  if (code !== 88 && code !== 120) return -1
  let end = at + 1
  while (end < to && text.charCodeAt(end) === code) end++
  return end - at >= (code === 88 ? 4 : 5) ? end : -1
}

/**
 * Collects the children of a field in the order of its logical text and gives every visible character between them a leaf too, so that the
 * leaves of the tree hold all that a person can see. All offsets are logical.
 */
export class FieldLeaves {
  readonly logical: Logical
  readonly children: Node[]
  #at: number
  readonly #label: Token | null

  /** Begins at a logical offset; a whole field begins behind its label, which is its first child. */
  constructor(logical: Logical, at: number, label: Token | null = null) {
    this.logical = logical
    this.children = label === null ? [] : [label]
    this.#label = label
    this.#at = at
  }

  /** A leaf over a stretch; its text is the stretch on one line unless said otherwise. */
  leaf(kind: NodeKind, from: number, to: number, text: string = oneLine(this.logical.text, from, to)): Token {
    const span = toSource(this.logical, from, to)
    const leaf: Token = { kind, from: span.from, to: span.to, children: noNodes, text }
    this.node(leaf, from, to)
    return leaf
  }

  /** A node that was built elsewhere, with the stretch it stands for. */
  node(node: Node, from: number, to: number): void {
    if (from > this.#at) this.#fill(from)
    this.children.push(node)
    this.#at = Math.max(this.#at, to)
  }

  /** All children up to a logical offset, leftovers of publication between them included. */
  close(to: number): readonly Node[] {
    if (to > this.#at) this.#fill(to)
    return this.logical.artifacts.length === 0 ? this.children : withArtifacts(this.logical, this.children, this.#label !== null)
  }

  #fill(to: number): void {
    const { text } = this.logical
    const from = skipSpace(text, this.#at, to)
    const end = trimSpace(text, from, to)
    this.#at = to
    if (from >= end) return
    const span = toSource(this.logical, from, end)
    this.children.push({
      kind: hasWord(text, from, end) ? 'word' : 'punctuation',
      from: span.from,
      to: span.to,
      children: noNodes,
      text: text.slice(from, end),
    } as Token)
  }
}

/** Whether a stretch has a letter or a digit. */
export function hasWord(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (isLetterCode(code) || isDigitCode(code) || code > 191) return true
  }
  return false
}

/** Leaves for link targets, pilcrows and the like between the first and the last child, and behind the last child of a whole field. */
function withArtifacts(logical: Logical, children: readonly Node[], whole: boolean): readonly Node[] {
  const first = children[0]
  if (first === undefined) return children
  const end = whole ? Infinity : children[children.length - 1]!.to
  const artifacts = logical.artifacts
  const merged: Node[] = []
  let next = 0
  for (let index = firstAtOrBehind(artifacts, first.from, ({ from }) => from); index < artifacts.length && artifacts[index]!.to <= end; index++) {
    const artifact = artifacts[index]!
    while (next < children.length && children[next]!.to <= artifact.from) merged.push(children[next++]!)
    const behind = children[next]
    if (behind !== undefined && behind.from < artifact.to) continue
    merged.push({ kind: 'artifact', from: artifact.from, to: artifact.to, children: noNodes, text: '' } as Token)
  }
  if (merged.length === 0) return children
  while (next < children.length) merged.push(children[next++]!)
  return merged
}

/** The end of a field in the source: behind its last character and the leftovers of publication that follow it. */
export function fieldEnd(logical: Logical, labelTo: number): number {
  const { text } = logical
  const end = text.length === 0 ? labelTo : Math.max(labelTo, toSource(logical, text.length - 1, text.length).to)
  if (logical.artifacts.length === 0) return end
  const artifacts = logical.artifacts
  const last = artifacts[artifacts.length - 1]
  return last !== undefined && last.to > end ? last.to : end
}
