import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allMonths, findMonth } from '../../server/src/core/tables/months.ts'
import { allOperatingSignals, findOperatingSignal, isOperatingSignal } from '../../server/src/core/tables/operating-signals.ts'
import { allPrecedences, findPrecedence, precedenceOfLetter, precedenceOfProsign } from '../../server/src/core/tables/precedence.ts'
import { findTimeZone } from '../../server/src/core/tables/time-zones.ts'

test('precedence by letter, prosign and word', () => {
  assert.equal(precedenceOfLetter('O')?.name, 'IMMEDIATE')
  assert.equal(precedenceOfLetter('z')?.name, 'FLASH')
  assert.equal(precedenceOfProsign('PP')?.name, 'PRIORITY')
  assert.equal(precedenceOfProsign('OO')?.name, 'IMMEDIATE')
  assert.equal(findPrecedence('niact  immediate')?.letter, 'O')
  assert.equal(findPrecedence('NIACT')?.name, 'NIACT IMMEDIATE')
  assert.equal(findPrecedence('PRIORITY')?.stateUntil, '2017-05-15')
  assert.deepEqual(
    allPrecedences()
      .map(({ letter }) => letter)
      .join(''),
    'YZOOPR',
  )
  for (const text of ['', 'X', 'OP', 'URGENT', '\ud800']) {
    assert.equal(precedenceOfLetter(text), undefined)
    assert.equal(precedenceOfProsign(text), undefined)
    assert.equal(findPrecedence(text), undefined)
  }
})

test('operating signals, with or without a digit, say how sure their meaning is', () => {
  assert.equal(findOperatingSignal('ZNY')?.certainty, 'documented')
  assert.match(findOperatingSignal('zzh')?.meaning ?? '', /State Department/)
  assert.equal(findOperatingSignal('ZFF4')?.signal, 'ZFF')
  assert.equal(findOperatingSignal('ZFF4')?.certainty, 'background')
  assert.equal(findOperatingSignal('INT')?.where[0], 'prefix')
  for (const text of ['', 'ZQQ', 'ZNYX', 'ZNY12', 'NZY', 'ZN', 'Z\u00c4\u00c4', 'X'.repeat(9999)])
    assert.equal(findOperatingSignal(text), undefined)
  assert.ok(allOperatingSignals().every(({ signal }) => signal === 'INT' || isOperatingSignal(signal)))
})

test('time zones and months', () => {
  assert.equal(findTimeZone('z')?.minutes, 0)
  assert.equal(findTimeZone('A')?.minutes, 60)
  assert.equal(findTimeZone('N')?.minutes, -60)
  assert.equal(findTimeZone('Y')?.minutes, -720)
  assert.equal(findTimeZone('M')?.minutes, 720)
  assert.equal(findTimeZone('J')?.minutes, null)
  assert.equal(findTimeZone('ZZ'), undefined)
  assert.equal(findMonth('Nov')?.number, 11)
  assert.equal(findMonth('november')?.number, 11)
  assert.equal(findMonth('SEPT')?.number, 9)
  assert.deepEqual(
    allMonths().map(({ number }) => number),
    Array.from({ length: 12 }, (_, at) => at + 1),
  )
  for (const text of ['', 'N', 'NO', 'NOVEM', 'X'.repeat(9999)]) assert.equal(findMonth(text), undefined)
})
