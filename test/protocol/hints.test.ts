// proves: textDocument/inlayHint, textDocument/codeLens, setting cable.inlayHints, setting cable.codeLens
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import type { LspClient } from '../support/lsp-client.ts'
import { plain, rich } from '../support/editors.ts'
import { clean, noRealCable, realCable } from './cables.ts'

interface Hint {
  readonly position: { readonly line: number; readonly character: number }
  readonly label: string
}
interface Lens {
  readonly range: { readonly start: { readonly line: number } }
  readonly command: { readonly title: string; readonly command: string; readonly arguments?: readonly unknown[] }
}

const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } }

function hints(client: LspClient, uri: string, range = everything): Promise<Hint[]> {
  return client.request<Hint[]>('textDocument/inlayHint', { textDocument: { uri }, range })
}

function lenses(client: LspClient, uri: string): Promise<Lens[]> {
  return client.request<Lens[]>('textDocument/codeLens', { textDocument: { uri } })
}

test('hints of the real cable stand at line ends; a range limits them', { skip: noRealCable }, async (t) => {
  const client = await startClient({ capabilities: plain })
  t.after(() => client.kill())
  const uri = open(client, realCable())
  assert.deepEqual(
    (await hints(client, uri)).map(({ position, label }) => `${position.line}:${position.character} ${label}`),
    ['4:26 25 November 2009', '6:16 Wednesday, 25 November 2009'],
  )
  assert.equal((await hints(client, uri, { start: { line: 5, character: 0 }, end: { line: 8, character: 0 } })).length, 1)
  const [lens, ...more] = await lenses(client, uri)
  assert.deepEqual(more, [])
  assert.equal(lens?.range.start.line, 20)
  assert.deepEqual(lens?.command, { title: '9 paragraphs, 806 words, highest mark (C)', command: '' })
})

test('settings turn hints and lenses off and on, and the editor is told to ask again', async (t) => {
  let settings: object = { inlayHints: 'off', codeLens: 'off' }
  const capabilities = {
    ...rich,
    workspace: { ...rich.workspace, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
  }
  const client = await startClient({
    capabilities,
    initializationOptions: { commands: true },
    answers: { 'workspace/configuration': () => [settings] },
  })
  t.after(() => client.kill())
  const uri = open(client, clean)
  assert.deepEqual(await hints(client, uri), [])
  assert.deepEqual(await lenses(client, uri), [])
  settings = { inlayHints: 'all', codeLens: 'all' }
  client.notify('workspace/didChangeConfiguration', { settings: null })
  await Promise.all([client.next('workspace/inlayHint/refresh'), client.next('workspace/codeLens/refresh')])
  assert.ok((await hints(client, uri)).length > 2)
  const list = (await lenses(client, uri)).find(({ command }) => command.title.startsWith('cited'))
  assert.equal(list?.command.command, 'cable.showPlaces')
  const [address, at, places] = list!.command.arguments as [string, object, { uri: string }[]]
  assert.equal(address, uri)
  assert.deepEqual(at, list?.range.start)
  assert.ok(places.length > 0 && places.every((place) => place.uri === uri))
  settings = { inlayHints: 'loud', codeLens: 5 }
  client.notify('workspace/didChangeConfiguration', { settings: null })
  assert.equal((await lenses(client, uri)).length, 1, 'what no setting can be is the default')
})

test('an empty text has no hints and no lenses', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const uri = open(client, '')
  assert.deepEqual(await hints(client, uri), [])
  assert.deepEqual(await lenses(client, uri), [])
})
