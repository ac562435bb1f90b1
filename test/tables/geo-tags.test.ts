import assert from 'node:assert/strict'
import { test } from 'node:test'
import { geoSchemeAt, geoTag, geoTagIsCertain, geoTagReadings } from '../../server/src/core/tables/geo-tags.ts'

const y1975 = Date.UTC(1975, 5, 1)
const y2009 = Date.UTC(2009, 10, 25)
const y2024 = Date.UTC(2024, 5, 1)

test('the date decides what a country code means', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['AG', 'Algeria', 'Algeria', 'Antigua and Barbuda'],
    ['AS', 'Australia', 'Australia', 'American Samoa'],
    ['XA', 'Africa', 'Africa', 'Ashmore and Cartier Islands'],
    ['QA', 'Qatar', 'Qatar', 'Qatar'],
    ['CG', 'Zaire', 'Congo (Kinshasa)', 'Congo (Brazzaville)'],
  ]
  for (const [code, in1975, in2009, in2024] of cases) {
    assert.deepEqual(
      [y1975, y2009, y2024].map((date) => geoTag(code, date)?.name),
      [in1975, in2009, in2024],
      code,
    )
  }
  assert.equal(geoTag('RS', y2009)?.name, 'Russia')
  assert.equal(geoTag('rs ', y2024)?.name, 'Serbia')
})

test('a code that the scheme of the date lacks keeps its nearest older reading, else the first later one', () => {
  assert.deepEqual(pick(geoTag('UR', Date.UTC(1993, 0, 1))), ['UR', '1974'])
  assert.deepEqual(pick(geoTag('RS', y1975)), ['RS', '2010'])
  assert.deepEqual(pick(geoTag('1A', y2009)), ['1A', '2024'])
})

test('an unknown date reads like the published cables of 2003-10', () => {
  assert.equal(geoSchemeAt(null), '2010')
  assert.equal(geoTag('AS', null)?.name, 'Australia')
})

test('only dates near a change of scheme leave a changed code uncertain', () => {
  assert.equal(geoTagIsCertain('AS', y2009), true)
  assert.equal(geoTagIsCertain('AS', Date.UTC(2016, 0, 1)), false)
  assert.equal(geoTagIsCertain('AS', y2024), true)
  assert.equal(geoTagIsCertain('QA', Date.UTC(2016, 0, 1)), true)
  assert.equal(geoTagIsCertain('AS', null), false)
  assert.equal(geoTagIsCertain('AG', Date.UTC(1955, 0, 1)), true)
})

test('all readings come oldest first, and other text has none', () => {
  assert.deepEqual(
    geoTagReadings('AS').map(({ scheme, name }) => `${scheme} ${name}`),
    ['1974 Australia', '2010 Australia', '2024 American Samoa'],
  )
  assert.deepEqual(geoTag('AS', y2009)?.also.includes('Tasmania'), true)
  for (const text of ['', 'PREL', '??', 'A'.repeat(9999)]) {
    assert.deepEqual(geoTagReadings(text), [])
    assert.equal(geoTag(text, y2009), undefined)
    assert.equal(geoTagIsCertain(text, y2009), false)
  }
})

function pick(reading: ReturnType<typeof geoTag>): readonly (string | undefined)[] {
  return [reading?.code, reading?.scheme]
}
