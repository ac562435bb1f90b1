import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { editDistance } from '../../server/src/core/model/edit-distance.ts'

test('a letter put in, left out, replaced or swapped is one step', () => {
  for (const word of ['PRIOITY', 'PRIORRITY', 'PRIORITU', 'PIRORITY']) assert.equal(editDistance(word, 'PRIORITY', 3), 1, word)
  assert.equal(editDistance('PRIORITY', 'PRIORITY', 2), 0)
  assert.equal(editDistance('', 'AB', 2), 2)
  assert.equal(editDistance('ROUTINE', 'IMMEDIATE', 2), 3)
})

test('the distance is the same both ways and never above the limit and one', () => {
  const word = fc.string({ unit: fc.constantFrom('A', 'B', 'C'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, fc.nat(8), (a, b, limit) => {
      const distance = editDistance(a, b, limit)
      assert.equal(distance, editDistance(b, a, limit))
      assert.equal(distance, Math.min(editDistance(a, b, 8), limit + 1))
      assert.equal(distance === 0, a === b)
    }),
  )
})
