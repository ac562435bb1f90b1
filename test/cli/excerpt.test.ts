import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { excerpt } from '../../server/src/cli/output/excerpt.ts'
import { columnsOf } from '../../server/src/cli/output/printable.ts'
import { createText } from '../../server/src/core/text.ts'

/** The excerpt of a text in which `[` and `]` mark the span, as two lines. */
function drawn(marked: string, width = 40): string[] {
  const from = marked.indexOf('[')
  const to = marked.indexOf(']') - 1
  const { line, indent, carets } = excerpt(createText(marked.replace('[', '').replace(']', '')), { from, to }, width)
  return [line, indent + carets]
}

test('carets stand under what is marked', () => {
  assert.deepEqual(drawn('ONE\nTWO [THREE] FOUR\nFIVE'), ['TWO THREE FOUR', '    ^^^^^'])
  assert.deepEqual(drawn('[A]'), ['A', '^'])
})

test('tabs become blanks up to the next eighth column', () => {
  assert.deepEqual(drawn('A\tB\t[C]\tD'), ['A       B       C       D', '                ^'])
  assert.deepEqual(drawn('A[\t]B'), ['A·······B', ' ^^^^^^^'])
})

test('wide characters count as two columns, marks on letters as none', () => {
  assert.deepEqual(drawn('\u65e5\u672c [\u8a9e\u{1f347}] X'), ['\u65e5\u672c \u8a9e\u{1f347} X', '     ^^^^'])
  assert.deepEqual(drawn('e\u0301e\u0301 [X]'), ['e\u0301e\u0301 X', '   ^'])
})

test('blanks that are the finding are made visible, other blanks at the end fall away', () => {
  assert.deepEqual(drawn('SIPDIS[  ]'), ['SIPDIS··', '      ^^'])
  assert.deepEqual(drawn('[SIPDIS]   '), ['SIPDIS', '^^^^^^'])
})

test('an empty span, a span behind the last character, a span over several lines', () => {
  assert.deepEqual(drawn('AB[]CD'), ['ABCD', '  ^'])
  assert.deepEqual(drawn('ABCD[]\nE'), ['ABCD', '    ^'])
  assert.deepEqual(drawn('AB[CD\nEF]G'), ['ABCD', '  ^^'])
  assert.deepEqual(drawn('[]'), ['', '^'])
})

test('of a long line the part around the span', () => {
  const line = (before: number, behind: number): string => `${'a'.repeat(before)}[MARK]${'z'.repeat(behind)}`
  assert.deepEqual(drawn(line(30, 2)), [`${'a'.repeat(30)}MARKzz`, `${' '.repeat(30)}^^^^`])
  assert.deepEqual(drawn(line(5, 100)), [`aaaaaMARK${'z'.repeat(29)}…`, '     ^^^^'])
  assert.deepEqual(drawn(line(100, 100)), [`…${'a'.repeat(12)}MARK${'z'.repeat(22)}…`, `${' '.repeat(13)}^^^^`])
  assert.deepEqual(drawn(line(100, 3)), [`…${'a'.repeat(31)}MARKzzz`, `${' '.repeat(32)}^^^^`])
  assert.deepEqual(drawn(`${'a'.repeat(100)}[${'M'.repeat(100)}]`), [
    `…${'a'.repeat(12)}${'M'.repeat(26)}…`,
    `${' '.repeat(13)}${'^'.repeat(26)}`,
  ])
  // A line of a hundred million characters is not looked at as a whole.
  const [long = '', carets = ''] = drawn(line(50_000_000, 50_000_000))
  assert.equal(long.length, 40)
  assert.equal(long.indexOf('MARK'), carets.indexOf('^'))
})

test('whatever the text and the span: one line of at most the width, nothing that moves a cursor, carets inside it', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      '\t',
      '\u0007',
      '\u001b[31m',
      '\ud83c',
      '\udf47',
      '\u{1f347}',
      '\u65e5',
      '\u0301',
      '\u202e',
      '\u200b',
      ' ',
      'x',
      '\n',
      '\r\n',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 120 }), fc.nat(), fc.nat(), fc.integer({ min: 12, max: 60 }), (parts, a, b, width) => {
      const text = createText(parts.join(''))
      const from = a % (text.string.length + 1)
      const { line, indent, carets } = excerpt(text, { from, to: Math.min(text.string.length, from + (b % 20)) }, width)
      const columns = [...line].reduce((sum, char) => sum + columnsOf(char), 0)
      assert.ok(columns <= width, `${columns} columns in ${width}`)
      assert.ok(!/[\p{Cc}\p{Cf}\p{Cs}]/u.test(line.replaceAll('\u00ad', '')), JSON.stringify(line))
      assert.match(carets, /^\^+$/)
      assert.ok(indent.length + carets.length <= width + 1)
    }),
    { numRuns: 2_000 },
  )
})
