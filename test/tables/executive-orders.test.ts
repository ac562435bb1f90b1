import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  allDeclassificationCodes,
  executiveOrderAt,
  findDeclassificationCode,
  findExecutiveOrder,
  isExecutiveOrderInForce,
  nearestExecutiveOrder,
} from '../../server/src/core/tables/executive-orders.ts'

test('the date tells which order a cable cites', () => {
  const days: readonly (readonly [number, string | undefined])[] = [
    [Date.UTC(1971, 0, 1), undefined],
    [Date.UTC(1975, 6, 4), '11652'],
    [Date.UTC(1978, 10, 30, 23, 59), '11652'],
    [Date.UTC(1978, 11, 1), '12065'],
    [Date.UTC(1989, 0, 1), '12356'],
    [Date.UTC(2009, 10, 25), '12958'],
    [Date.UTC(2010, 5, 26), '12958'],
    [Date.UTC(2010, 5, 27), '13526'],
    [Date.UTC(2024, 0, 1), '13526'],
  ]
  for (const [date, number] of days) assert.equal(executiveOrderAt(date)?.number, number, new Date(date).toISOString())
  assert.equal(executiveOrderAt(null), undefined)
})

test('an order may be cited 90 days before and after its time', () => {
  assert.equal(isExecutiveOrderInForce('12958', Date.UTC(2009, 10, 25)), true)
  assert.equal(isExecutiveOrderInForce('13526', Date.UTC(2009, 10, 25)), false)
  assert.equal(isExecutiveOrderInForce('13526', Date.UTC(2010, 3, 1)), true)
  assert.equal(isExecutiveOrderInForce('12958', Date.UTC(2010, 8, 24)), true)
  assert.equal(isExecutiveOrderInForce('12958', Date.UTC(2010, 8, 25)), false)
  assert.equal(isExecutiveOrderInForce('12958', Date.UTC(1995, 6, 16)), true)
  assert.equal(isExecutiveOrderInForce('12958', null), true)
})

test('misprinted numbers lead to the order meant', () => {
  assert.equal(nearestExecutiveOrder('12598')?.number, '12958')
  assert.equal(nearestExecutiveOrder('19528')?.number, '12958')
  assert.equal(nearestExecutiveOrder('12536')?.number, '12356')
  assert.equal(nearestExecutiveOrder('12959')?.number, '12958')
  assert.equal(nearestExecutiveOrder('19523', Date.UTC(2008, 0, 1))?.number, '12958')
  for (const number of ['', '12958', '99999', '1', 'ABCDE', '12958'.repeat(500)])
    assert.equal(nearestExecutiveOrder(number), undefined, number.slice(0, 9))
})

test('known orders are found, others not', () => {
  assert.equal(findExecutiveOrder(' 13526 ')?.signed, '2009-12-29')
  assert.equal(findExecutiveOrder('13292')?.from, '2003-03-25')
  for (const number of ['', '12598', '1295', 'N/A', '\ud800']) assert.equal(findExecutiveOrder(number), undefined)
})

test('codes of the E.O. line are explained in all their forms', () => {
  const forms = {
    oadr: 'OADR',
    'XGDS-2': 'XGDS2',
    'XGDS 3': 'XGDS3',
    '1.6X1': 'X1',
    '(1.6X6)': 'X6',
    X8: 'X8',
    '25X1-HUMAN': '25X1',
    '50X1-HUM': '50X1-HUM',
    'RDS-4': 'RDS',
    GDS: 'GDS',
    'n/a': 'N/A',
  }
  for (const [text, code] of Object.entries(forms)) assert.equal(findDeclassificationCode(text)?.code, code, text)
  for (const text of ['', '11/24/2019', 'AFTER KOREAN UNIFICATION', 'X9', '25X', 'RDSX', 'X'.repeat(9999)])
    assert.equal(findDeclassificationCode(text), undefined, text.slice(0, 20))
})

test('codes name orders that exist', () => {
  for (const { code, orders } of allDeclassificationCodes())
    for (const number of orders) assert.ok(findExecutiveOrder(number), `${code} ${number}`)
})
