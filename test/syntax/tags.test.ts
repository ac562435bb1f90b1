import { test } from 'node:test'
import assert from 'node:assert/strict'
import { parseSubject } from '../../server/src/core/syntax/subject.ts'
import { parseTags } from '../../server/src/core/syntax/tags.ts'
import type { SubjectField, TagsField } from '../../server/src/core/syntax/node.ts'
import { assertTree, field, sliced } from './field.ts'

const label = /^TAGS?(?![A-Z]):?/i

function parse(source: string): TagsField {
  const sample = field(source, label.exec(source)![0].length)
  return parseTags(sample.logical, sample.label, sample.labelTo)
}

function row(node: TagsField): string {
  const codes = node.tags.map(
    ({ code, person, unclosed }) => code.text + (person === null ? '' : `(${person.text}`) + (person === null ? '' : unclosed ? '' : ')'),
  )
  return `${codes.join(' ') || '-'} | ${node.separators ?? '-'}`
}

// line => codes with their persons | separators
const table: readonly (readonly [source: string, expected: string])[] = [
  ['TAGS: PREL KPAL KWBG QA', 'PREL KPAL KWBG QA | blank'],
  ['TAGS: PREL, KPAL, KWBG, QA', 'PREL KPAL KWBG QA | comma'],
  ['TAGS PREL KPAL', 'PREL KPAL | blank'],
  ['TAGS:PREL,KPAL', 'PREL KPAL | comma'],
  ['TAGS: PREL', 'PREL | -'],
  ['TAG: PREL', 'PREL | -'],
  ['Tags: prel, kpal', 'PREL KPAL | comma'],
  ['TAGS: PREL; KPAL; ZD', 'PREL KPAL ZD | semicolon'],
  ['TAGS: PREL, KPAL ZD', 'PREL KPAL ZD | mixed'],
  ['TAGS: PREL; KPAL, ZD', 'PREL KPAL ZD | mixed'],
  ['TAGS:   PREL   KPAL', 'PREL KPAL | blank'],
  ['TAGS: PREL ,KPAL , ZD', 'PREL KPAL ZD | comma'],
  ['TAGS: PREL, KPAL,\n      ZD', 'PREL KPAL ZD | comma'],
  ['TAGS: PREL, KPAL\n      ZD', 'PREL KPAL ZD | comma'],
  ['TAGS: PREL KPAL\nZD', 'PREL KPAL ZD | blank'],
  ['TAGS: PREL, KPAL.', 'PREL KPAL | comma'],
  ['TAGS: PREL, KPAL,', 'PREL KPAL | comma'],
  ['TAGS: ,PREL', 'PREL | -'],
  ['TAGS: 1A, 1W', '1A 1W | comma'],
  ['TAGS: OPCW, UNSC-R, EU/ZD', 'OPCW UNSC-R EU/ZD | comma'],
  ['TAGS: G-8 K&R', 'G-8 K&R | blank'],
  ['TAGS: MASSMNUC', 'MASSMNUC | -'],
  ['TAGS: PREL SIPDIS', 'PREL SIPDIS | blank'],
  ['TAGS: OVIP (ROE, RICHARD), ZD', 'OVIP(ROE, RICHARD) ZD | comma'],
  ['TAGS: OVIP (ROE, RICHARD) ZD', 'OVIP(ROE, RICHARD) ZD | blank'],
  ['TAGS: OVIP(ROE, RICHARD), PREL', 'OVIP(ROE, RICHARD) PREL | comma'],
  ['TAGS: OVIP, (ROE, RICHARD), PREL', 'OVIP(ROE, RICHARD) PREL | comma'],
  ['TAGS: OVIP (ROE, RICHARD) (DOE, JANE), ZD', 'OVIP(ROE, RICHARD; DOE, JANE) ZD | comma'],
  ['TAGS: OVIP (ROE, RICHARD), (DOE, JANE), ZD', 'OVIP(ROE, RICHARD; DOE, JANE) ZD | comma'],
  ['TAGS: OVIP (ROE,\n      RICHARD), ZD', 'OVIP(ROE, RICHARD) ZD | comma'],
  ['TAGS: OVIP ( ROE, RICHARD )', 'OVIP(ROE, RICHARD) | -'],
  ['TAGS: OVIP (ROE, RICHARD, PREL, ZD', 'OVIP(ROE, RICHARD PREL ZD | comma'],
  ['TAGS: OTRA (POE,', 'OTRA(POE | -'],
  ['TAGS: OTRA (POE, ANN\nPREL ZD', 'OTRA(POE, ANN PREL ZD | blank'],
  ['TAGS: OTRA (POE, ANN OVIP (ROE, JOHN)', 'OTRA(POE, ANN OVIP(ROE, JOHN) | blank'],
  ['TAGS: OREP DOE JANE', 'OREP DOE JANE | blank'],
  ['TAGS: OVIP (), ZD', 'OVIP ZD | comma'],
  ['TAGS: (PREL, ZD)', 'PREL ZD | comma'],
  ['TAGS: XXXXXXXXXXXX, ZD', 'ZD | -'],
  ['TAGS: PREL, xxxxx, ZD', 'PREL ZD | comma'],
  ['TAGS: N/A', '- | -'],
  ['TAGS: n/a', '- | -'],
  ['TAGS:', '- | -'],
  ['TAGS: ???', '- | -'],
  ['TAGS: [PREL](#) [KPAL](#) [QA](#)', 'PREL KPAL QA | blank'],
  ['TAGS: [PREL](#), [OVIP](#) (ROE, RICHARD)', 'PREL OVIP(ROE, RICHARD) | comma'],
  ['TAGS: PREL, \u00B6KPAL', 'PREL KPAL | comma'],
  ['TAGS: PREL&#x000A;KPAL', 'PREL KPAL | -'],
  ['TAGS: <a href="/tag/PREL_0.html">PREL</a> ZD', 'PREL ZD | blank'],
  ['TAGS: PREL < ZD', 'PREL ZD | blank'],
  ['TAGS: PREL\tKPAL', 'PREL KPAL | blank'],
]

