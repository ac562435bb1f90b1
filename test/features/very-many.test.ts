// Texts with more of one thing than a function call can have arguments or the stack has room for: nothing may throw, nothing be lost.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { format } from '../../server/src/core/features/format.ts'
import { semanticTokens } from '../../server/src/core/features/semantic-tokens.ts'
import { record } from '../../server/src/core/model/record.ts'
import { check } from '../../server/src/core/rules/run.ts'
import { parse } from '../../server/src/core/syntax/parse.ts'

const many = 150_000
const head = `R 041015Z FEB 08
FM AMEMBASSY ZENDA
TO RUEHC/SECSTATE WASHDC 0001
C O N F I D E N T I A L ZENDA 000123

`

test('leftovers of publication in one field', () => {
  const { cables } = parse(`${head}TAGS: ${'[PREL](#) '.repeat(many)}\n\n1. (C) Text.\n`)
  assert.equal(cables[0]!.tags!.tags.length, many)
  assert.equal(cables[0]!.artifacts.length, 2 * many)
})

test('signs between the items of one field', () => {
  const { cables } = parse(`${head}REF: ${'ZENDA 12 , '.repeat(many)}\n\n1. (C) Text.\n`)
  assert.equal(cables[0]!.references[0]!.items.length, many)
})

test('tokens and changed lines', () => {
  const file = parse(`${head}SUBJECT: X\n\n${'1. (C) Text of ref A.\n'.repeat(many)}`)
  assert.ok(semanticTokens(file).length >= many)
  assert.ok(format(parse(`${head}SUBJECT: X\n\n${'1. (C) Text.   \n'.repeat(many)}`)).length > 0)
})

test('parentheses and ranks behind Classified By', () => {
  for (const name of ['(DCM)'.repeat(many), 'AMB:'.repeat(many), 'DCM, '.repeat(many)]) {
    const file = parse(`${head}SUBJECT: X\n\nClassified By: Anna Example ${name}\nReason: 1.4 (d)\n\n1. (C) Text.\n`)
    assert.equal(record(file)[0]!.messageReferenceNumber!.number, 123)
    assert.doesNotThrow(() => check(file, { mode: 'author' }))
  }
})
