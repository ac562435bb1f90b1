import { test } from 'node:test'
import assert from 'node:assert/strict'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import {
  convertMarks,
  drawRules,
  joinSections,
  otherSeparator,
  parse,
  record,
  reletterReferences,
  renumberParagraphs,
  splitSections,
} from '../../server/src/core/service.ts'
import type { CableFile, CableRecord, Edit } from '../../server/src/core/service.ts'
import { applyEdits } from '../../server/src/core/rules/fix.ts'
import { inventedCables, realCables } from '../support/corpus.ts'
import { noRealCable, realCable } from '../protocol/cables.ts'

// A plain script, which the types know nothing of.
const { generateCorpus } = (await import(pathToFileURL(path.resolve('scripts/corpus.mjs')).href)) as {
  generateCorpus(options: { count: number }): { text: string }[]
}

type Loose = { -readonly [K in keyof CableRecord]: CableRecord[K] } & Record<string, unknown>

interface Rewriting {
  readonly edits: (file: CableFile) => readonly Edit[]
  /** Takes out of a record what the rewriting is for. */
  readonly mends: (record: Loose) => void
}

const numbersAside = (text: string | null): string | null => (text === null ? null : text.replaceAll(/\d+/g, '#'))
const lettersAside = (text: string | null): string | null => (text === null ? null : text.replaceAll(/\b[A-Za-z]\b/g, '#'))
const slashesAside = (text: string | null): string | null => (text === null ? null : text.replaceAll('//', '/'))

const rewritings: Readonly<Record<string, Rewriting>> = {
  renumberParagraphs: {
    edits: (file) => renumberParagraphs(file),
    mends: (each) => {
      each.paragraphs = each.paragraphs.map((paragraph) => ({ ...paragraph, number: 0 }))
      each.summary = numbersAside(each.summary)
      each.comment = numbersAside(each.comment)
    },
  },
  reletterReferences: {
    edits: (file) => reletterReferences(file),
    mends: (each) => {
      each.references = each.references.map((reference) => ({ ...reference, letter: null }))
      each.summary = lettersAside(each.summary)
      each.comment = lettersAside(each.comment)
    },
  },
  drawRules: { edits: (file) => drawRules(file), mends: () => {} },
  singleSlash: { edits: (file) => convertMarks(file, '/'), mends: marksAside },
  doubleSlash: { edits: (file) => convertMarks(file, '//'), mends: marksAside },
  joinSections: { edits: (file) => joinSections(file), mends: sectionsAside },
  splitSections: { edits: (file) => splitSections(file), mends: sectionsAside },
}

function marksAside(each: Loose): void {
  each.paragraphs = each.paragraphs.map((paragraph) => ({ ...paragraph, mark: slashesAside(paragraph.mark) }))
  each.subjectMark = slashesAside(each.subjectMark)
  each.summary = slashesAside(each.summary)
  each.comment = slashesAside(each.comment)
}

/** A title that a page header had cut from its rule is one again. */
function sectionsAside(each: Loose): void {
  if (each.classification !== null) each.classification = { ...each.classification, section: null, sections: null }
  each.pageBreaks = []
  each.paragraphs = each.paragraphs.map((paragraph) => ({ ...paragraph, heading: null }))
}

function recordOf(text: string, mends: Rewriting['mends']): unknown {
  const records = JSON.parse(
    JSON.stringify(record(parse(text)), (key, value: unknown) =>
      key === 'line' || key === 'endLine' ? undefined : typeof value === 'string' ? value.replaceAll(/\s+/g, '') : value,
    ),
  ) as Loose[]
  records.forEach(mends)
  return records
}

function rewritten(text: string, { edits }: Rewriting): string {
  let behind = 0
  const list = edits(parse(text))
  for (const { from, to } of list) {
    assert.ok(from >= behind && from <= to && to <= text.length, 'edits in order, inside the text, not overlapping')
    behind = to
  }
  return applyEdits(text, list)
}

function checkRewriting(name: string, text: string): boolean {
  const rewriting = rewritings[name]!
  const once = rewritten(text, rewriting)
  assert.equal(rewritten(once, rewriting), once, `${name} twice is ${name} once`)
  if (once === text) return false
  assert.deepEqual(recordOf(once, rewriting.mends), recordOf(text, rewriting.mends), name)
  return true
}

for (const name of Object.keys(rewritings)) {
  test(`${name}: every cable keeps its record but for what it mends; a second time nothing changes`, () => {
    let changed = 0
    for (const { text } of [...inventedCables(), ...realCables(), ...generateCorpus({ count: 60 })])
      if (checkRewriting(name, text)) changed++
    assert.ok(changed > 0)
  })
}

const texts = inventedCables().map(({ text }) => text)

