// Settings as an editor brings them, and what each changes.
// proves: setting cable.dialect, setting cable.maxLineLength
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { rich } from '../support/editors.ts'
import { open, startClient } from '../support/lsp-client.ts'
import { clean } from './cables.ts'

interface Report {
  readonly items: readonly { readonly code: string }[]
}

/** The text of a draft with a line of 62 characters. */
const draft = `UNCLAS ZENDA 000113\n\nE.O. 13526: N/A\nTAGS: PREL, ZD\nSUBJECT: SPEECH\n\n1. ${'Snow and ice. '.repeat(4)}Rain.\n\nRASSENDYLL\n`

async function ask<T>(settings: object, method: string, text: string): Promise<T> {
  const client = await startClient({ capabilities: rich, answers: { 'workspace/configuration': () => [settings] } })
  try {
    return await client.request<T>(method, { textDocument: { uri: open(client, text) } })
  } finally {
    client.kill()
  }
}

test('cable.dialect reads every cable as the kind it names', async () => {
  const dialect = async (settings: object) => (await ask<{ dialect: string }>(settings, 'cable/status', clean)).dialect
  assert.equal(await dialect({}), 'cablegate')
  assert.equal(await dialect({ dialect: 'auto' }), 'cablegate')
  assert.equal(await dialect({ dialect: 'copy' }), 'copy')
})

test('cable.maxLineLength says how long a line of a draft may be', async () => {
  const tooLong = async (settings: object) =>
    (await ask<Report>({ mode: 'author', ...settings }, 'textDocument/diagnostic', draft)).items.filter(({ code }) => code === 'line-too-long').length
  assert.equal(await tooLong({}), 0)
  assert.equal(await tooLong({ maxLineLength: 55 }), 1)
})
