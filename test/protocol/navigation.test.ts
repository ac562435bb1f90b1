// proves: textDocument/references, textDocument/documentHighlight, textDocument/prepareRename, textDocument/rename
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import type { LspClient, AnswerError } from '../support/lsp-client.ts'
import { plain, rich } from '../support/editors.ts'
import { clean, noRealCable, realCable } from './cables.ts'

const editor = {
  ...rich,
  textDocument: { ...rich.textDocument, definition: { linkSupport: true }, rename: { prepareSupport: true } },
}

const text = 'UNCLAS ZENDA 000123\n\nSUBJECT: TEA\nREF: A. ZENDA 12\n     B. STATE 4711\n\n1. (U) See ref B\nand para 1.\n'

function range(line: number, from: number, to: number) {
  return { start: { line, character: from }, end: { line, character: to } }
}

function ask<T>(client: LspClient, method: string, uri: string, line: number, character: number, more: object = {}): Promise<T> {
  return client.request<T>(`textDocument/${method}`, { textDocument: { uri }, position: { line, character }, ...more })
}

test('a mention leads to its reference and back, with LF and CRLF', async (t) => {
  const client = await startClient({ capabilities: editor })
  t.after(() => client.kill())
  for (const source of [text, text.replaceAll('\n', '\r\n')]) {
    const uri = open(client, source, `${source.length}.cable`)
    assert.deepEqual(await ask(client, 'definition', uri, 6, 15), [
      { originSelectionRange: range(6, 15, 16), targetUri: uri, targetRange: range(4, 5, 18), targetSelectionRange: range(4, 5, 6) },
    ])
    const locations = [range(4, 5, 6), range(6, 15, 16)].map((own) => ({ uri, range: own }))
    assert.deepEqual(await ask(client, 'references', uri, 6, 15, { context: { includeDeclaration: true } }), locations)
    assert.deepEqual(await ask(client, 'references', uri, 4, 5, { context: { includeDeclaration: false } }), locations.slice(1))
    assert.deepEqual(await ask(client, 'documentHighlight', uri, 7, 9), [
      { range: range(6, 0, 1), kind: 3 },
      { range: range(7, 9, 10), kind: 2 },
    ])
    assert.equal(await ask(client, 'documentHighlight', uri, 6, 8), null)
    assert.deepEqual(await ask(client, 'definition', uri, 99, 0), [])
  }
})

test('an editor without links gets plain places', async (t) => {
  const client = await startClient({ capabilities: plain })
  t.after(() => client.kill())
  const uri = open(client, text)
  assert.equal(client.initialized.capabilities['renameProvider'], true)
  assert.deepEqual(await ask(client, 'definition', uri, 6, 15), [{ uri, range: range(4, 5, 6) }])
})

test('a letter is renamed in both places, or the person is told why not', async (t) => {
  const client = await startClient({ capabilities: editor })
  t.after(() => client.kill())
  assert.deepEqual(client.initialized.capabilities['renameProvider'], { prepareProvider: true })
  const uri = open(client, text)
  assert.deepEqual(await ask(client, 'prepareRename', uri, 6, 16), { range: range(6, 15, 16), placeholder: 'B' })
  assert.equal(await ask(client, 'prepareRename', uri, 6, 8), null)
  const edits = [
    { range: range(4, 5, 6), newText: 'C' },
    { range: range(6, 15, 16), newText: 'C' },
  ]
  assert.deepEqual(await ask(client, 'rename', uri, 6, 15, { newName: 'c' }), {
    documentChanges: [{ textDocument: { uri, version: 1 }, edits }],
  })
  await assert.rejects(
    ask(client, 'rename', uri, 6, 15, { newName: 'A' }),
    (error: AnswerError) => error.code === -32803 && error.message === 'Another reference has the letter A.',
  )
  const told = client.received.filter(({ method }) => method === 'window/logMessage')
  assert.deepEqual(told, [], 'a refusal is no failure')
})

test('the level of the real cable is renamed where it stands', { skip: noRealCable }, async (t) => {
  const client = await startClient({ capabilities: editor })
  t.after(() => client.kill())
  const uri = open(client, realCable())
  assert.deepEqual(await ask(client, 'prepareRename', uri, 12, 3), { range: range(12, 0, 23), placeholder: 'CONFIDENTIAL' })
  const { documentChanges } = await ask<{ documentChanges: { edits: { newText: string }[] }[] }>(client, 'rename', uri, 12, 3, {
    newName: 'unclas',
  })
  assert.deepEqual(
    documentChanges[0]?.edits.map(({ newText }) => newText),
    ['ZNR', 'UUUUU', 'UNCLAS'],
  )
})

test('nothing is named in an empty text', async (t) => {
  const client = await startClient({ capabilities: editor })
  t.after(() => client.kill())
  for (const source of ['', '\n', clean.slice(0, 3)]) {
    const uri = open(client, source, `${source.length}.cable`)
    assert.deepEqual(await ask(client, 'definition', uri, 0, 0), [])
    assert.deepEqual(await ask(client, 'references', uri, 0, 0, { context: { includeDeclaration: true } }), [])
    assert.equal(await ask(client, 'documentHighlight', uri, 0, 0), null)
    assert.equal(await ask(client, 'prepareRename', uri, 0, 0), null)
    assert.equal(await ask(client, 'rename', uri, 0, 0, { newName: 'S' }), null)
  }
})
