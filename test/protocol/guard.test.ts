import { test } from 'node:test'
import assert from 'node:assert/strict'
import { CancellationTokenSource } from 'vscode-languageserver'
import type { Connection , ResponseError } from 'vscode-languageserver'
import { createGuard } from '../../server/src/lsp/guard.ts'
import { plainText } from '../../server/src/lsp/handlers/hover.ts'

function guarded() {
  const log: string[] = []
  const connection = { console: { error: (message: string) => log.push(message) } } as unknown as Connection
  return { guard: createGuard(connection), log }
}

function fail(): never {
  throw new Error('no such node')
}

test('a failing request gives its empty answer and is logged once', async () => {
  const { guard, log } = guarded()
  assert.deepEqual(await guard('hover', [], null, fail), [])
  assert.deepEqual(await guard('hover', [], null, () => Promise.reject(new Error('no such node'))), [])
  assert.equal(log.length, 1)
  assert.match(log[0]!, /hover: no such node/)
  assert.equal(await guard('outline', null, null, fail), null)
  assert.equal(log.length, 2)
})

test('what was cancelled before or during the work is answered as cancelled', async () => {
  const { guard, log } = guarded()
  const source = new CancellationTokenSource()
  const during = await guard('hover', null, source.token, () => (source.cancel(), 5))
  const before = await guard('hover', null, source.token, fail)
  for (const answer of [during, before]) assert.equal((answer as unknown as ResponseError<void>).code, -32800)
  assert.deepEqual(log, [])
})

test('plain text keeps escaped marks and drops the others', () => {
  assert.equal(
    plainText('**PREL: External \\*Political\\* Relations**\n\n- `a\\_b`\n\n*5 FAH-3*'),
    'PREL: External *Political* Relations\n\n- a_b\n\n5 FAH-3',
  )
})
