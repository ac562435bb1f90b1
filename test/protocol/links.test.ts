// proves: textDocument/documentLink
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import { rich } from '../support/editors.ts'
import { noRealCable, realCable } from './cables.ts'

test('an address in the text is a link, the leftover links of the real cable are none', { skip: noRealCable }, async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  assert.deepEqual(client.initialized.capabilities['documentLinkProvider'], {})
  const ask = (uri: string) => client.request('textDocument/documentLink', { textDocument: { uri } })
  assert.deepEqual(await ask(open(client, realCable())), [])
  const text = `${realCable()}\r\nSee http://www.example.gov/tea.\r\n`
  const line = text.split('\n').length - 2
  const range = { start: { line, character: 4 }, end: { line, character: 30 } }
  assert.deepEqual(await ask(open(client, text, 'linked.cable')), [{ range, target: 'http://www.example.gov/tea' }])
  assert.deepEqual(await ask(open(client, '', 'empty.cable')), [])
})
