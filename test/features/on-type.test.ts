import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { helpTyping, parse } from '../../server/src/core/service.ts'
import { applyEdits } from '../../server/src/core/rules/fix.ts'
import { inventedCables, realCables } from '../support/corpus.ts'

const head = 'C O N F I D E N T I A L ZENDA 000113\n\nE.O. 13526: DECL: 03/02/2035\nTAGS: PREL, ZD\nSUBJECT: (U) SPEECH\n\n'

/** The text after a key was typed at the sign |. */
function typed(marked: string, key: string): string {
  const at = marked.lastIndexOf('|')
  const text = marked.slice(0, at) + key + marked.slice(at + 1)
  return applyEdits(text, helpTyping(parse(text), at + key.length, key))
}

test('Enter on the blank line behind a numbered paragraph brings the next number and mark', () => {
  assert.equal(typed(`${head}1. (C) Snow.\n|`, '\n'), `${head}1. (C) Snow.\n\n2. (C) `)
  assert.equal(typed(`${head}1. (C) Snow.\n\n2. (U) More.\n|\n\nDOE\n`, '\n'), `${head}1. (C) Snow.\n\n2. (U) More.\n\n3. (U) \n\nDOE\n`)
  assert.equal(typed('UNCLAS ZENDA 000113\n\nSUBJECT: X\n\n1. Snow.\n|', '\n'), 'UNCLAS ZENDA 000113\n\nSUBJECT: X\n\n1. Snow.\n\n2. ')
})

test('but not at the end of its lines, before a further paragraph, in a quoted text, behind a list, in a published cable', () => {
  for (const text of [
    `${head}1. (C) Snow.|`,
    `${head}1. (C) Snow.\n\n|`,
    `${head}1. (C) Snow.\n|\n2. (C) More.\n`,
    `${head}1. (C) Begin text:\n\nA document.\n|`,
    `${head}1. (C) Risks:\n\n-- wet winters\n|`,
    `${head}|`,
    `VZCZCXRO5561\nPP RUEHZDS\nDE RUEHZD #0113/01 0331200\nZNY CCCCC ZZH\nP 021200Z FEB 09\nFM AMEMBASSY ZENDA\nTO RUEHC/SECSTATE WASHDC\n\n${head}1. (C) Snow.\n|`,
  ])
    assert.equal(typed(text, '\n'), text.replace('|', '\n'))
})

test('a number that is left empty goes away with the next Enter', () => {
  assert.equal(typed(`${head}1. (C) Snow.\n\n2. (C) |`, '\n'), `${head}1. (C) Snow.\n\n\n`)
  assert.equal(typed(`${head}REF: A. ZENDA 1\n     B. |`, '\n'), `${head}REF: A. ZENDA 1\n\n`)
})

test('a reference below a lettered one gets the next letter, in its column', () => {
  assert.equal(typed(`${head}REF: A. ZENDA 1|`, '\n'), `${head}REF: A. ZENDA 1\n     B. `)
  assert.equal(typed(`${head}REF: A. ZENDA 1\n     B. STATE 2|`, '\n'), `${head}REF: A. ZENDA 1\n     B. STATE 2\n     C. `)
  assert.equal(typed(`${head}REF: ZENDA 1|`, '\n'), `${head}REF: ZENDA 1\n`)
})

test('Enter behind a rule draws it as long as its title', () => {
  assert.equal(typed(`${head}A Speech in Parts\n---|`, '\n'), `${head}A Speech in Parts\n-----------------\n`)
  assert.equal(typed(`${head}---\n(C) Parts\n=====|`, '\n'), `${head}---------\n(C) Parts\n=========\n`)
  assert.equal(typed(`${head}A Speech\n- - -|`, '\n'), `${head}A Speech\n- - - -\n`)
})

test('labels of the header become capitals', () => {
  const line = 'UNCLAS ZENDA 000113\n\n'
  assert.equal(typed(`${line}subject|`, ':'), `${line}SUBJECT:`)
  assert.equal(typed(`${line}e.o. 13526: N/A|`, '\n'), `${line}E.O. 13526: N/A\n`)
  assert.equal(typed(`${line}Tags: prel|\nSUBJECT: X\n`, '\n'), `${line}TAGS: prel\n\nSUBJECT: X\n`)
  assert.equal(typed(`R 251131Z NOV 25\nfm AMEMBASSY ZENDA|`, '\n'), `R 251131Z NOV 25\nFM AMEMBASSY ZENDA\n`)
  assert.equal(typed(`${head}1. (C) The subject|`, ':'), `${head}1. (C) The subject:`, 'a word of the text')
  assert.equal(
    typed('MRN: 25 ZENDA 1\nFrom: AMEMBASSY ZENDA\nAction: X\nSubject|', ':'),
    'MRN: 25 ZENDA 1\nFrom: AMEMBASSY ZENDA\nAction: X\nSubject:',
    'SMART writes them small',
  )
})

test('anywhere in any cable: edits in order about the caret, or none', () => {
  for (const { text } of [...inventedCables(), ...realCables()]) {
    for (let at = text.indexOf('\n'), count = 0; at !== -1 && count < 40; at = text.indexOf('\n', at + 37), count++) {
      let behind = -1
      for (const { from, to } of helpTyping(parse(text), at + 1, '\n', 'author')) {
        assert.ok(from > behind && from <= to && to <= text.length)
        behind = to
      }
    }
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(), fc.constantFrom('\n', ':', 'x'), (text, at, key) => {
      const place = at % (text.length + 1)
      for (const { from, to } of helpTyping(parse(text), place, key)) assert.ok(0 <= from && from <= to && to <= text.length)
    }),
    { numRuns: 300 },
  )
  for (const at of [-1, 99, NaN]) assert.deepEqual(helpTyping(parse('1. (C) x\n\n'), at, '\n'), [])
})
