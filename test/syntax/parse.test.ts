import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parse } from '../../server/src/core/syntax/parse.ts'
import { record } from '../../server/src/core/model/record.ts'
import type { CableRecord } from '../../server/src/core/model/record.ts'
import { outline } from '../../server/src/core/features/outline.ts'
import { dialects } from '../../server/src/core/syntax/node.ts'
import { inventedCables, realCables } from '../support/corpus.ts'
import { linesOf, treeDefect } from '../support/tree.ts'

// The same cases in every run; `npm run fuzz` looks for new ones.
fc.configureGlobal({ seed: 690 })

const cables = inventedCables()

/** The data without what depends on the place of lines or on the look of the copy. */
function content(text: string): unknown {
  return record(parse(text)).map(({ mode: _mode, paragraphs, pageBreaks, ...rest }: CableRecord) => ({
    ...rest,
    paragraphs: paragraphs.map(({ number, mark, heading }) => ({ number, mark, heading })),
    pageBreaks: pageBreaks.map(({ section, sections }) => ({ section, sections })),
  }))
}

test('the leaves of every cable hold every visible character once', () => {
  for (const { name, text } of [...cables, ...realCables()]) assert.equal(treeDefect(text, parse(text)), null, name)
})

test('any text gives a tree, an outline and data, in every dialect', () => {
  const pieces = fc.constantFrom(
    '\n', '\r\n', '\r', '\n\n', '-----\n', '1. ', '2. (C) ', '(S//NF)', 'VZCZCXRO1234\n', 'P 251131Z NOV 09\n', 'FM AMEMBASSY ZENDA\n', 'TO RUEHC/SECSTATE WASHDC\n', 'INFO ', '\u00b6',
    '[11](#). ', 'NNNN\n', 'PAGE 01 ZENDA 12345 01 OF 02 011111Z\n', 'XXXXXXXX', 'TAGS: ', 'REF: A. ', '//', 'SUBJ/', 'MRN: 12 ZENDA 3\n', '\ud800', '\t', 'End summary.', 'Summary: ', 'A. ', '-- ',
    'RMKS/', 'Signature: X\n', 'C O N F I D E N T I A L SECTION 02 OF 02 ZENDA 000690\n', 'ZENDA 00000690  002 OF 002', 'E.O. 12958: ', 'Classified By: ', ' \\\n', '&#8217;', '\0', 'Message Attributes',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 30 })), { maxLength: 60 }), fc.constantFrom(undefined, ...dialects), (parts, dialect) => {
      const text = parts.join('')
      const file = parse(text, dialect === undefined ? {} : { dialect })
      assert.equal(treeDefect(text, file), null)
      outline(file)
      record(file)
    }),
    { numRuns: 400 },
  )
})

test('a cable cut anywhere still gives a tree that holds all of it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cables), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), ({ text }, a, b) => {
      const from = Math.floor(Math.min(a, b) * text.length)
      const part = text.slice(from, Math.floor(Math.max(a, b) * text.length))
      const file = parse(part)
      assert.equal(treeDefect(part, file), null)
      record(file)
    }),
    { numRuns: 300 },
  )
})

test('LF, CRLF and CR give the same data', () => {
  for (const { name, text } of [...cables, ...realCables()]) {
    const plain = text.replace(/\r\n?/g, '\n')
    const expected = content(plain)
    assert.deepEqual(content(plain.replaceAll('\n', '\r\n')), expected, `${name} with CRLF`)
    assert.deepEqual(content(plain.replaceAll('\n', '\r')), expected, `${name} with CR`)
  }
})

test('trailing blanks and a byte order mark change no field', () => {
  for (const { name, text } of cables) {
    const plain = text.replace(/\r\n?/g, '\n')
    if (plain.includes(' \\\n') || plain.includes('\\\n')) continue
    assert.deepEqual(content(plain.replaceAll('\n', '  \n')), content(plain), name)
    assert.deepEqual(content(`\ufeff${plain}`), content(plain), `${name} with BOM`)
  }
})

