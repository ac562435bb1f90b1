import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textParts } from '../../server/src/core/model/parts.ts'
import { quotedSpans } from '../../server/src/core/model/quoted.ts'
import { parse } from '../../server/src/core/syntax/parse.ts'

const head = 'UNCLAS ZENDA 000123\n\nSUBJECT: BARGE\n\n'

test('an end behind the next part of the name closes that one', () => {
  const cable = parse(`${head}1. (U) Summary: The barge crosses.\n\n2. (U) Summary: It comes back. End summary.\n`).cables[0]!
  const closed = textParts(cable).map(({ name, closing }) => [name, closing !== null])
  assert.deepEqual(closed, [
    ['SUMMARY', false],
    ['SUMMARY', true],
  ])
})

test('UNQUOTE and UNQTE end what QUOTE opened', () => {
  const text = `${head}1. (U) HE WROTE QUOTE NO BARGE UNQUOTE AND THEN QUOTE NO BRIDGE UNQTE AND LEFT.\n`
  const quoted = quotedSpans(parse(text).cables[0]!).map(({ from, to }) => text.slice(from, to))
  assert.deepEqual(quoted, ['QUOTE NO BARGE UNQUOTE', 'QUOTE NO BRIDGE UNQTE'])
})
