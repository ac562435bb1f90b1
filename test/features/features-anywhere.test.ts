import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  cableSymbols,
  codeLenses,
  definition,
  folding,
  highlights,
  inlayHints,
  links,
  parse,
  prepareRename,
  rename,
  selections,
  semanticTokens,
} from '../../server/src/core/service.ts'
import { inventedCables } from '../support/corpus.ts'

interface Span {
  readonly from: number
  readonly to: number
}

/** Asks every feature about a text and some places in it; every span must lie in the text. The number of answers. */
function askAll(text: string, offsets: readonly number[]): number {
  const file = parse(text)
  const spans: Span[] = [
    ...folding(file),
    ...links(file),
    ...semanticTokens(file),
    ...codeLenses(file, 'all').flatMap((lens) => [lens, ...lens.places]),
    ...cableSymbols(file, '').flatMap(({ whole, selection }) => [whole, selection]),
    ...inlayHints(file, 'all').map(({ at }) => ({ from: at, to: at })),
    ...selections(file, offsets).flat(),
  ]
  for (const offset of offsets) {
    spans.push(...highlights(file, offset))
    const found = definition(file, offset)
    if (found !== null) spans.push(found.origin, ...found.targets.flatMap(({ whole, selection }) => [whole, selection]))
    const place = prepareRename(file, offset)
    if (place !== null && 'placeholder' in place) spans.push(place)
    const renamed = rename(file, offset, 'S')
    if (renamed !== null && 'edits' in renamed) spans.push(...renamed.edits)
    assert.equal(place === null, renamed === null, `what can be asked for can be done, at ${offset}`)
  }
  for (const { from, to } of spans)
    assert.ok(Number.isInteger(from) && 0 <= from && from <= to && to <= text.length, `${from}-${to} of ${text.length}`)
  return spans.length
}

const texts = inventedCables().map(({ text }) => text)

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
    '\u202e',
    '99999999999',
    'REF A-Z',
    'refs A and',
    'para 1, 2-9',
    'BT',
    'NNNN',
    '//',
    'http://',
    '@',
    '(AB)',
    'S E C R E T',
    'TAGS:',
    '1.',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

test('damaged cables: every feature answers within the text', () => {
  let answers = 0
  fc.assert(
    fc.property(
      fc.nat(texts.length - 1),
      fc.array(fc.tuple(fc.nat(), fc.nat(40), damage), { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(), { minLength: 5, maxLength: 20 }),
      fc.boolean(),
      (index, cuts, places, crlf) => {
        let text = texts[index]!
        for (const [at, length, put] of cuts) {
          const from = text.length === 0 ? 0 : at % text.length
          text = text.slice(0, from) + put + text.slice(from + length)
        }
        if (crlf) text = text.replaceAll('\n', '\r\n')
        answers += askAll(
          text,
          places.map((place) => place % (text.length + 1)),
        )
      },
    ),
    { numRuns: 300 },
  )
  assert.ok(answers > 5000, String(answers))
})

test('any text at all', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.nat(),
      (text, place) => void askAll(text, [0, text.length, place % (text.length + 1)]),
    ),
    { numRuns: 300 },
  )
})

test('empty texts, half a cable, ten cables in a file, one endless line', () => {
  for (const text of [
    '',
    '\n',
    '\r',
    '\ufeff',
    'REF',
    'SUBJECT:',
    'TAGS: ,,,',
    '1. (',
    '('.repeat(5000),
    'A '.repeat(5000),
    'REF: A. '.repeat(500),
  ])
    askAll(text, [0, text.length])
  const [cable = ''] = texts
  for (let cut = 0; cut < cable.length; cut += 37) askAll(cable.slice(0, cut), [cut])
  const ten = texts.slice(0, 10).join('\n')
  assert.ok(askAll(ten, [0, ten.length >> 1, ten.length]) > askAll(cable, [0, cable.length >> 1, cable.length]))
})
