import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parse } from '../../server/src/core/syntax/parse.ts'
import { check } from '../../server/src/core/rules/run.ts'
import { rules } from '../../server/src/core/rules/registry.ts'
import { applyFixes, insertLineAfter, insertLineBefore, lineSpan, removeLines } from '../../server/src/core/rules/fix.ts'
import type { Edit, Finding, Severity } from '../../server/src/core/rules/rule.ts'
import { createText } from '../../server/src/core/text.ts'
import { exampleCables, inventedCables } from '../support/corpus.ts'

function finding(...edits: Edit[]): Finding {
  return {
    rule: 'x',
    severity: 'hint',
    message: '',
    related: [],
    from: edits[0]?.from ?? 0,
    to: edits[0]?.to ?? 0,
    fix: { title: '', safe: true, edits },
  }
}

test('fixes that do not touch each other all go in, whatever their order', () => {
  const edits = [
    { from: 4, to: 5, text: 'E' },
    { from: 0, to: 1, text: 'AA' },
    { from: 2, to: 2, text: '-' },
    { from: 5, to: 6, text: '' },
  ]
  const { text, applied } = applyFixes(
    'abcdef',
    edits.map((edit) => finding(edit)),
  )
  assert.equal(text, 'AAb-cdE')
  assert.equal(applied.length, 4)
})

test('of two fixes that overlap the first in the text goes in, whole', () => {
  const first = finding({ from: 0, to: 2, text: 'X' }, { from: 8, to: 9, text: 'Y' })
  const second = finding({ from: 1, to: 3, text: 'Z' })
  const third = finding({ from: 4, to: 5, text: 'W' }, { from: 8, to: 8, text: 'V' })
  const { text, applied } = applyFixes('0123456789', [third, second, first])
  assert.equal(text, 'X234567Y9')
  assert.deepEqual(applied, [first])
})

test('two insertions at one place are not mixed', () => {
  assert.equal(applyFixes('ab', [finding({ from: 1, to: 1, text: 'x' }), finding({ from: 1, to: 1, text: 'y' })]).text, 'axb')
})

test('edits outside the text and findings without a fix are left alone', () => {
  const none: Finding = { ...finding(), fix: null }
  const outside = finding({ from: 1, to: 9, text: '' })
  const backwards = finding({ from: 2, to: 1, text: '' })
  assert.deepEqual(applyFixes('abc', [none, outside, backwards]), { text: 'abc', applied: [] })
})

test('whatever the fixes, the untouched characters stay in order', () => {
  const edit = fc
    .tuple(fc.nat(30), fc.nat(5), fc.constantFrom('', '*', '**'))
    .map(([from, length, text]) => ({ from, to: from + length, text }))
  fc.assert(
    fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (fixes) => {
      const source = 'abcdefghijklmnopqrstuvwxyz'
      // Overlapping edits within one fix are no fix at all.
      const sane = fixes.filter((edits) => edits.every((a, i) => edits.every((b, j) => i === j || a.to <= b.from || b.to <= a.from)))
      const { text, applied } = applyFixes(
        source,
        sane.map((edits) => finding(...edits)),
      )
      const removed = applied.flatMap(({ fix }) => fix!.edits).reduce((sum, { from, to }) => sum + to - from, 0)
      const kept = text.replaceAll('*', '')
      assert.equal(kept.length, source.length - removed)
      assert.equal([...kept].sort().join(''), kept)
    }),
  )
})

test('lines are inserted and removed with the line ends of the text', () => {
  const text = createText('A\r\nB\r\nC')
  const apply = (fix: ReturnType<typeof removeLines>): string => applyFixes(text.string, [{ ...finding(), fix }]).text
  assert.equal(apply(insertLineBefore(text, 4, 'X', true, '')), 'A\r\nX\r\nB\r\nC')
  assert.equal(apply(insertLineAfter(text, 3, 'X', true, '')), 'A\r\nB\r\nX\r\nC')
  assert.equal(apply(insertLineAfter(text, 7, 'X', true, '')), 'A\r\nB\r\nC\r\nX')
  assert.equal(apply(removeLines(text, { from: 3, to: 4 }, true)), 'A\r\nC')
  assert.equal(apply(removeLines(text, { from: 6, to: 7 }, true)), 'A\r\nB')
  assert.deepEqual(lineSpan(createText('only'), { from: 1, to: 2 }), { from: 0, to: 4 })
})

/** All rules on, those that are off by default too. */
const everything: Record<string, Severity> = Object.fromEntries(rules.map((rule) => [rule.name, 'hint']))

test('fixing any cable again and again comes to an end and loses no paragraph', () => {
  for (const { name, text } of [...inventedCables(), ...exampleCables()]) {
    let fixed = text
    let rounds = 0
    for (; rounds < 10; rounds++) {
      const safe = check(parse(fixed), { mode: 'author', rules: everything }).filter((found) => found.fix?.safe === true)
      if (safe.length === 0) break
      const next = applyFixes(fixed, safe).text
      assert.notEqual(next, fixed, `${name}: a fix that changes nothing`)
      fixed = next
    }
    assert.ok(rounds < 10, `${name}: safe fixes do not come to an end`)
    // Tags of a web page hide paragraph numbers, so a mended text may show more.
    assert.ok(paragraphs(fixed) >= paragraphs(text), name)
  }
})

test('line ends do not matter to any rule', () => {
  for (const { name, text } of inventedCables()) {
    const lf = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
    const crlf = lf.replaceAll('\n', '\r\n')
    assert.deepEqual(
      said(crlf).map((line) => line.replaceAll('\r\n', '\n')),
      said(lf),
      name,
    )
  }
})

function said(text: string): string[] {
  return check(parse(text), { mode: 'author', rules: everything }).map(
    ({ rule, message, from, to }) => `${rule} "${text.slice(from, to)}" ${message}`,
  )
}

function paragraphs(text: string): number {
  return parse(text).cables.reduce((sum, cable) => sum + cable.paragraphs.length, 0)
}
