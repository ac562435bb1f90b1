import assert from 'node:assert/strict'
import type { Span } from '../../server/src/core/span.ts'
import { createLogical } from '../../server/src/core/syntax/logical.ts'
import type { Logical } from '../../server/src/core/syntax/logical.ts'
import type { Node, Token } from '../../server/src/core/syntax/node.ts'
import { createText } from '../../server/src/core/text.ts'

/** A field that is all of a source, its label the first `length` characters. */
export interface SampleField {
  readonly source: string
  readonly logical: Logical
  readonly label: Token
  readonly labelTo: number
}

export function field(source: string, length: number): SampleField {
  const text = createText(source)
  const lines = text.starts.map((from, index) => ({ from, to: text.ends[index]! }))
  const label: Token = { kind: 'label', from: 0, to: length, children: [], text: source.slice(0, length) }
  return { source, logical: createLogical(source, lines), label, labelTo: length }
}

export function sliced(source: string, span: Span): string {
  return source.slice(span.from, span.to)
}

/** A date as tables write it, or a dash. */
export function day(instant: number | null): string {
  return instant === null ? '-' : new Date(instant).toISOString().slice(0, 10)
}

/** Every part lies in its parent behind its elder sister, and every visible character of the node is in a leaf. */
export function assertTree(node: Node, source: string): void {
  assert.ok(node.from >= 0 && node.from <= node.to && node.to <= source.length, `${node.kind} ${node.from}-${node.to} of ${source.length}`)
  if (node.children.length === 0) return
  let at = node.from
  for (const child of node.children) {
    assert.ok(child.from >= at, `${child.kind} ${child.from}-${child.to} begins before ${at} in ${node.kind} of ${JSON.stringify(source)}`)
    assert.ok(child.to <= node.to, `${child.kind} ends at ${child.to}, behind its ${node.kind}, in ${JSON.stringify(source)}`)
    assertBlank(node, source, at, child.from)
    assertTree(child, source)
    at = child.to
  }
  assertBlank(node, source, at, node.to)
}

function assertBlank(node: Node, source: string, from: number, to: number): void {
  const gap = source.slice(from, to)
  assert.equal(gap.trim(), '', `${JSON.stringify(gap)} is in no leaf of ${node.kind} in ${JSON.stringify(source)}`)
}

/** The blocks of a table file: cases between lines of four dashes, the explanation first. */
export function casesOf(table: string): string[] {
  return table.replace(/\n$/, '').split('\n----\n').slice(1)
}

/** Splits a case into the text and the expectations behind "> ". */
export function expectations(block: string): { source: string; expected: string[] } {
  const lines = block.split('\n')
  const first = lines.findIndex((line) => line.startsWith('> '))
  return { source: lines.slice(0, first).join('\n'), expected: lines.slice(first).map((line) => line.slice(2)) }
}
