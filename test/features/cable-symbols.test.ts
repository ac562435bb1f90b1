import { test } from 'node:test'
import assert from 'node:assert/strict'
import { cableSymbols, cablesNumbered, citedCable, parse } from '../../server/src/core/service.ts'
import { inventedCables, seedCable } from '../support/corpus.ts'
import { cable } from './hover-at.ts'

const seed = seedCable()

test('the real cable is found by number and by words of its subject', { skip: seed === null && 'no ../shared' }, () => {
  const file = parse(seed!)
  for (const query of ['', '09 DOHA 690', '09doha690', 'doha', 'middle east peace', 'mahmoud peace']) {
    const [found, ...more] = cableSymbols(file, query)
    assert.match(found?.name ?? '', /^09 DOHA 690 {2}MINSTATE AL-MAHMOUD COMMENTS/, query)
    assert.equal(seed!.slice(found!.selection.from, found!.selection.to), 'C O N F I D E N T I A L SECTION 01 OF 02 DOHA 000690')
    assert.deepEqual(more, [])
  }
  for (const query of ['10 DOHA 690', 'zenda', '\u0130']) assert.deepEqual(cableSymbols(file, query), [], query)
})

test('each cable of a file is one; a text without number and subject is none', () => {
  assert.equal(cableSymbols(parse(cable('damage-two-cables')), 'zenda').length, 2)
  for (const text of ['', '\n', 'Dear Sir,', 'FM AMEMBASSY ZENDA']) assert.deepEqual(cableSymbols(parse(text), ''), [])
  for (const { name, text } of inventedCables()) {
    for (const { whole, selection } of cableSymbols(parse(text), ''))
      assert.ok(whole.from <= selection.from && selection.to <= whole.to && whole.to <= text.length, name)
  }
})

const header = 'R 121430Z SEP 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\n'
const citing = `${header}UNCLAS ZENDA 000123\n\nSUBJECT: TEA\nREF: A. ZENDA 12\n     B. 08 STATE 4711, 4712\n     C. DOE-ROE E-MAIL\n\n1. (U) Ref A.\n`

test('an item of the REF field leads to the cable with its number, year and post', () => {
  const file = parse(citing)
  assert.deepEqual(citedCable(file, citing.indexOf('ZENDA 12\n')), { post: 'ZENDA', number: 12, year: 2009 })
  assert.deepEqual(citedCable(file, citing.indexOf('4711')), { post: 'STATE', number: 4711, year: 2008 })
  assert.equal(citedCable(file, citing.indexOf('E-MAIL')), null)
  assert.equal(citedCable(file, citing.indexOf('Ref A')), null)
  assert.equal(citedCable(file, -1), null)
  const cited = `${header}UNCLAS ZENDA 000012\n\nSUBJECT: TEA\n\nTea.\n`
  assert.equal(cablesNumbered(parse(cited), { post: 'ZENDA', number: 12, year: 2009 }).length, 1)
  assert.equal(cablesNumbered(parse(cited), { post: 'ZENDA', number: 12, year: null }).length, 1)
  for (const other of [
    { post: 'ZENDA', number: 13, year: 2009 },
    { post: 'ZENDA', number: 12, year: 2008 },
    { post: 'STATE', number: 12, year: 2009 },
  ]) {
    assert.deepEqual(cablesNumbered(parse(cited), other), [])
  }
})