test('paragraph signs before numbers change no field', () => {
  for (const { name, text } of inventedCables('clean')) {
    if (!/^(?:cablegate|draft)-/.test(name.split(/[\\/]/).at(-1)!)) continue
    assert.deepEqual(content(text.replace(/^(\d{1,2}\. )/gm, '\u00b6$1')), content(text), name)
  }
})

test('page headers between the lines of a paragraph change no field but the page breaks', () => {
  for (const { name, text } of inventedCables('clean')) {
    const file = parse(text)
    const [cable] = file.cables
    if (cable?.dialect !== 'cablegate' || cable.wrapped !== null) continue
    const paragraph = cable.paragraphs.find(({ children }) => children.filter(({ kind }) => kind === 'textLine').length > 2)
    const line = paragraph?.children.filter(({ kind }) => kind === 'textLine')[1]
    if (line === undefined) continue
    const header = '\nZENDA 00000123  002 OF 009\n\n'
    const broken = text.slice(0, line.from) + header + text.slice(line.from)
    const strip = (value: unknown): unknown => (value as { pageBreaks: unknown }[]).map(({ pageBreaks: _pageBreaks, ...rest }) => rest)
    assert.deepEqual(strip(content(broken)), strip(content(text)), name)
  }
})

test('a change inside one paragraph changes nothing outside it', () => {
  for (const { name, text } of inventedCables('clean')) {
    const file = parse(text)
    const cable = file.cables[0]!
    const index = Math.floor(cable.paragraphs.length / 2)
    const paragraph = cable.paragraphs[index]
    const line = paragraph?.children.find(({ kind, from, to }) => kind === 'textLine' && to - from > 20)
    if (paragraph === undefined || line === undefined) continue
    const at = text.indexOf(' ', line.from + 8)
    if (at === -1 || at > line.to) continue
    const changed = parse(`${text.slice(0, at)} geese and${text.slice(at)}`).cables[0]!
    const shift = ' geese and'.length
    const outside = (node: (typeof cable)['paragraphs'][number], by: number): string => `${node.value} ${node.from - by} ${node.to - by} ${node.mark?.text ?? ''}`
    assert.deepEqual(changed.paragraphs.slice(0, index).map((node) => outside(node, 0)), cable.paragraphs.slice(0, index).map((node) => outside(node, 0)), name)
    assert.deepEqual(changed.paragraphs.slice(index + 1).map((node) => outside(node, shift)), cable.paragraphs.slice(index + 1).map((node) => outside(node, 0)), name)
    assert.deepEqual(changed.headLines, cable.headLines, name)
  }
})

test('notes that a publisher put behind a cable are no text of it', () => {
  const text = 'UNCLAS ZENDA 000123\n\nTAGS: PREL\nSUBJECT: A\n\n1. A.\n\nROE\n'
  const kinds = (note: string) => parse(`${text}\n${note}\n`).cables[0]!.body!.children.map(({ kind }) => kind)
  for (const note of ['Classification: UNCLASSIFIED', 'Saturday, 14 March 2009, 10:15', 'DATE: 2009-03-14', 'ID: 123456', 'null']) {
    assert.deepEqual(kinds(note), ['paragraph', 'signature', 'publisherNote'], note)
  }
  assert.ok(!kinds('Classified by nobody').includes('publisherNote'))
})

test('ten cables in one file are ten cables', () => {
  const one = cables.find(({ name }) => name.endsWith('cablegate-clean-confidential.cable'))!.text
  const file = parse(`${one.trimEnd()}\n\n`.repeat(10))
  assert.equal(file.cables.length, 10)
  for (const data of record(file)) assert.deepEqual(data.messageReferenceNumber, record(parse(one))[0]!.messageReferenceNumber)
})

test('empty, blank and binary texts give one cable of unknown dialect', () => {
  for (const text of ['', ' \n\t\n', '\0\u0001\u0002\ud800binary', 'x'.repeat(100_000)]) {
    const file = parse(text)
    assert.equal(file.cables.length, 1)
    assert.equal(file.cables[0]!.dialect, 'unknown')
    assert.equal(treeDefect(text, file), null)
  }
})

test('lines put together again are the text', () => {
  for (const { text } of cables) assert.equal(linesOf(text).join(''), text)
})
