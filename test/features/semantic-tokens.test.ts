import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createText, lineAt, parse, semanticTokens, tokenModifiers, tokenTypes } from '../../server/src/core/service.ts'
import { inventedCables, realCables, seedCable } from '../support/corpus.ts'
import { cable } from './hover-at.ts'

/** `type.modifier text`, each once, in the order of the text. */
function drawn(text: string): string[] {
  return [
    ...new Set(
      semanticTokens(parse(text)).map(
        ({ type, modifier, from, to }) => `${type}${modifier === null ? '' : `.${modifier}`} ${text.slice(from, to)}`,
      ),
    ),
  ]
}

const seed = seedCable()

test('the real cable: listed and unlisted indicators, the post in the address', { skip: seed === null && 'no ../shared' }, () => {
  const expected = [
    'routingIndicator RUEHROV',
    'routingIndicator RUEHDO',
    'post DOHA',
    'routingIndicator RUEHC',
    'routingIndicator.unknown RUEHKK',
    'routingIndicator RHMFISS',
  ]
  assert.deepEqual(drawn(seed!), expected)
  assert.deepEqual(drawn(seed!.replaceAll('\n', '\r\n')), expected)
})

const sample = `C O N F I D E N T I A L ZENDA 000123

E.O. 12958: DECL: 03/03/2019
TAGS: PREL, PRXL, CASC, QA
SUBJECT: TEA
REF: A. ZENDA 12
     B. STATE 4711

1. (C) Refs A and D, XXXXXXXXXXXX said.

2. (S) Nobody
said reftel.
`

test('only what takes a table or another place: tags in no list, marks above the cable, letters with and without an item', () => {
  assert.deepEqual(drawn(sample), [
    'tag.unknown PRXL',
    'reference.defined Refs',
    'reference.defined A',
    'reference.unknown D',
    'redaction XXXXXXXXXXXX',
    'portionMark.above (S)',
    'reference.defined reftel',
  ])
  assert.deepEqual(
    drawn(sample.replace('C O N F I D E N T I A L', 'S E C R E T')).filter((token) => token.startsWith('portionMark')),
    [],
  )
})

test('a tag that had left all lists when the cable was sent is struck out, not one that was in force', () => {
  const header = (year: string) =>
    `R 121430Z SEP ${year}\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\nUNCLAS ZENDA 000123\n\nTAGS: PFOR, PREL\nSUBJECT: TEA\n`
  assert.ok(drawn(header('05')).includes('tag.deprecated PFOR'))
  assert.ok(!drawn(header('77')).some((token) => token.startsWith('tag')))
})

test('a title that stands alone is told by what is around it', () => {
  const text = cable('cablegate-clean-headings')
  assert.deepEqual(
    drawn(text).filter((token) => token.startsWith('heading')),
    ['heading THE DONORS', 'heading A QUESTION OF RAIN'],
  )
})

test('removed text is nothing else, whatever it stands in', () => {
  const tokens = semanticTokens(parse(cable('cablegate-clean-redacted')))
  const removed = tokens.filter(({ type }) => type === 'redaction')
  assert.ok(removed.length > 5)
  for (const token of tokens) if (token.type !== 'redaction') assert.ok(!removed.some(({ from, to }) => from < token.to && token.from < to))
})

test('a part of a file gives the tokens that touch it', () => {
  const file = parse(sample)
  const all = semanticTokens(file)
  const from = sample.indexOf('1. (C)')
  assert.deepEqual(
    semanticTokens(file, { from, to: sample.indexOf('2. (S)') }),
    all.filter((token) => token.from > from && token.type !== 'portionMark').slice(0, 4),
  )
  assert.deepEqual(semanticTokens(file, { from: 0, to: sample.length }), all)
  assert.deepEqual(semanticTokens(file, { from, to: from }), [])
})

test('in every cable tokens stand in order, apart and on one line', () => {
  let count = 0
  for (const { name, text } of [...inventedCables(), ...realCables(), { name: 'empty', text: '' }, { name: 'x', text: 'X'.repeat(500) }]) {
    for (const source of [text, text.replaceAll('\n', '\r\n')]) {
      const lines = createText(source)
      let behind = 0
      for (const { from, to } of semanticTokens(parse(source))) {
        assert.ok(from >= behind && to > from && lineAt(lines, from) === lineAt(lines, to - 1), `${name} at ${from}`)
        behind = to
        count++
      }
    }
  }
  assert.ok(count > 1000, String(count))
})

test('the manifest describes the legend and gives each token a scope', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'))
  assert.deepEqual(
    contributes.semanticTokenTypes.map(({ id }: { id: string }) => id),
    tokenTypes,
  )
  // `deprecated` is the protocol's own.
  assert.deepEqual(['deprecated', ...contributes.semanticTokenModifiers.map(({ id }: { id: string }) => id)], tokenModifiers)
  const selectors = Object.keys(contributes.semanticTokenScopes[0].scopes)
  for (const type of tokenTypes)
    assert.ok(
      selectors.some((selector) => selector.split('.')[0] === type),
      type,
    )
  for (const selector of selectors) {
    const [type, modifier] = selector.split('.')
    assert.ok((tokenTypes as readonly string[]).includes(type!), selector)
    assert.ok(modifier === undefined || (tokenModifiers as readonly string[]).includes(modifier), selector)
  }
})
