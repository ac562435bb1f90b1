// A short, fixed part of `npm run fuzz`.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import type { Dialect } from '../../server/src/core/syntax/node.ts'
import { inventedCables } from '../support/corpus.ts'
import { createStock, smaller, tryCase } from './core.ts'
import { defectOf } from './examine.ts'
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

test('texts that broke it once', () => {
  const found: readonly (readonly [string, Dialect?])[] = [
    [
      'ON FI DE NT I A L SECTION 2 OF 2 ZENDA 3507\nINFO RUEHZDS/AMCOSE        PTQ1031OCleared By:201010ZRUEHDEReason 1ummary\n--- CONFIDENTIAL\n5\nPAGE \nA\nN\nO 0703Z\nON FI DE NT I A L SECTION 2 OF 2 ZENDA 3507',
    ],
    ['TO\n\u2028'],
    ['8.\n---\nA 00000388 002 OF004C\n---', 'deptdraft'],
    ['3.\n---\n----E\n<< END OF DOCUMENT >>'],
    ['---\nSECRET\nW\n---'],
    ['P 171440Z SEP 07\nClassified By\nSipdis\nLIMITED OFFICIAL USE E 47'],
    ['SUBJ:\nPAGE 0', 'military'],
    ['AMPN/\nPAGE 0\nPOC/', 'military'],
    ['TO R PRIORITY\nP 4473 ', 'deptdraft'],
    ['INFO\n\nUNCLAS\nD\nSBU\n', 'webtel'],
    ['MRN:17 E 2\nDATEDTG:SEP 1 1417\nFROM:'],
    ['RTTZUYUW RUES0306 33620<a>02-UUUU-RU\n22002'],
    ['INFO RUEHZDS/\nINFO RUEHZDS/\n'],
    [
      'SECTION 2 OF 2 ZENDA 3507\nb) 0C 00000044 003 OF003CONFIDENTIAL\nPAGE \nW\n8\nO 0703 \nINFO \nCN FI DE NT I A L SECTION 2 OF 2 ZENDA 3507',
      'webtel',
    ],
    ['\u00d1\u00e2\u00d1', 'cablegate'],
    ['MRN:\nSignature:E\0\nInfo:'],
    ['SUJECT:\u2028'],
    ['MRN:\nE.O.: 13526\n\n1. A.\n\nSignature:\0\n\nDrafted By:'],
    ['.\nA 00000284 0012OF003'],
    [`MSGID/\nSUBJ/\n${'a\n'.repeat(450)}`],
  ]
  const defects = found.flatMap(([text, dialect]) =>
    (['author', 'archive'] as const).map((mode) => defectOf({ text, dialect, mode, everyRule: true, places: everywhere(text) })),
  )
  assert.deepEqual(
    defects.filter((defect) => defect !== null),
    [],
  )
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

/** Every place of a short text, as shares of its length. */
function everywhere(text: string): readonly number[] {
  return Array.from({ length: text.length + 1 }, (_, at) => at / text.length)
}
