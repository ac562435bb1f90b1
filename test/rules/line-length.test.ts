import { test } from 'node:test'
import assert from 'node:assert/strict'
import { check, parse } from '../../server/src/core/service.ts'

const sixty = 'The clerk counted every boat on the river and wrote it down.'
const cable = `UNCLAS ZENDA 000112\n\nE.O. 13526: N/A\nTAGS: ECON, ZD\nSUBJECT: BOATS\n\n1. (U) Boats.\n${sixty}\n\n2. (U) More boats.\n\nEXAMPLE\n`

test('the longest line is what the setting says, a teletype line without one', () => {
  const long = (maxLineLength?: number) =>
    check(parse(cable), { mode: 'author', ...(maxLineLength === undefined ? {} : { maxLineLength }) })
      .filter(({ rule }) => rule === 'line-too-long')
      .map(({ from, to }) => cable.slice(from, to))
  assert.equal(sixty.length, 60)
  assert.deepEqual(long(), [])
  assert.deepEqual(long(60), [])
  assert.deepEqual(long(55), [sixty.slice(55)])
})
