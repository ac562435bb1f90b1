import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { cleanUp } from '../../server/src/core/features/clean-up.ts'
import { composeEdits } from '../../server/src/core/features/compose-edits.ts'
import { record } from '../../server/src/core/model/record.ts'
import { applyEdits } from '../../server/src/core/rules/fix.ts'
import type { Edit } from '../../server/src/core/rules/rule.ts'
import { parse } from '../../server/src/core/syntax/parse.ts'
import { exampleCables, inventedCables, realCables } from '../support/corpus.ts'

const clean = (text: string): string => applyEdits(text, cleanUp(parse(text)))

/** Damage that the parser does not read through: the text says more once it is mended. */
const unread = ['damage-html']

test('mended texts say what they said, whatever is in them', () => {
  const cables = [...inventedCables(), ...exampleCables(), ...realCables()]
  assert.ok(cables.length > 100)
  for (const { name, text } of cables) {
    if (unread.some((word) => name.includes(word))) continue
    assert.deepEqual(said(clean(text)), said(text), name)
  }
})

test('damage put into clean cables is taken out again', () => {
  const cables = inventedCables('clean').filter(({ text }) => clean(text) === text && !text.includes('\r'))
  assert.ok(cables.length > 50, `only ${cables.length}`)
  fc.assert(
    fc.property(
      fc.constantFrom(...cables),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }),
      ({ name, text }, picks) => {
        let damaged = text
        for (const [kind, at] of picks) damaged = damages[kind % damages.length]!(damaged, at)
        assert.equal(clean(damaged), text, name)
      },
    ),
    { numRuns: 300 },
  )
})

/** Each puts one kind of damage into a text at a place that the number chooses; a text without such a place comes back as it is. */
const damages: readonly ((text: string, pick: number) => string)[] = [
  (text, pick) => at(text, pick, /\n(?=\d{1,3}\. )/g, (found) => `${found}\u00b6`),
  (text, pick) => at(text, pick, /(?<=\n)TAGS: [A-Z]{4}(?= )/g, (found) => `${found.slice(0, 6)}[${found.slice(6)}](#)`),
  (text, pick) => at(text, pick, /(?<=\n)[2-9](?=\. \()/g, (found) => `[1${found}](#)`),
  (text, pick) => at(text, pick, /[a-z](?=\n)/g, (found) => `${found}   `),
  (text, pick) => at(text, pick, /[a-z](?=\n)/g, (found) => `${found} \\`),
  (text, pick) => at(text, pick, /(?<=[a-z])'(?=s )/g, () => '&#8217;'),
  (text, pick) => at(text, pick, /(?<=[a-z])'(?=s )/g, () => ','),
  (text, pick) => at(text, pick, /(?<=[a-z])'(?=s )/g, () => '\u2019'),
  (text, pick) => at(text, pick, /"/g, () => '&amp;amp;quot;'),
  (text, pick) => at(text, pick, /-{46,}/g, (found) => `${found.slice(0, 45)} ${found.slice(45)}`),
]

function at(text: string, pick: number, pattern: RegExp, change: (found: string) => string): string {
  const places = [...text.matchAll(pattern)]
  const place = places[pick % Math.max(1, places.length)]
  return place === undefined ? text : text.slice(0, place.index) + change(place[0]) + text.slice(place.index + place[0].length)
}

test('a text that was cleaned needs no more cleaning, and edits stand in order', () => {
  const pieces = [
    '\u00b6',
    '[11](#).',
    '[A](#)',
    '[',
    '](#)',
    '&amp;',
    'quot;',
    '&#x000A;',
    '&nbsp;',
    ' \\',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '<b>',
    '<br/>',
    '</a>',
    'POST,S',
    ' ) ',
    '\u2019',
    '-'.repeat(45),
    ' ---',
    'Classified By: ',
    'an d',
    're\nasons',
    '1. (C) ',
    'TAGS: PREL ZD',
    'INFO X COLLECTIVEUNCLAS ZENDA 000123',
    'P 041015Z FEB 08',
    'FM ',
    '\ud800',
    'a',
  ] as const
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (chosen) => {
      const text = chosen.join('')
      const edits = cleanUp(parse(text))
      let before = -1
      for (const { from, to } of edits) {
        assert.ok(from >= before && to >= from && to <= text.length)
        before = to
      }
      assert.deepEqual(cleanUp(parse(applyEdits(text, edits))), [])
    }),
    { numRuns: 1500 },
  )
})

test('two lists of edits become one', () => {
  const edits = (length: number): fc.Arbitrary<Edit[]> =>
    fc.array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 4 })), { maxLength: 8 }).map((list) => {
      const sorted = list
        .map(([a, b, text]) => ({ from: Math.min(a, b), to: Math.max(a, b), text }))
        .sort((a, b) => a.from - b.from || a.to - b.to)
      const kept: Edit[] = []
      for (const edit of sorted) if (kept.length === 0 || edit.from > kept[kept.length - 1]!.to) kept.push(edit)
      return kept
    })
  fc.assert(
    fc.property(
      fc
        .string({ maxLength: 30 })
        .chain((text) =>
          edits(text.length).chain((first) => edits(applyEdits(text, first).length).map((second) => ({ text, first, second }))),
        ),
      ({ text, first, second }) => {
        const both = composeEdits(text.length, first, second)
        assert.equal(applyEdits(text, both), applyEdits(applyEdits(text, first), second))
      },
    ),
    { numRuns: 1000 },
  )
})

/** The data of a text, without what cleaning is there to change: mode, line numbers, and the characters that conversions replaced. */
function said(text: string): unknown {
  return record(parse(text)).map((data) => ({
    ...(JSON.parse(plain(JSON.stringify({ ...data, mode: null }))) as object),
    paragraphs: data.paragraphs.map(({ number, mark, heading }) => ({ number, mark, heading: heading === null ? null : plain(heading) })),
    pageBreaks: data.pageBreaks.map(({ section, sections }) => ({ section, sections })),
  }))
}

/** Lost apostrophes, dashes and quotation marks all made one sign; runs of blanks one blank. */
function plain(text: string): string {
  return text
    .replace(/(?<=[A-Za-z]{2})[,'\u2019](?=[Ss]\b)|[\u2018\u2019'\u201c\u201d]|\\"| [)-] /g, '~')
    .replace(/(?:\s|\\[nrt])+/g, ' ')
}