test('codes, persons and separators are read in every written form', () => {
  assert.ok(table.length >= 40)
  for (const [source, expected] of table) assert.equal(row(parse(source)), expected, source)
})

test('line ends of two characters change nothing', () => {
  for (const [source, expected] of table) assert.equal(row(parse(source.replaceAll('\n', '\r\n'))), expected, source)
})

test('codes and persons stand where they are written', () => {
  for (const [source] of table) {
    const node = parse(source)
    assertTree(node, source)
    let at = node.label.to
    for (const tag of node.tags) {
      assert.ok(tag.from >= at && tag.code.from === tag.from, source)
      assert.equal(sliced(source, tag.code).toUpperCase(), tag.code.text, source)
      if (tag.person !== null && !tag.person.text.includes(';'))
        assert.equal(sliced(source, tag.person).replace(/\s+/g, ' '), tag.person.text, source)
      at = tag.to
    }
  }
})

test('a parenthesis that stays open is told', () => {
  assert.deepEqual(
    parse('TAGS: OVIP (ROE, RICHARD), OTRA (POE, ANN').tags.map((tag) => tag.unclosed),
    [false, true],
  )
})

function subject(source: string): SubjectField {
  const sample = field(source, /^SUBJ(?:ECT)?:?/i.exec(source)![0].length)
  return parseSubject(sample.logical, sample.label, sample.labelTo)
}

test('the subject stands on one line, without its mark', () => {
  for (const [source, title, level] of [
    ['SUBJECT: A HARVEST FESTIVAL', 'A HARVEST FESTIVAL', null],
    ['SUBJECT: A HARVEST\n   FESTIVAL', 'A HARVEST FESTIVAL', null],
    ['SUBJ:  A  HARVEST\r\nFESTIVAL', 'A HARVEST FESTIVAL', null],
    ['SUBJECT: (C) A HARVEST', 'A HARVEST', 'C'],
    ['SUBJECT: (C/NF)A HARVEST', 'A HARVEST', 'C'],
    ['SUBJECT: A HARVEST (SBU)', 'A HARVEST', 'SBU'],
    ['SUBJECT: A HARVEST (S//REL TO USA, GBR)', 'A HARVEST', 'S'],
    ['SUBJECT: A HARVEST (ZENDA)', 'A HARVEST (ZENDA)', null],
    ['SUBJECT: (ZENDA) A HARVEST', '(ZENDA) A HARVEST', null],
    ['SUBJECT: A HARVEST (C0)', 'A HARVEST (C0)', null],
    ['SUBJECT: (U)', null, 'U'],
    ['SUBJECT:', null, null],
    ['SUBJECT: A [HARVEST](#) FESTIVAL', 'A HARVEST FESTIVAL', null],
    ['Subject: &quot;Bridge&quot; opens', '"Bridge" opens', null],
  ] as const) {
    const node = subject(source)
    assertTree(node, source)
    assert.equal(node.title?.text ?? null, title, source)
    assert.equal(node.mark?.level ?? null, level, source)
    if (node.mark !== null) assert.match(sliced(source, node.mark), /^\(.*\)$/, source)
    if (node.title !== null && !/[[&]/.test(source)) assert.equal(sliced(source, node.title).replace(/\s+/g, ' '), node.title.text, source)
  }
})
