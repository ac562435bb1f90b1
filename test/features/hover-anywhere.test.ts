import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { hover, parse } from '../../server/src/core/service.ts'

const texts = readdirSync('test/cables').filter((file) => file.endsWith('.cable')).map((file) => readFileSync(`test/cables/${file}`, 'utf8'))

/** What every hover must be, wherever it is asked for. */
function checkAt(file: ReturnType<typeof parse>, offset: number): boolean {
  const found = hover(file, offset)
  if (found === null) return false
  const { from, to, markdown } = found
  const { string } = file.text
  assert.ok(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to && to <= string.length, `${from}-${to} at ${offset}`)
  assert.ok(from <= offset && offset <= to, `range ${from}-${to} away from ${offset}: ${markdown}`)
  assert.ok(string.slice(from, to).trim() === string.slice(from, to), `blanks in ${JSON.stringify(string.slice(from, to))} at ${offset}: ${markdown}`)
  assert.match(markdown, /^\*\*.+\*\*(?:\n\n|$)/)
  assert.doesNotMatch(markdown, /undefined|NaN|null|\[object/)
  return true
}

test('every offset of every invented cable: a hover about the place, or none', () => {
  let hovers = 0
  for (const text of texts) {
    const file = parse(text)
    for (let at = 0; at <= text.length; at++) if (checkAt(file, at)) hovers++
  }
  assert.ok(texts.length > 100 && hovers > 30_000, `${hovers} hovers in ${texts.length} cables`)
})

test('offsets outside the text have no hover', () => {
  const file = parse(texts[0]!)
  for (const offset of [-1, texts[0]!.length + 1, NaN, Infinity, -Infinity]) assert.equal(hover(file, offset), null)
  assert.equal(hover(parse(''), 0), null)
})

const damage = fc.oneof(
  fc.constantFrom('', '\r', '\n\n', '\0', '\ud83d', '(((', '[X](#)', '¶', 'XXXXXXXXXXXX', '\u202e', '99999999999', 'REF A-Z', 'BT', 'NNNN', '//', 'E.O. 12958: DECL: 02/30/9999', '00.13 OF 000'),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

test('damaged cables and random offsets never throw', () => {
  fc.assert(
    fc.property(
      fc.nat(texts.length - 1), fc.array(fc.tuple(fc.nat(), fc.nat(40), damage), { minLength: 1, maxLength: 8 }), fc.array(fc.nat(), { minLength: 20, maxLength: 60 }), fc.boolean(),
      (index, cuts, offsets, crlf) => {
        let text = texts[index]!
        for (const [at, length, put] of cuts) {
          const from = text.length === 0 ? 0 : at % text.length
          text = text.slice(0, from) + put + text.slice(from + length)
        }
        if (crlf) text = text.replaceAll('\n', '\r\n')
        const file = parse(text)
        for (const offset of offsets) checkAt(file, offset % (text.length + 1))
      },
    ),
    { numRuns: 400 },
  )
})

test('a vertical tab is a blank', () => {
  const file = parse('E.O. 116\u000b52: N/A\r\nTAGS: OEXC\r\n')
  for (let at = 0; at <= file.text.string.length; at++) checkAt(file, at)
})

test('any text at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(), (text, offset) => void checkAt(parse(text), offset % (text.length + 1))),
    { numRuns: 300 },
  )
})
