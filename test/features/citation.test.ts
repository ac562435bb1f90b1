import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { citationStyles, cite, newCable, cableKinds, parse, check, statistics, statisticsText } from '../../server/src/core/service.ts'
import { inventedCables, realCables } from '../support/corpus.ts'
import { noRealCable, realCable } from '../protocol/cables.ts'

const read = (name: string): string => readFileSync(`test/cables/${name}.cable`, 'utf8')
const cited = (text: string): (string | null)[] => citationStyles.map(({ name }) => cite(parse(text).cables[0]!, name))

test('the real cable in three styles', { skip: noRealCable }, () => {
  assert.deepEqual(cited(realCable()), [
    '09 DOHA 690',
    'U.S. Embassy Doha, “MINSTATE AL-MAHMOUD COMMENTS ON HOW TO ADVANCE MIDDLE EAST PEACE,” cable 09 DOHA 690, November 25, 2009, Confidential.',
    'Telegram 690 From the Embassy in Qatar to the Department of State, November 25, 2009, 1131Z',
  ])
})

test('what a cable does not say is left out', () => {
  assert.deepEqual(cited(read('draft-clean-sbu'))[0], 'ZENDA 112')
  assert.deepEqual(cited('UNCLAS ZENDA 000112\n\nTAGS: PREL\n'), [
    'ZENDA 112',
    'ZENDA, cable ZENDA 112, Unclassified.',
    'Telegram 112 From ZENDA',
  ])
  assert.deepEqual(cited('SUBJECT: X\n\nNo number.\n'), [null, null, null])
  assert.match(cited(read('cablegate-clean-state-outgoing'))[2]!, /^Telegram \d+ From the Department of State to /)
  for (const { text } of [...inventedCables(), ...realCables()])
    for (const cable of parse(text).cables)
      for (const { name } of citationStyles) assert.doesNotMatch(cite(cable, name) ?? '', /undefined|NaN|null|, ,| {2}|\n/)
})

test('words, time and marks of the text alone', () => {
  const cable = parse(
    'C O N F I D E N T I A L ZENDA 000113\n\nSUBJECT: NOT COUNTED\n\n1. (C) One two three.\n\n2. (C//NF) Four -- five.\n\nZENDA 00000113  002 OF 002\n\n3. (C) Six.\n\nDOE\n',
  ).cables[0]!
  const { byMark, ...rest } = statistics(cable)
  assert.deepEqual(
    { ...rest, minutes: Math.round(rest.minutes * 238) },
    { words: 6, minutes: 6, paragraphs: 3, characters: rest.characters, longestParagraph: { number: 1, words: 3 } },
  )
  assert.deepEqual(byMark, [
    { mark: 'C', words: 4, paragraphs: 2 },
    { mark: 'C//NF', words: 2, paragraphs: 1 },
  ])
  assert.match(
    statisticsText(cable),
    /^6 words, \d+ characters\nless than a minute to read\n3 numbered paragraphs, the longest is 1 with 3 words\n\(C\): 4 words, 67 %, 2 paragraphs\n\(C\/\/NF\): 2 words, 33 %, 1 paragraph$/,
  )
  assert.equal(statistics(parse('').cables[0]!).words, 0)
})

test('every cable adds up', () => {
  for (const { text, name } of [...inventedCables(), ...realCables()])
    for (const cable of parse(text).cables) {
      const { words, byMark, paragraphs } = statistics(cable)
      assert.equal(
        byMark.reduce((sum, each) => sum + each.words, 0),
        words,
        name,
      )
      assert.equal(
        byMark.reduce((sum, each) => sum + each.paragraphs, 0),
        paragraphs,
        name,
      )
      assert.doesNotMatch(statisticsText(cable), /undefined|NaN|Infinity/)
    }
})

/** What is yet to be filled in, and nothing else, may be found wrong with a fresh cable. */
const toFillIn = new Set([
  'malformed-classification-line',
  'malformed-message-number',
  'missing-classification-line',
  'unknown-tag',
  'missing-country-tag',
  'malformed-smart-field',
  'empty-classified-by',
])

test('a fresh cable of every kind is read as one; findings are about what is to be filled in', () => {
  const now = Date.UTC(2025, 10, 25, 11, 31)
  const dialects: Readonly<Record<string, string>> = { smart: 'smart', genadmin: 'military' }
  for (const { name } of cableKinds) {
    const text = newCable(name, now)!
    assert.doesNotMatch(text, /[$\r]/)
    if (name !== 'smart') for (const line of text.split('\n')) assert.ok(line.length <= 55, line)
    const file = parse(text)
    assert.equal(file.cables.length, 1)
    assert.equal(file.cables[0]!.dialect, dialects[name] ?? 'draft', name)
    assert.equal(file.cables[0]!.subject?.title?.text.toUpperCase(), 'SUBJECT')
    const errors = check(file, { mode: 'author', now }).filter(
      ({ severity, rule }) => severity !== 'hint' && severity !== 'information' && !toFillIn.has(rule),
    )
    assert.deepEqual(
      errors.map(({ rule, message }) => `${name}: ${rule}: ${message}`),
      [],
    )
    const filled = text
      .replace('POST NUMBER', name === 'smart' ? 'ZENDA 112' : 'ZENDA 000112')
      .replaceAll('AMEMBASSY POST', 'AMEMBASSY ZENDA')
    assert.deepEqual(
      check(parse(filled), { mode: 'author', now })
        .filter(({ severity }) => severity === 'error')
        .map(({ rule, message }) => `${name}: ${rule}: ${message}`),
      [],
    )
  }
  assert.match(newCable('sbu', now, true)!, /\$\{1:POST\}/)
  for (const kind of ['', 'nonsense', '__proto__']) assert.equal(newCable(kind, now), null)
})

test('large numbers have their thousands apart', () => {
  const text = statisticsText(parse('1. ' + 'AB '.repeat(1_234_567)).cables[0]!)
  assert.match(text, /^1,234,567 words, 3,703,/)
})
