import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  dateTimeGroupText,
  dayOfYear,
  daysInMonth,
  daysInYear,
  dayText,
  instantOfDay,
  minuteOfDay,
  minutesOf,
  timeText,
} from '../../server/src/core/model/calendar.ts'

test('days of the year count leap days', () => {
  assert.equal(dayOfYear(Date.UTC(2009, 10, 25, 11, 31)), 329)
  assert.equal(dayOfYear(Date.UTC(2008, 3, 20)), 111)
  assert.equal(dayOfYear(Date.UTC(2008, 11, 31, 23, 59)), 366)
  assert.deepEqual([1900, 2000, 2008, 2009].map(daysInYear), [365, 366, 366, 365])
  assert.deepEqual(
    [1, 3, 12, -1].map((month) => daysInMonth(2008, month)),
    [29, 30, 0, 0],
  )
})

test('a day of the year and its instant lead to each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2049 }), fc.integer({ min: -1, max: 367 }), (year, day) => {
      const instant = instantOfDay(year, day)
      if (day < 1 || day > daysInYear(year)) assert.equal(instant, null)
      else {
        assert.equal(dayOfYear(instant!), day)
        assert.equal(new Date(instant!).getUTCFullYear(), year)
      }
    }),
  )
})

test('instants are written as cables and as people write them', () => {
  const instant = Date.UTC(2009, 10, 5, 1, 3)
  assert.equal(dateTimeGroupText(instant), '050103Z NOV 09')
  assert.equal(dateTimeGroupText(Date.UTC(2000, 0, 31, 23, 59)), '312359Z JAN 00')
  assert.equal(dayText(instant), '5 November 2009')
  assert.equal(timeText(instant), '0103')
})

test('times of the day are read as a clock shows them', () => {
  assert.deepEqual(['0000', '1131', '2359', '2400', '1160', '113'].map(minutesOf), [0, 691, 1439, null, null, null])
  assert.equal(minuteOfDay(Date.UTC(1969, 11, 31, 11, 31)), 691)
})
