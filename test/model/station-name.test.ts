import { test } from 'node:test'
import assert from 'node:assert/strict'
import { stationName } from '../../server/src/core/model/station-name.ts'

test('variants and short forms are made whole, with their blanks', () => {
  assert.equal(stationName('DAMASC'), 'DAMASCUS')
  assert.equal(stationName('SAOPAULO'), 'SAO PAULO')
  assert.equal(stationName(' sao  paulo '), 'SAO PAULO')
})

test('a station without a post keeps the blanks it is written with', () => {
  assert.equal(stationName('BIEN HOA'), 'BIEN HOA')
  assert.equal(stationName('BIENHOA'), 'BIENHOA')
})

test('a name that the directory does not have comes back in upper case', () => {
  assert.equal(stationName('Castle  Tarlenheim'), 'CASTLE TARLENHEIM')
})
