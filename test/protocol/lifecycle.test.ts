import { test } from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import type { AnswerError} from '../support/lsp-client.ts';
import { open, startClient } from '../support/lsp-client.ts'
import { plain, rich } from '../support/editors.ts'
import { clean } from './cables.ts'

test('initialize names the server and what it can do; shutdown and exit end it with 0', async () => {
  const client = await startClient({ capabilities: rich })
  const { capabilities, serverInfo } = client.initialized
  assert.equal(serverInfo?.name, 'cable-language-server')
  assert.equal(capabilities['positionEncoding'], 'utf-16')
  assert.deepEqual(capabilities['textDocumentSync'], { openClose: true, change: 2 })
  assert.deepEqual(capabilities['diagnosticProvider'], { identifier: 'cable', interFileDependencies: false, workspaceDiagnostics: false })
  assert.equal(await client.stop(), 0)
})

test('an editor that cannot pull diagnostics is not offered to', async () => {
  const client = await startClient({ capabilities: plain })
  assert.equal(client.initialized.capabilities['diagnosticProvider'], undefined)
  assert.equal(await client.stop(), 0)
})

test('exit without shutdown ends with 1', async () => {
  const client = await startClient()
  client.notify('exit', undefined)
  assert.equal(await client.exit, 1)
})

test('a document that is not open gets empty answers', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const textDocument = { uri: 'file:///cables/never-opened.cable' }
  const position = { line: 0, character: 0 }
  const range = { start: position, end: position }
  assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument }), [])
  assert.equal(await client.request('textDocument/hover', { textDocument, position }), null)
  assert.deepEqual(await client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }), [])
  assert.deepEqual(await client.request('textDocument/diagnostic', { textDocument }), { kind: 'full', items: [] })
  assert.equal(await client.request('cable/status', { textDocument }), null)
})

test('a closed document is forgotten', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const uri = open(client, clean)
  assert.notDeepEqual(await client.request('textDocument/documentSymbol', { textDocument: { uri } }), [])
  client.notify('textDocument/didClose', { textDocument: { uri } })
  assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument: { uri } }), [])
})

test('a request that nobody knows is refused, and the server goes on', async (t) => {
  const client = await startClient()
  t.after(() => client.kill())
  await assert.rejects(client.request('cable/noSuchRequest', {}), (error: AnswerError) => error.code === -32601)
  const uri = open(client, clean)
  assert.equal((await client.request<{ cables: number }>('cable/status', { textDocument: { uri } })).cables, 1)
})

test('a cancelled request is answered as cancelled, those around it are answered', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const uri = open(client, clean.repeat(200))
  const first = client.begin<unknown[]>('textDocument/documentSymbol', { textDocument: { uri } })
  const second = client.begin('textDocument/diagnostic', { textDocument: { uri } })
  client.notify('$/cancelRequest', { id: second.id })
  const third = client.begin<unknown[]>('textDocument/documentSymbol', { textDocument: { uri } })
  const refused = assert.rejects(second.answer, (error: AnswerError) => error.code === -32800)
  assert.ok((await first.answer).length > 0)
  await refused
  assert.ok((await third.answer).length > 0)
})

test('any text can be opened: empty, huge line, lone surrogates, control characters, ten cables', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const texts = [
    '',
    '\n',
    '\r',
    'A'.repeat(300_000),
    '\uD800\n\uDC00',
    '\0\u0007\f',
    clean.slice(0, 333),
    clean.repeat(10),
    '[PREL](#'.repeat(5000),
  ]
  for (const [index, text] of texts.entries()) {
    const textDocument = { uri: open(client, text, `${index}.cable`) }
    const symbols = await client.request('textDocument/documentSymbol', { textDocument })
    const report = await client.request<{ kind: string }>('textDocument/diagnostic', { textDocument })
    assert.ok(Array.isArray(symbols), `text ${index}`)
    assert.equal(report.kind, 'full', `text ${index}`)
  }
  assert.deepEqual(
    client.received.filter((message) => message.method === 'window/logMessage'),
    [],
  )
})

test('without a transport the server says what it needs', () => {
  const { status, stderr } = spawnSync(process.execPath, ['dist/server/server.js'], { encoding: 'utf8' })
  assert.equal(status, 2)
  assert.match(stderr, /--stdio/)
})
