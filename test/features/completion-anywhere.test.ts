import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { complete, completionDocumentation, parse } from '../../server/src/core/service.ts'
import { inventedCables, realCables, seedCable } from '../support/corpus.ts'

const now = Date.UTC(2025, 10, 25, 11, 31)
const texts = inventedCables().map(({ text }) => text)

/** What every list must be, wherever it is asked for. */
function checkAt(file: ReturnType<typeof parse>, offset: number, explicit: boolean): number {
  const { items, incomplete } = complete(file, offset, { now, explicit })
  const source = file.text.string
  assert.ok(items.length <= 250 && (!incomplete || items.length === 250))
  for (const { from, to, label, text, filter, sort } of items) {
    assert.ok(0 <= from && from <= offset && offset <= to && to <= source.length, `${from}-${to} at ${offset}: ${label}`)
    assert.ok(!/[\r\n]/.test(source.slice(from, to)), `${label} at ${offset} replaces a line end`)
    assert.ok(label !== '' && text !== '' && filter !== '' && sort !== '', label)
    assert.ok(!/undefined|NaN|null|\[object/.test(`${label}${text}`), `${label}: ${text}`)
  }
  return items.length
}

test('every place of every invented cable: a list about the place, or none', () => {
  let lists = 0
  for (const text of texts) {
    const file = parse(text)
    for (let at = 0; at <= text.length; at += at < 700 ? 2 : 11) if (checkAt(file, lineEnd(text, at), at % 4 === 0) > 0) lists++
  }
  assert.ok(texts.length > 100 && lists > 5000, `${lists} lists`)
})

test('the real cables: nothing in prose while typing', { skip: realCables().length === 0 }, () => {
  for (const { name, text } of realCables()) {
    const file = parse(text)
    for (let at = 0; at <= text.length; at += 23) checkAt(file, lineEnd(text, at), at % 2 === 0)
    assert.ok(name !== '')
  }
  const seed = seedCable()!
  const file = parse(seed)
  const [first] = file.cables[0]!.paragraphs
  const word = seed.indexOf('thinking', first!.from)
  for (let at = word; at < word + 40; at++) assert.equal(complete(file, at, { now }).items.length, 0)
})

const damage = fc.oneof(
  fc.constantFrom(
    '',
    '\r',
    '\n\n',
    '\0',
    '\ud83d',
    '(((',
    '[X](#)',
    '¶',
    'XXXXXXXXXXXX',
    'REF A-Z',
    'BT',
    'TAGS: ',
    'E.O. ',
    'REF: ',
    'ref ',
    '1. (',
    'Classified By: 1.4 (',
    'DE ',
    'ZNY ',
    'P ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

test('damaged cables and random offsets never throw', () => {
  fc.assert(
    fc.property(
      fc.nat(texts.length - 1),
      fc.array(fc.tuple(fc.nat(), fc.nat(40), damage), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      (index, cuts, crlf) => {
        let text = texts[index]!
        const places: number[] = [0]
        for (const [at, length, put] of cuts) {
          const from = text.length === 0 ? 0 : at % text.length
          text = text.slice(0, from) + put + text.slice(from + length)
          places.push(from + put.length)
        }
        if (crlf) text = text.replaceAll('\n', '\r\n')
        const file = parse(text)
        for (const at of places) for (const explicit of [true, false]) checkAt(file, lineEnd(text, Math.min(at, text.length)), explicit)
      },
    ),
    { numRuns: 300 },
  )
})

/** Editors ask on lines, never between CR and LF. */
function lineEnd(text: string, at: number): number {
  return Math.min(text.length, text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13 ? at - 1 : at)
}

test('any text at all, and offsets outside it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.nat(),
      (text, at) => void checkAt(parse(text), lineEnd(text, at % (text.length + 1)), true),
    ),
    { numRuns: 300 },
  )
  for (const at of [-1, 99, NaN, Infinity]) assert.ok(complete(parse('TAGS: '), at, { now }).items.length >= 0)
})

test('every entry that an item names can be explained', () => {
  const entries = new Set<string>()
  for (const text of [
    'TAGS: |',
    'FM |',
    'PP |',
    '|',
    'ZNY CCCCC |',
    'UNCLAS ZENDA 1\n\n|',
    'E.O. 12958: |',
    'E.O. |',
    'SUBJECT: X\n\nClassified By: X reasons 1.4 (|',
    'UNCLAS ZENDA 000113\n\nDEPT FOR E|',
    'SECRET ZENDA 000113\n\nSUBJECT: (|',
    'TAGS: K|',
  ]) {
    const at = text.indexOf('|')
    for (const { entry } of complete(parse(text.replace('|', '')), at, { now, explicit: true }).items)
      if (entry !== null) entries.add(entry)
  }
  assert.ok(entries.size > 500, String(entries.size))
  for (const entry of entries) assert.match(completionDocumentation(entry, now) ?? '', /^\*\*.+\*\*/, entry)
  for (const entry of ['', 'tag', 'nonsense X', 'post NOWHERE AT ALL', 'reason 9.9 z'])
    assert.equal(completionDocumentation(entry, now), null)
})
