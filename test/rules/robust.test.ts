import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parse } from '../../server/src/core/syntax/parse.ts'
import { check } from '../../server/src/core/rules/run.ts'
import { rules } from '../../server/src/core/rules/registry.ts'
import { applyFixes } from '../../server/src/core/rules/fix.ts'
import type { Severity } from '../../server/src/core/rules/rule.ts'
import type { Dialect } from '../../server/src/core/syntax/node.ts'
import { inventedCables } from '../support/corpus.ts'

/** All rules on, those that are off by default too. */
const everything: Record<string, Severity> = Object.fromEntries(rules.map((rule) => [rule.name, 'warning']))
const dialects: readonly (Dialect | undefined)[] = [undefined, 'cablegate', 'aad', 'copy', 'smart', 'military', 'draft', 'unknown']

function inspect(text: string, dialect?: Dialect): void {
  const file = dialect === undefined ? parse(text) : parse(text, { dialect })
  const found = check(file, { mode: 'author', now: Date.UTC(2025, 0, 15), rules: everything })
  let before = 0
  for (const { rule, from, to, related, fix, message } of found) {
    assert.ok(from >= before && from < to && to <= text.length, `${rule}: ${from} to ${to} of ${text.length}`)
    before = from
    assert.ok(
      message.length > 0 && !message.includes('undefined') && !message.includes('null') && !message.includes('NaN'),
      `${rule}: ${message}`,
    )
    for (const place of related) assert.ok(place.from >= 0 && place.from <= place.to && place.to <= text.length, `${rule}: related`)
    for (const edit of fix?.edits ?? []) assert.ok(edit.from >= 0 && edit.from <= edit.to && edit.to <= text.length, `${rule}: edit`)
  }
  applyFixes(text, found)
}

test('cables with lines lost, doubled and mixed get findings that point into the text', () => {
  const lines = [...new Set(inventedCables().flatMap(({ text }) => text.split('\n').slice(0, 40)))]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 40 }), fc.constantFrom(...dialects), (chosen, dialect) =>
      inspect(chosen.join('\n'), dialect),
    ),
    { numRuns: 400 },
  )
})

test('cables with characters lost and put in get findings that point into the text', () => {
  const cables = inventedCables()
  const damage = fc.record({
    at: fc.nat(1500),
    cut: fc.nat(12),
    put: fc.constantFrom('', ' ', '\n', '\r', 'X', '0', '/', '\ud800', '\u00b6', 'OF', '('),
  })
  fc.assert(
    fc.property(fc.nat(cables.length - 1), fc.array(damage, { maxLength: 6 }), (index, changes) => {
      let { text } = cables[index]!
      for (const { at, cut, put } of changes) text = text.slice(0, at) + put + text.slice(at + cut)
      inspect(text)
    }),
    { numRuns: 400 },
  )
})

test('texts that are no cable get no finding that needs one', () => {
  for (const text of ['', '\n', ' ', '\ufeff', '\0\0\0', 'x'.repeat(100_000), 'ZNY\n', 'FM\n', 'P\n', '{"a": 1}\n', '~\n'.repeat(1000)]) {
    inspect(text)
    const header = check(parse(text), { mode: 'author' }).filter(({ rule }) => rule.startsWith('missing-'))
    if (!text.startsWith('FM'))
      assert.deepEqual(
        header.map(({ rule }) => rule),
        [],
        JSON.stringify(text.slice(0, 20)),
      )
  }
})
