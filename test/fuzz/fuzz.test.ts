// A short, fixed part of `npm run fuzz`.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { inventedCables } from '../support/corpus.ts'
import { createStock, smaller, tryCase } from './core.ts'
import { createRandom } from './random.ts'
import { tryServer } from './protocol.ts'
import { shrink } from './shrink.ts'

test('no changed cable and no arbitrary text breaks the core', () => {
  const stock = createStock(inventedCables().map(({ text }) => text))
  const failures = []
  for (let index = 0; index < 400; index++) {
    const failure = tryCase(20_091_125, index, stock)
    if (failure === null) continue
    const { defect, input } = smaller(failure)
    failures.push({ case: index, defect, text: input.text })
  }
  assert.deepEqual(failures, [])
})

test('whatever an editor does, the server knows the same text', async () => {
  const stock = createStock(inventedCables().map(({ text }) => text))
  const { sequences, defects } = await tryServer({ seed: 20_091_125, sequences: 30, stock, until: () => false })
  assert.deepEqual(defects, [])
  assert.equal(sequences, 30)
})

test('a failing text is made small', () => {
  const text = 'lorem ipsum '.repeat(50) + 'NNNN' + 'dolor '.repeat(70)
  assert.equal(
    shrink(text, (t) => t.includes('NN')),
    'NN',
  )
  assert.equal(
    shrink(text, () => false),
    text,
  )
})

test('the same seed gives the same numbers', () => {
  const three = (seed: number): number[] => {
    const random = createRandom(seed)
    return [random.below(1000), random.below(1000), random.below(1000)]
  }
  assert.deepEqual(three(5), three(5))
  assert.notDeepEqual(three(5), three(6))
})
