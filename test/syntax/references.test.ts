import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parseReferences, parseReferencesField } from '../../server/src/core/syntax/references.ts'
import type { Reference } from '../../server/src/core/syntax/node.ts'
import { assertTree, casesOf, expectations, field, sliced } from './field.ts'

const label = /^REF(?:S|TEL|ERENCE)?\s*:?/i

function parse(source: string): readonly Reference[] {
  const sample = field(source, label.exec(source)![0].length)
  return parseReferences(sample.logical, sample.labelTo)
}

function row(item: Reference, source: string): string {
  const letter = (item.letter?.text ?? '-') + (item.doubledLetter === null ? '' : `(${item.doubledLetter.text})`)
  const instant = item.instant === null ? '' : `${new Date(item.instant).toISOString().slice(0, 16)}Z`
  const notes = [instant, item.notal ? 'notal' : '', item.inheritsPost ? 'inherits' : ''].filter((note) => note !== '').join(' ')
  const text = sliced(source, item.text).replaceAll('\r', '').replaceAll('\u00B6', '').replaceAll('\n', '\\n')
  return [letter, item.referenceKind, item.year?.text ?? '-', item.post?.text ?? '-', item.number?.text ?? '-', notes || '-', text].join(
    ' | ',
  )
}

function rows(source: string): string[] {
  const items = parse(source)
  return items.length === 0 ? ['nothing'] : items.map((item) => row(item, source))
}

const cases = casesOf(readFileSync('test/syntax/references/cases.txt', 'utf8')).map(expectations)

test('every written form of a reference is read', () => {
  assert.ok(cases.length >= 190, `only ${cases.length} cases`)
  for (const { source, expected } of cases) assert.deepEqual(rows(source), expected, source)
})

test('line ends of two characters change nothing', () => {
  for (const { source, expected } of cases) assert.deepEqual(rows(source.replaceAll('\n', '\r\n')), expected, source)
})

test('pilcrows before the letters are no part of the items', () => {
  for (const { source, expected } of cases) {
    if (!source.includes('\n     ')) continue
    assert.deepEqual(rows(source.replaceAll('\n     ', '\n     \u00B6')), expected, source)
  }
})

test('year, post, number and letter stand where the tree says', () => {
  for (const { source } of cases) {
    let at = 0
    for (const item of parse(source)) {
      assert.ok(item.from >= at && item.to >= item.from, source)
      at = item.to
      for (const part of [item.year, item.post, item.number]) {
        if (part !== null) assert.ok(item.text.from <= part.from && part.from < part.to && part.to <= item.text.to, source)
      }
      if (item.post !== null)
        assert.equal(sliced(source, item.post).replace(/\s+/g, ' ').replaceAll('0', 'O').toUpperCase(), item.post.text, source)
      if (item.number !== null)
        assert.equal(sliced(source, item.number).replaceAll('O', '0').replaceAll(/[Il]/g, '1'), item.number.text, source)
      if (item.year !== null) assert.equal(sliced(source, item.year).replaceAll('O', '0'), item.year.text, source)
      if (item.letter !== null) assert.equal(sliced(source, item.letter).toUpperCase(), item.letter.text, source)
    }
  }
})

test('the field holds its items and a leaf for every sign between and behind them', () => {
  for (const { source, expected } of cases) {
    const sample = field(source, label.exec(source)![0].length)
    const node = parseReferencesField(sample.logical, sample.label, sample.labelTo)
    assertTree(node, source)
    assert.equal(node.to, source.trimEnd().length)
    assert.equal(node.items.length, expected[0] === 'nothing' ? 0 : expected.length)
  }
})

test('a list of thousands of items keeps its order', () => {
  const lines = Array.from({ length: 5_200 }, (_, index) => `     ${String.fromCharCode(65 + (index % 20))}. ZENDA ${index + 1}`)
  const items = parse(`REF:${lines.join('\n')}`)
  assert.equal(items.length, 5_200)
  assert.deepEqual(
    items.slice(-2).map((item) => [item.letter?.text, item.number?.text]),
    [
      ['S', '5199'],
      ['T', '5200'],
    ],
  )
})

test('one line of thousands of items is read to its end', () => {
  const items = parse(`REF: ${Array.from({ length: 20_000 }, (_, index) => `ZENDA ${index % 9_000}`).join(', ')}`)
  assert.equal(items.length, 20_000)
  assert.ok(items.every((item) => item.post?.text === 'ZENDA'))
})