test('damaged cables: rewriting twice is rewriting once, nothing visible gets lost', () => {
  const put = fc.oneof(
    fc.constantFrom(
      '\n1. ',
      '\n7. (C) ',
      'REF: A. ZENDA 1\n     A. ZENDA 2\n',
      '(C/NF)',
      '\nZENDA 00000113  002 OF 002\n',
      '\n---\n',
      'SECTION 01 OF 02 ',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  fc.assert(
    fc.property(
      fc.nat(texts.length - 1),
      fc.array(fc.tuple(fc.nat(), fc.nat(30), put), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...Object.keys(rewritings)),
      (index, cuts, name) => {
        let text = texts[index]!
        for (const [at, length, added] of cuts) {
          const from = at % (text.length + 1)
          text = text.slice(0, from) + added + text.slice(from + length)
        }
        const rewriting = rewritings[name]!
        const once = rewritten(text, rewriting)
        assert.equal(rewritten(once, rewriting), once, name)
      },
    ),
    { numRuns: 400 },
  )
})

const head = 'C O N F I D E N T I A L ZENDA 000113\n\nE.O. 13526: DECL: 03/02/2035\nTAGS: PREL, ZD\nSUBJECT: (U) SPEECH\n\n'

test('numbers of paragraphs, and where the text cites them', () => {
  const text = `${head}1. (C) See para 4 and paras 2 and 4.\n\n2. (C) Snow.\n\n4. (C) Rain (para 2 above).  As reftel para 4 says.\n`
  assert.equal(
    rewritten(text, rewritings['renumberParagraphs']!),
    `${head}1. (C) See para 3 and paras 2 and 3.\n\n2. (C) Snow.\n\n3. (C) Rain (para 2 above).  As reftel para 4 says.\n`,
  )
  const twice = `${head}1. (C) Snow.\n\n2. (C) Rain.\n\n2. (C) Ice (paras 2 and 3).\n\n3. (C) Fog.\n`
  const once = rewritten(twice, rewritings['renumberParagraphs']!)
  assert.ok(once.includes('3. (C) Ice (paras 2 and 4).') && once.includes('4. (C) Fog.'), 'which paragraph 2 was meant nobody knows')
  const linked = `${head}[11](#). (C) Snow.\n\n[13](#). (C) Rain.\n`
  assert.equal(rewritten(linked, rewritings['renumberParagraphs']!), `${head}[11](#). (C) Snow.\n\n[12](#). (C) Rain.\n`)
})

test('letters of references, and every mention of them', () => {
  const text = `${head}REF: A. ZENDA 1\n     C. ZENDA 2\n     D. STATE 3\n\n1. (C) Snow (ref C), as in refs A and D; rain (ref d).\n`
  assert.equal(
    rewritten(text, rewritings['reletterReferences']!),
    `${head}REF: A. ZENDA 1\n     B. ZENDA 2\n     C. STATE 3\n\n1. (C) Snow (ref B), as in refs A and C; rain (ref c).\n`,
  )
  const range = `${head}REF: B. ZENDA 1\n     C. ZENDA 2\n     D. ZENDA 3\n     F. ZENDA 4\n\n1. (C) Snow (refs B-D), rain (refs C-F).\n`
  assert.match(
    rewritten(range, rewritings['reletterReferences']!),
    /Snow \(refs A-C\), rain \(refs C-F\)/,
    'a range that would name other references stays',
  )
  const twice = `${head}REF: A. ZENDA 1\n     A. ZENDA 2\n\n1. (C) Snow (ref A).\n`
  assert.match(rewritten(twice, rewritings['reletterReferences']!), /A\. ZENDA 1\n {5}B\. ZENDA 2[^]*\(ref A\)/)
})

test('portion marks with one slash or two', () => {
  const text = `${head}1. (C/NF) Snow.\n\n2. (C//NF) Rain.\n\n3. (S/REL TO USA, GBR) Ice.\n`
  assert.equal(otherSeparator(parse(text)), '//')
  assert.equal(rewritten(text, rewritings['doubleSlash']!), `${head}1. (C//NF) Snow.\n\n2. (C//NF) Rain.\n\n3. (S//REL TO USA, GBR) Ice.\n`)
  assert.equal(rewritten(text, rewritings['singleSlash']!), `${head}1. (C/NF) Snow.\n\n2. (C/NF) Rain.\n\n3. (S/REL TO USA, GBR) Ice.\n`)
  assert.equal(otherSeparator(parse(`${head}1. (C) Snow.\n`)), null)
})

test('rules as long as their titles', () => {
  assert.equal(
    rewritten(`${head}---\n(C) What It Cost\n-----\n\n1. (C) Snow.\n\nThe Bill in Crowns\nand Hellers\n====\n`, rewritings['drawRules']!),
    `${head}----------------\n(C) What It Cost\n----------------\n\n1. (C) Snow.\n\nThe Bill in Crowns\nand Hellers\n==================\n`,
  )
})

test('the real cable in one text: the sentence that the page header cut is whole', { skip: noRealCable }, () => {
  const joined = rewritten(realCable(), rewritings['joinSections']!)
  assert.match(joined, /C O N F I D E N T I A L DOHA 000690/)
  assert.match(joined, /for now and the\nfuture\."/)
  assert.equal(parse(joined).cables[0]!.pageHeaders.length, 0)
})

test('a long cable is cut between paragraphs and joined to what it was', () => {
  const prose = 'The harvest of this year was neither early nor late, and nobody in the ministry\nwould say more about it than that.\n'
  const body = Array.from({ length: 20 }, (_, index) => `${index + 1}. (C) ${prose.repeat(4)}`).join('\n')
  const text = head + body
  const split = rewritten(text, rewritings['splitSections']!)
  const [cable] = parse(split).cables
  assert.deepEqual(
    cable!.pageHeaders.map(({ post, number, section, sections }) => [post.text, number.text, section.text, sections.text]),
    [['ZENDA', '00000113', '002', '002']],
  )
  assert.match(split, /^C O N F I D E N T I A L SECTION 01 OF 02 ZENDA 000113\n/)
  assert.match(split, /\n\nZENDA 00000113 {2}002 OF 002\n\n\d+\. \(C\)/)
  assert.equal(rewritten(split, rewritings['joinSections']!), text)
  assert.equal(rewritten(head, rewritings['splitSections']!), head, 'a short one stays whole')
  assert.equal(
    rewritten(text.replace('ZENDA 000113', 'ZENDA NUMBER'), rewritings['splitSections']!),
    text.replace('ZENDA 000113', 'ZENDA NUMBER'),
    'no number to print',
  )
})
