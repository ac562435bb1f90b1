// proves: textDocument/foldingRange
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import { rich } from '../support/editors.ts'
import { noRealCable, realCable } from './cables.ts'

interface FoldingRange {
  readonly startLine: number
  readonly endLine: number
  readonly kind: string
}

test('the server folds the real cable by whole lines, an empty text not at all', { skip: noRealCable }, async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  assert.equal(client.initialized.capabilities['foldingRangeProvider'], true)
  for (const text of [realCable(), realCable().replaceAll('\n', '\r\n')]) {
    const uri = open(client, text, `${text.length}.cable`)
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } })
    assert.deepEqual(
      folds.find(({ startLine }) => startLine === 2),
      { startLine: 2, endLine: 10, kind: 'region' },
    )
    assert.deepEqual(
      folds.find(({ startLine }) => startLine === 26),
      { startLine: 26, endLine: 39, kind: 'region' },
    )
    assert.deepEqual(
      folds.find(({ startLine }) => startLine === 53),
      { startLine: 53, endLine: 57, kind: 'region' },
    )
  }
  const uri = open(client, '', 'empty.cable')
  assert.deepEqual(await client.request('textDocument/foldingRange', { textDocument: { uri } }), [])
})
