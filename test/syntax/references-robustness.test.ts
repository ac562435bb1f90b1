import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseClassificationAuthority } from '../../server/src/core/syntax/classification-authority.ts'
import { classifierParts } from '../../server/src/core/syntax/classifier.ts'
import { parseExecutiveOrder } from '../../server/src/core/syntax/executive-order.ts'
import type { Node } from '../../server/src/core/syntax/node.ts'
import { parseEntireText, parsePortionMark } from '../../server/src/core/syntax/portion-mark.ts'
import { parseReferences, parseReferencesField } from '../../server/src/core/syntax/references.ts'
import { parseSubject } from '../../server/src/core/syntax/subject.ts'
import { parseTags } from '../../server/src/core/syntax/tags.ts'
import { assertTree, field } from './field.ts'
import type { SampleField } from './field.ts'

const parsers: Readonly<Record<string, (sample: SampleField) => Node>> = {
  references: ({ logical, label, labelTo }) => parseReferencesField(logical, label, labelTo),
  executiveOrder: ({ logical, label, labelTo }) => parseExecutiveOrder(logical, label, labelTo),
  tags: ({ logical, label, labelTo }) => parseTags(logical, label, labelTo),
  subject: ({ logical, label, labelTo }) => parseSubject(logical, label, labelTo),
  authority: ({ logical, label, labelTo }) => parseClassificationAuthority(logical, label, labelTo),
}

const fragments = [
  'A. ',
  'B) ',
  '(C) ',
  '[D] ',
  'E: ',
  'F - ',
  'REF A ',
  'REF: ',
  'STATE ',
  'ZENDA 123',
  '07 ',
  '2007',
  '(07)',
  '-07',
  '/08',
  '123',
  '456',
  ', ',
  '; ',
  ' AND ',
  '&',
  'PREVIOUS',
  '(NOTAL)',
  'O123',
  'I2',
  'OO1',
  '6 803 0123 09',
  'IIR',
  '314/55512-09',
  '121212Z JAN 09',
  'E-MAIL',
  'TELCON',
  '5 FAM 900',
  '<http://a>',
  '(U) THIS CABLE',
  'XXXXXXXX',
  'xxxxx',
  '\n',
  '\r\n',
  '\n\n',
  ' ',
  '   ',
  '\t',
  '.',
  '...',
  ':',
  '-',
  '--',
  '(',
  ')',
  '[',
  ']',
  '"',
  "'",
  '\u00B6',
  '\u2019',
  '&quot;',
  '[PREL](#)',
  '\\',
  '\uD800',
  '\uFEFF',
  '\0',
  '12958',
  'DECL: ',
  'DECL',
  '11/24/2019',
  '2019/11/24',
  '11//',
  'NOVEMBER 24, 2019',
  'N/A',
  'OADR',
  'XGDS-2',
  'X1',
  '25X1-HUMAN',
  '50X1',
  '1.6 ',
  'DECLASSIFIED',
  'MR',
  'PREL',
  'KPAL',
  'OVIP (ROE, RICHARD)',
  'OVIP (',
  'ZD',
  '(S/NF)',
  '(SBU',
  'Classified by ',
  'Ambassador Anna Example',
  ' for reasons ',
  'rea\nsons',
  'f or ',
  '1.4 ',
  '1 .4',
  '1/4',
  '14 ',
  '(b)',
  '(d',
  'an d',
  'a\nnd',
  'through',
  'Derived From: ',
  'Declassify on: ',
  'Jr.',
  'A',
  'b',
  'd',
  'R',
]

const text = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
)

for (const [name, parse] of Object.entries(parsers)) {
  test(`${name}: any text gives a tree that holds every visible character once`, () => {
    fc.assert(
      fc.property(text, (value) => {
        const source = `X:${value}`
        const sample = field(source, 2)
        const node = parse(sample)
        assertTree(node, source)
        assert.equal(node.from, 0)
      }),
      { numRuns: 3_000 },
    )
  })
}

test('references: items follow each other and hold their parts', () => {
  fc.assert(
    fc.property(text, (value) => {
      const sample = field(`X:${value}`, 2)
      let at = 0
      for (const item of parseReferences(sample.logical, 2)) {
        assert.ok(item.from >= at && item.text.from >= item.from && item.text.to <= item.to, JSON.stringify(value))
        for (const part of [item.year, item.post, item.number]) {
          if (part !== null) assert.ok(part.from >= item.text.from && part.to <= item.text.to && part.to > part.from, JSON.stringify(value))
        }
        if (item.inheritsPost)
          assert.ok(item.referenceKind === 'cable' && item.post === null && item.number !== null, JSON.stringify(value))
        if (item.number !== null) assert.match(item.number.text, /^\d{1,7}$/)
        if (item.year !== null) assert.match(item.year.text, /^(?:\d\d|\d{4})$/)
        at = item.to
      }
    }),
    { numRuns: 3_000 },
  )
})

test('marks lie between the parenthesis and the limit', () => {
  fc.assert(
    fc.property(text, fc.nat(30), (value, cut) => {
      const source = `(${value}`
      const limit = Math.min(source.length, cut)
      for (const mark of [
        parsePortionMark(source, 0, limit),
        parseEntireText(source, 0, limit),
        parseEntireText(value, 0, Math.min(value.length, limit)),
      ]) {
        if (mark !== null) assert.ok(mark.from === 0 && mark.to > 0 && mark.to <= Math.max(limit, 1), JSON.stringify(source))
      }
    }),
    { numRuns: 5_000 },
  )
})

test('the parts of a classifier are parts of its text', () => {
  fc.assert(
    fc.property(text, (value) => {
      const { title, name } = classifierParts(value)
      const letters = value.replace(/[^\p{L}]/gu, '')
      for (const part of [title, name])
        if (part !== null) assert.ok(letters.includes(part.replace(/[^\p{L}]/gu, '').slice(0, 3)), JSON.stringify(value))
    }),
  )
})

// A parser that reads the text again and again would not come to the end of these.
test('long texts of one fragment are read to their end', () => {
  const hard = [
    ...fragments,
    'A.\n',
    '(A',
    ', A',
    'A B ',
    'A) A) ',
    'ZENDA\n',
    'ZENDA ',
    'REASON ',
    '1.4 (b) ',
    '. ',
    '- ',
    'FOR ',
    'O1O',
    '0',
    'x',
    'X',
    '((',
    'OVIP (A, ',
    '<h',
    'A. A) Z 1\n',
    '\n ',
  ]
  for (const fragment of hard) {
    const source = `X:${fragment.repeat(Math.ceil(50_000 / fragment.length))}`
    const sample = field(source, 2)
    for (const [name, parse] of Object.entries(parsers)) {
      const node = parse(sample)
      assert.ok(node.to <= source.length, `${name}: ${JSON.stringify(fragment)}`)
    }
  }
})
