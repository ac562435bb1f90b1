// What is offered at the sign | of a text, in the order of the list.
import assert from 'node:assert/strict'
import { complete, parse } from '../../server/src/core/service.ts'
import type { Completion } from '../../server/src/core/service.ts'

/** Tuesday, 25 November 2025, 11:31 UTC: day 329. */
export const now = Date.UTC(2025, 10, 25, 11, 31)

export interface Offered {
  readonly items: readonly Completion[]
  readonly labels: readonly string[]
  readonly incomplete: boolean
  /** The text once the item with this label was chosen; tab stops as they are. */
  readonly choose: (label: string) => string
  readonly item: (label: string) => Completion
}

export function offered(marked: string, options: { readonly explicit?: boolean; readonly now?: number | null } = {}): Offered {
  const at = marked.lastIndexOf('|')
  assert.notEqual(at, -1, 'no | in the text')
  const text = marked.slice(0, at) + marked.slice(at + 1)
  const list = complete(parse(text), at, { now, ...options })
  const items = [...list.items].sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0))
  const item = (label: string): Completion => {
    const found = items.find((each) => each.label === label)
    assert.ok(found, `no "${label}" among ${JSON.stringify(items.map((each) => each.label).slice(0, 30))}`)
    return found
  }
  return {
    items,
    labels: items.map(({ label }) => label),
    incomplete: list.incomplete,
    item,
    choose: (label) => {
      const { from, to, text: put } = item(label)
      return text.slice(0, from) + put + text.slice(to)
    },
  }
}
