import { test } from 'node:test'
import assert from 'node:assert/strict'
import { inlayHints, parse, positionAt } from '../../server/src/core/service.ts'
import type { InlayHintChoice } from '../../server/src/core/service.ts'
import { inventedCables, realCables, seedCable } from '../support/corpus.ts'

/** `line text-before|label` for each hint; a label before a word stands in front of it, `label|word`. */
function drawn(text: string, choice: InlayHintChoice): string[] {
  const file = parse(text)
  return inlayHints(file, choice).map(({ at, label, before }) => {
    const { line } = positionAt(file.text, at)
    return before
      ? `${line + 1} ${label}|${/^\S+/.exec(text.slice(at))?.[0]}`
      : `${line + 1} ${/\S+$/.exec(text.slice(0, at))?.[0]}|${label}`
  })
}

const seed = seedCable()

test(
  'the real cable: days at line ends by default, the country inside its line on request',
  { skip: seed === null && 'no ../shared' },
  () => {
    const days = ['5 3291131|25 November 2009', '7 NOV 09|Wednesday, 25 November 2009'.replace('NOV 09', '09')]
    for (const text of [seed!, seed!.replaceAll('\n', '\r\n')]) {
      assert.deepEqual(drawn(text, 'off'), [])
      assert.deepEqual(drawn(text, 'lineEnd'), days)
      assert.deepEqual(drawn(text, 'all'), [...days, '19 [QA|Qatar'])
    }
  },
)

const header = (group: string, julian = '3652359', rest = '') =>
  `VZCZCXRO0123\nRR RUEHC\nDE RUEHZD #0123 ${julian}\nZNR UUUUU ZZH\nR ${group}\nFM AMEMBASSY ZENDA\nTO RUEHC/SECSTATE WASHDC\n\nUNCLAS ZENDA 000123\n\nTAGS: PREL, OVIP, GM, FR\nSUBJECT: TEA\n${rest}\n\n1. (U) Tea.\n`

test('a message handed over after New Year is of the next year; no day of the year, no hint', () => {
  assert.deepEqual(drawn(header('312350Z DEC 08', '0010010'), 'lineEnd').slice(0, 2), [
    '3 0010010|1 January 2009',
    '5 08|Wednesday, 31 December 2008',
  ])
  assert.ok(!drawn(header('312350Z DEC 09', '3660010'), 'lineEnd').some((hint) => hint.startsWith('3 ')))
  assert.deepEqual(drawn(header('322350Z DEC 09'), 'all'), [], 'no date, nothing to go by')
})

test('countries: by the list of the date, only where it is sure', () => {
  assert.deepEqual(
    drawn(header('311200Z DEC 08'), 'all').filter((hint) => hint.startsWith('11 ')),
    ['11 GM|Germany', '11 FR|France'],
  )
  assert.deepEqual(
    drawn(header('311200Z DEC 08'), 'lineEnd').filter((hint) => hint.startsWith('11 ')),
    ['11 FR|France'],
  )
  assert.ok(!drawn(header('311200Z DEC 20').replace('GM', 'GE'), 'all').some((hint) => hint.includes('GE|Germany')))
})

test('the year of a reference, where it is left out and surely this one', () => {
  const years = (rest: string) =>
    drawn(header('311200Z DEC 08', '3661200', rest), 'all').filter(
      (hint) => !hint.includes('|') || hint.startsWith('13 ') || hint.startsWith('14 '),
    )
  assert.deepEqual(years('REF: A. ZENDA 12\n     B. 07 STATE 4711'), ['13 08|ZENDA'])
  assert.deepEqual(years('REF: ZENDA 124'), [], 'a later number of the own post is of the year before')
  assert.deepEqual(years('REF: STATE 99999'), ['13 08|STATE'])
  assert.deepEqual(years('REF: DOE-ROE E-MAIL 12/01/2008'), [])
})

test('everywhere hints stand in order, in the range, and those at line ends move nothing', () => {
  let count = 0
  for (const { name, text } of [...inventedCables(), ...realCables(), { name: 'empty', text: '' }]) {
    const file = parse(text)
    const all = inlayHints(file, 'all')
    let before = 0
    for (const { at, label } of all) {
      assert.ok(at >= before && at <= text.length && label !== '' && !/undefined|NaN|null/.test(label), `${name}: ${label}`)
      before = at
      count++
    }
    for (const { at } of inlayHints(file, 'lineEnd')) assert.match(text.slice(at).split(/\r\n|[\r\n]/)[0]!, /^[ \t\u00a0\\]*$/, name)
    const half = { from: 0, to: text.length >> 1 }
    assert.deepEqual(
      inlayHints(file, 'all', half),
      all.filter(({ at }) => at <= half.to),
    )
  }
  assert.ok(count > 150, String(count))
})
