import type { Node, NodeKind, Token } from './node.ts'
import type { Span } from '../span.ts'
import { isBlank } from '../text.ts'

export const noNodes: readonly Node[] = []

/** A leaf over part of the source; its text is the characters themselves. */
export function token(kind: NodeKind, source: string, from: number, to: number): Token {
  return { kind, from, to, children: noNodes, text: source.slice(from, to) }
}

/**
 * A line of text, the commonest leaf of all. A class, for literals have a record of how long they live: where the first of a sort live long, the engine
 * makes all others in the space for old objects, at several times the price.
 */
export class TextLine implements Node {
  readonly kind = 'textLine'
  readonly from: number
  readonly to: number
  readonly children = noNodes
  constructor(from: number, to: number) {
    this.from = from
    this.to = to
  }
}

/** A leaf whose meaning differs from its characters: repaired digits, words joined over a line end. */
export function meaning(kind: NodeKind, span: Span, text: string): Token {
  return { kind, from: span.from, to: span.to, children: noNodes, text }
}

/** A text in upper case. Most of what is asked about is so already, and the engine's own conversion is slow to begin. */
export function upperCase(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127 || (code >= 97 && code <= 122)) return text.toUpperCase()
  }
  return text
}

/** The number that a stretch of digits writes, an O read as 0 and every other letter as 1, as scanners mean them. */
export function numberAt(source: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    value = value * 10 + (isDigitCode(code) ? code - 48 : code === 79 ? 0 : 1)
  }
  return value
}

/** Parts that are there, in the order of the text: the list itself, which nobody else may hold, since a tree has thousands of them. */
export function inOrder(parts: (Node | null | undefined)[]): readonly Node[] {
  let count = 0
  for (const part of parts) if (part !== null && part !== undefined) parts[count++] = part
  while (parts.length > count) parts.pop()
  const present = parts as Node[]
  sortByFrom(present)
  return present
}

/** Puts spans in the order of the text, in place. Most lists are short and nearly in order, and a sort of the engine makes tables before it looks. */
export function sortByFrom(list: Span[]): void {
  if (list.length > 16) {
    list.sort((a, b) => a.from - b.from)
    return
  }
  for (let index = 1; index < list.length; index++) {
    const item = list[index]!
    let at = index
    for (; at > 0 && list[at - 1]!.from > item.from; at--) list[at] = list[at - 1]!
    list[at] = item
  }
}

/** A word between blanks, by offsets. */
export type Word = Span

/** Words of a stretch of one line, split at blanks and tabs. */
export function wordsOf(source: string, from: number, to: number): Word[] {
  const words: Word[] = []
  let at = from
  while (at < to) {
    while (at < to && isSpace(source.charCodeAt(at))) at++
    const start = at
    while (at < to && !isSpace(source.charCodeAt(at))) at++
    if (at > start) words.push({ from: start, to: at })
  }
  return words
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13
}

export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isUpperCode(code: number): boolean {
  return code >= 65 && code <= 90
}

export function isLetterCode(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

/** Whether all characters of the stretch are digits, and at least one is there. */
export function isDigits(source: string, from: number, to: number): boolean {
  if (from >= to) return false
  for (let at = from; at < to; at++) if (!isDigitCode(source.charCodeAt(at))) return false
  return true
}

/** Whether the stretch reads as these upper-case letters, whatever its case. */
export function reads(source: string, from: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    let code = source.charCodeAt(from + index)
    if (code >= 97 && code <= 122) code -= 32
    if (code !== word.charCodeAt(index)) return false
  }
  return true
}
