import { test } from 'node:test'
import assert from 'node:assert/strict'
import { divided } from '../../server/src/core/model/majority.ts'
import type { Statement } from '../../server/src/core/model/majority.ts'

type Place = 'owner' | 'b' | 'c' | 'd'

function odd(...values: number[]): [string, string, boolean] | null {
  const places: Place[] = ['owner', 'b', 'c', 'd']
  const token = { kind: 'number', from: 0, to: 1, children: [], text: '' } as const
  const division = divided(values.map((value, index): Statement<Place> => ({ place: places[index]!, value, token })))
  return division === null ? null : [division.odd.place, division.others.map((other) => other.place).join(), division.clear]
}

test('nothing is odd while all agree', () => {
  assert.equal(odd(), null)
  assert.equal(odd(1), null)
  assert.equal(odd(1, 1, 1), null)
})

test('the one that stands alone is odd, be it the owner', () => {
  assert.deepEqual(odd(1, 2, 1), ['b', 'owner,c', true])
  assert.deepEqual(odd(2, 1, 1), ['owner', 'b,c', true])
  assert.deepEqual(odd(1, 1, 1, 2), ['d', 'owner,b,c', true])
})

test('without a majority the owner is believed', () => {
  assert.deepEqual(odd(1, 2), ['b', 'owner', false])
  assert.deepEqual(odd(1, 2, 3), ['b', 'owner', false])
  assert.deepEqual(odd(1, 2, 2, 1), ['b', 'owner,d', false])
})
