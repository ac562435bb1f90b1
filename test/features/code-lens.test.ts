import { test } from 'node:test'
import assert from 'node:assert/strict'
import { codeLenses, parse, positionAt } from '../../server/src/core/service.ts'
import type { CodeLensChoice } from '../../server/src/core/service.ts'
import { inventedCables, realCables, seedCable } from '../support/corpus.ts'

function drawn(text: string, choice: CodeLensChoice): string[] {
  const file = parse(text)
  return codeLenses(file, choice).map(({ from, title, places }) => {
    const words = places.map((place) => text.slice(place.from, place.to)).join(' ')
    return `${positionAt(file.text, from).line + 1} ${title}${words === '' ? '' : ` [${words}]`}`
  })
}

const seed = seedCable()

test('the real cable is measured above its subject; it has no references', { skip: seed === null && 'no ../shared' }, () => {
  assert.deepEqual(drawn(seed!, 'off'), [])
  assert.deepEqual(drawn(seed!, 'subject'), ['21 9 paragraphs, 806 words, highest mark (C)'])
  assert.deepEqual(drawn(seed!.replaceAll('\n', '\r\n'), 'all'), ['21 9 paragraphs, 806 words, highest mark (C)'])
})

const cable = (references: string, text: string) => `S E C R E T ZENDA 000123\n\nSUBJECT: TEA\n${references}\n\n${text}\n`

test('page headers, numbers and marks are no words; the highest mark counts as written', () => {
  assert.deepEqual(drawn(cable('', '1. (C) One, two --\n\nZENDA 00000123  002 OF 002\n\nthree.\n\n2. (S/NF) 4 five.\n'), 'all'), [
    '3 2 paragraphs, 5 words, highest mark (S/NF)',
  ])
  assert.deepEqual(drawn(cable('', 'The tea is cold; nobody drinks it.'), 'all'), ['3 7 words'])
})

test('references: how often each is cited, where there are few', () => {
  const text = '1. (C) Ref A, refs A and C, (ref a).\n\n2. (U) REF D.'
  const list = 'REF: A. ZENDA 1\n     B. ZENDA 2\n     C. ZENDA 3'
  assert.deepEqual(drawn(cable(list, text), 'all')[1], '4 cited: A 3 times, B never, C once [A A C a]')
  assert.equal(drawn(cable(list, text), 'subject').length, 1)
  assert.equal(drawn(cable('REF: ZENDA 1', '1. (C) See reftel and ref A.'), 'all')[1], '4 cited twice [reftel A]')
  assert.equal(drawn(cable('REF: ZENDA 1', '1. (C) Nothing.'), 'all')[1], '4 not cited')
  const long = `REF: ${[...'ABCDEFGHIJ'].map((letter, index) => `${letter}. ZENDA ${index + 1}`).join('\n     ')}`
  assert.equal(drawn(cable(long, '1. (C) Refs A-C.'), 'all')[1], '4 10 references, cited 3 times [A - C]')
})

test('every cable with a subject and a text is measured, broken ones too', () => {
  let count = 0
  for (const { name, text } of [...inventedCables(), ...realCables(), { name: 'empty', text: '' }, { name: 'subject', text: 'SUBJECT:' }]) {
    for (const { from, to, title, places } of codeLenses(parse(text), 'all')) {
      assert.doesNotMatch(title, /undefined|NaN|null|^$/, name)
      for (const span of [{ from, to }, ...places]) assert.ok(span.from < span.to && span.to <= text.length, name)
      count++
    }
  }
  assert.ok(count > 150, String(count))
})
