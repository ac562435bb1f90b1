import { test } from 'node:test'
import assert from 'node:assert/strict'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { format, parse, record } from '../../server/src/core/service.ts'
import type { FormatOptions } from '../../server/src/core/service.ts'
import { applyEdits } from '../../server/src/core/rules/fix.ts'
import { inventedCables, realCables } from '../support/corpus.ts'

const head = 'UNCLAS ZENDA 000113\n\nE.O. 13526: N/A\nTAGS: PREL, ZD\nSUBJECT: SPEECH\n\n'
const confidential =
  'P 141655Z MAR 97\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC PRIORITY 0402\n\nC O N F I D E N T I A L ZENDA 000402\n\nE.O. 12958: DECL: 3/14/02\nTAGS: PREL, ZD\nSUBJECT: PAINT\n\n'

// A plain script, which the types know nothing of.
const { generateCorpus } = (await import(pathToFileURL(path.resolve('scripts/corpus.mjs')).href)) as {
  generateCorpus(options: { count: number }): { text: string }[]
}

function formatted(text: string, options: FormatOptions = {}): string {
  const edits = format(parse(text), options)
  let behind = -1
  for (const { from, to } of edits) {
    assert.ok(from >= behind && to >= from && to <= text.length, 'edits in order, inside the text, not overlapping')
    behind = to
  }
  return applyEdits(text, edits)
}

