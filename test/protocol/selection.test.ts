// proves: textDocument/selectionRange
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import { rich } from '../support/editors.ts'
import { clean } from './cables.ts'

interface Position {
  readonly line: number
  readonly character: number
}
interface SelectionRange {
  readonly range: { readonly start: Position; readonly end: Position }
  readonly parent?: SelectionRange
}

test('each position gets its own chain of ranges, from the word to the file', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  assert.equal(client.initialized.capabilities['selectionRangeProvider'], true)
  const uri = open(client, clean)
  const line = clean.split('\n').findIndex((l) => l.startsWith('TAGS:'))
  const positions = [
    { line, character: 7 },
    { line: 0, character: 1 },
    { line: 99_999, character: 0 },
  ]
  const chains = await client.request<SelectionRange[]>('textDocument/selectionRange', { textDocument: { uri }, positions })
  assert.equal(chains.length, 3)
  assert.deepEqual(chains[0]!.range, { start: { line, character: 6 }, end: { line, character: 10 } })
  assert.deepEqual(chains[0]!.parent?.range.start, { line, character: 0 })
  let last = chains[0]!
  while (last.parent) last = last.parent
  assert.deepEqual(last.range.start, { line: 0, character: 0 })
  const empty = open(client, '', 'empty.cable')
  const at = { line: 0, character: 0 }
  assert.deepEqual(await client.request('textDocument/selectionRange', { textDocument: { uri: empty }, positions: [at] }), [
    { range: { start: at, end: at } },
  ])
})