/** Everything visible, in order. */
function visible(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

/** The data of all cables without line numbers and without the line ends inside texts. */
function data(text: string): string {
  return JSON.stringify(record(parse(text)), (key, value: unknown) =>
    key === 'line' || key === 'endLine' ? undefined : typeof value === 'string' ? visible(value) : value,
  )
}

const settings: readonly FormatOptions[] = [
  { mode: 'author', maxLineLength: 55 },
  { mode: 'author', maxLineLength: 69 },
  { mode: 'archive' },
  {},
]

function checkFormat(text: string, options: FormatOptions): boolean {
  const once = formatted(text, options)
  assert.equal(visible(once), visible(text), 'only blanks and line ends change')
  assert.equal(data(once), data(text), 'the record stays')
  assert.equal(formatted(once, options), once, 'formatting twice is formatting once')
  return once !== text
}

test('every cable keeps its record and its characters, in every mode; a second time nothing changes', () => {
  let changed = 0
  const texts = [...inventedCables(), ...realCables(), ...generateCorpus({ count: 25 })].map(({ text }) => text)
  for (const text of texts) for (const options of settings) if (checkFormat(text, options)) changed++
  assert.ok(changed > 150, String(changed))
})

const texts = inventedCables().map(({ text }) => text)
const words = fc.constantFrom(
  'the',
  'bridge',
  '1.',
  '2.',
  '(C)',
  '--',
  'A.',
  'NNNN',
  'BT',
  'SECRET',
  'PAGE 02',
  'Comment:',
  'End comment.',
  '(Comment:',
  'ZENDA',
  '- - -',
  '-----',
  'QUOTE',
  'UNQUOTE',
  'http://example.test/a-very-long-address-that-has-no-blank-in-it-anywhere-at-all',
  'Arab-',
  'E.O. 12958:',
  'TAGS:',
  'DOE',
  '...',
  'x  y',
  '\t',
  'ZENDA 00000113  002 OF 002',
)

test('generated texts of awkward words, and damaged cables', () => {
  const separator = fc.constantFrom(' ', ' ', ' ', ' ', '  ', '\n', '\n\n', '\n\n\n', ' \n', '\r\n')
  const text = fc
    .array(fc.tuple(words, separator), { minLength: 1, maxLength: 120 })
    .map((parts) => head + parts.map(([word, sign]) => word + sign).join(''))
  fc.assert(
    fc.property(text, fc.nat(settings.length - 1), (each, index) => void checkFormat(each, settings[index]!)),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(
      fc.nat(texts.length - 1),
      fc.nat(),
      fc.nat(60),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.nat(settings.length - 1),
      (index, at, length, put, option) => {
        const whole = texts[index]!
        const from = at % (whole.length + 1)
        checkFormat(whole.slice(0, from) + put + whole.slice(from + length), settings[option]!)
      },
    ),
    { numRuns: 200 },
  )
})

test('author mode: paragraphs within the limit, two blanks behind stops kept, words joined at hyphens', () => {
  const long = 'The ferry will be painted green from the fourth to the eighth of May, and boats will cross in its place.  Nobody minds.'
  assert.equal(
    formatted(`${head}1. ${long}\n\n2. Short.\n`, { mode: 'author', maxLineLength: 55 }),
    `${head}1. The ferry will be painted green from the fourth to\nthe eighth of May, and boats will cross in its place.\nNobody minds.\n\n2. Short.\n`,
  )
  const stops = '1. One two three four five six seven.  Eight nine ten eleven twelve thirteen fourteen fifteen.  Sixteen more.\n'
  assert.equal(
    formatted(head + stops, { mode: 'author', maxLineLength: 55 }),
    `${head}1. One two three four five six seven.  Eight nine ten\neleven twelve thirteen fourteen fifteen.  Sixteen more.\n`,
  )
  const uneven =
    '1. One two three four five six seven eight nine ten\neleven\ntwelve thirteen fourteen fifteen sixteen well-\nknown seventeen eighteen nineteen twenty more and\nmore.\n'
  assert.equal(
    formatted(head + uneven, { mode: 'author' }),
    `${head}1. One two three four five six seven eight nine ten\neleven twelve thirteen fourteen fifteen sixteen\nwell-known seventeen eighteen nineteen twenty more\nand more.\n`,
  )
})

test('a paragraph that a line end would change stays; the others are put into form', () => {
  const long = (number: number) => `${number}. (U) THE FERRY WILL BE PAINTED AND BOATS WILL REPLACE IT.\n\n`
  const broken = (number: number) => `${number}. (U) THE FERRY WILL BE PAINTED AND\nBOATS WILL REPLACE IT.\n\n`
  // On a line of its own its reason is read as a field.
  const first = '1. (U) CLASSIFIED BY CHARGE ANNA EXAMPLE; REASON 1.5 (D).\n\n'
  const numbers = [...Array(40).keys()].map((index) => index + 2)
  assert.equal(
    formatted(confidential + first + numbers.map(long).join('').trimEnd(), { mode: 'author', maxLineLength: 40 }),
    confidential + first + numbers.map(broken).join('').trimEnd(),
  )
  // A line that begins as a set does would make a military message of the cable.
  assert.equal(
    formatted(`${head}1. Whoever has questions about the paint calls the office, POC/ANNA BAKER, before noon.\n`, {
      mode: 'author',
      maxLineLength: 60,
    }),
    `${head}1. Whoever has questions about the paint calls the office, POC/ANNA\nBAKER, before noon.\n`,
  )
})

test('a dash for a blank line, as telegrams of the 1980s have it, stays on its line', () => {
  assert.equal(
    formatted(`${confidential}1. (C) THE FERRY WILL BE PAINTED AND BOATS WILL REPLACE IT.\n-\n2. (U) NOBODY MINDS.\n-\n`, {
      mode: 'author',
      maxLineLength: 40,
    }),
    `${confidential}1. (C) THE FERRY WILL BE PAINTED AND\nBOATS WILL REPLACE IT.\n-\n2. (U) NOBODY MINDS.\n-\n`,
  )
})

test('headings, lists, tables, quoted texts, page headers and addresses stay', () => {
  const kept = [
    'A Heading That Is Long Enough to Be Seen by the Reader\n------------------------------------------------------\n\n1. Text.\n',
    '1. Text.\n\nGoods          Q2      Q3   Change\n----------   -----   -----  ------\nClocks        14.1    16.0   +13% and many more in the year that follows this one\n',
    '1. Begin text:\n\nA document of others whose lines are longer than any line of a cable may be, as they are.\n\nEnd text.\n',
    '1. Visitors:\n\nAnna Example\nDeputy Minister\nJane Doe\nStrelsau 5\n',
    '1. First words of a sentence that a page header cuts in\n\nZENDA 00000113  002 OF 002\n\ntwo pieces.\n',
  ]
  for (const body of kept) assert.equal(formatted(head + body, { mode: 'author', maxLineLength: 55 }), head + body)
  assert.equal(
    formatted(`${head}1. Risks:\n\n-- The ferry will be painted green from the fourth to the eighth of May.\n\n-- Short.\n`, {
      mode: 'author',
      maxLineLength: 55,
    }),
    `${head}1. Risks:\n\n-- The ferry will be painted green from the fourth to\nthe eighth of May.\n\n-- Short.\n`,
  )
})

test('labels have one blank behind them; a value in a column keeps it', () => {
  const loose =
    'UNCLAS ZENDA 000113\n\nE.O.  13526:N/A\nTAGS:PREL, ZD\nSUBJECT:   SPEECH\n\nREF:   A. ZENDA 1\n       B. ZENDA 2\n\n1. Text.\n'
  assert.equal(
    formatted(loose, { mode: 'author' }),
    'UNCLAS ZENDA 000113\n\nE.O. 13526: N/A\nTAGS: PREL, ZD\nSUBJECT: SPEECH\n\nREF:   A. ZENDA 1\n       B. ZENDA 2\n\n1. Text.\n',
  )
  assert.equal(formatted(loose, { mode: 'archive' }), loose)
})

test('archive mode takes blanks at line ends and runs of blank lines, nothing else', () => {
  for (const { text } of [...inventedCables(), ...realCables()]) {
    const lines = (each: string): string[] =>
      each
        .split(/\r\n|[\r\n]/)
        .map((line) => line.replace(/[ \t\u00a0]+$/, ''))
        .filter((line) => line.trim() !== '')
    assert.deepEqual(lines(formatted(text, { mode: 'archive' })), lines(text))
  }
  assert.equal(
    formatted(`\n\n${head}1. Text. \t\n\n\n\n\n2. More.\n\n\n3. End.\n\n\n`, { mode: 'archive' }),
    `${head}1. Text.\n\n2. More.\n\n\n3. End.\n`,
  )
})

test('SMART and military messages are never wrapped', () => {
  for (const { text, name } of [...inventedCables(), ...realCables()]) {
    const { dialect } = parse(text).cables[0]!
    if (dialect !== 'smart' && dialect !== 'military') continue
    const lines = (each: string): string[] =>
      each
        .split(/\r\n|[\r\n]/)
        .map((line) => line.trimEnd())
        .filter((line) => line !== '')
    assert.deepEqual(lines(formatted(text, { mode: 'author', maxLineLength: 55 })), lines(text), name)
  }
})

test('a range formats the lines it touches; line ends are those of the text', () => {
  const long = 'The ferry will be painted green from the fourth to the eighth of May, and boats will cross.'
  const text = `${head}1. ${long}\n\n2. ${long}\n`.replaceAll('\n', '\r\n')
  const at = text.indexOf('2. The')
  const out = formatted(text, { mode: 'author', maxLineLength: 55, range: { from: at, to: at + 5 } })
  assert.equal(out.slice(0, at), text.slice(0, at))
  assert.equal(out.slice(at), '2. The ferry will be painted green from the fourth to\r\nthe eighth of May, and boats will cross.\r\n')
  assert.equal(formatted('', { mode: 'author' }), '')
  assert.equal(formatted('\n\n \n', { mode: 'author' }), '')
})
