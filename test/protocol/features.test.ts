// proves: textDocument/documentSymbol, textDocument/hover, cable/status, cable/rulePage, cable/rules
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import { plain, rich } from '../support/editors.ts'
import { clean, noRealCable, realCable } from './cables.ts'

interface Position {
  readonly line: number
  readonly character: number
}
interface Range {
  readonly start: Position
  readonly end: Position
}
interface DocumentSymbol {
  readonly name: string
  readonly detail: string
  readonly kind: number
  readonly range: Range
  readonly selectionRange: Range
  readonly children: readonly DocumentSymbol[]
}
interface SymbolInformation {
  readonly name: string
  readonly containerName: string
  readonly location: { readonly uri: string; readonly range: Range }
}
interface Hover {
  readonly contents: { readonly kind: string; readonly value: string }
  readonly range: Range
}

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)])
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character)
}

function contains(outer: Range, inner: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end)
}

test(
  'the outline of the real cable: one root with number and subject, nine paragraphs, ranges that nest',
  { skip: noRealCable },
  async (t) => {
    const client = await startClient({ capabilities: rich })
    t.after(() => client.kill())
    for (const text of [realCable(), realCable().replaceAll('\n', '\r\n')]) {
      const uri = open(client, text, `${text.length}.cable`)
      const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } })
      assert.equal(symbols.length, 1)
      assert.match(symbols[0]!.name, /^09 DOHA 690 +MINSTATE AL-MAHMOUD COMMENTS/)
      const all = flat(symbols)
      const method = 6
      assert.deepEqual(
        all.filter(({ kind }) => kind === method).map(({ range }) => range.start.line + 1),
        [42, 44, 46, 50, 52, 54, 60, 62, 64],
      )
      for (const symbol of all) {
        assert.ok(contains(symbol.range, symbol.selectionRange), symbol.name)
        for (const child of symbol.children) assert.ok(contains(symbol.range, child.range), `${child.name} in ${symbol.name}`)
      }
    }
  },
)

test('an editor without trees gets the same outline as a list', async (t) => {
  const tree = await startClient({ capabilities: rich })
  const list = await startClient({ capabilities: plain })
  t.after(() => (tree.kill(), list.kill()))
  const symbols = flat(await tree.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: open(tree, clean) } }))
  const uri = open(list, clean)
  const items = await list.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument: { uri } })
  assert.ok(items.length > 10)
  assert.deepEqual(
    items.map(({ name, location }) => ({ name, range: location.range })),
    symbols.map(({ name, range }) => ({ name, range })),
  )
  assert.equal(items[0]?.containerName, '')
  assert.equal(items[1]?.containerName, items[0]?.name)
})

test('hover on a damaged TAG tells what the code means and marks the code', { skip: noRealCable }, async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  for (const text of [realCable(), realCable().replaceAll('\n', '\r\n')]) {
    const uri = open(client, text, `${text.length}.cable`)
    const line = text.split(/\r?\n/).findIndex((l) => l.startsWith('TAGS:'))
    const start = text.split(/\r?\n/)[line]!.indexOf('KPAL')
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position: { line, character: start + 1 } })
    assert.equal(hover.contents.kind, 'markdown')
    assert.match(hover.contents.value, /KPAL/)
    assert.match(hover.contents.value, /Palestinian/i)
    assert.ok(contains(hover.range, { start: { line, character: start }, end: { line, character: start + 4 } }))
    assert.equal(hover.range.start.line, line)
    assert.equal(hover.range.end.line, line)
  }
})

test('an editor without Markdown gets the hover as plain text', async (t) => {
  const client = await startClient({ capabilities: plain })
  t.after(() => client.kill())
  const uri = open(client, clean)
  const line = clean.split('\n').findIndex((l) => l.startsWith('TAGS:'))
  const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position: { line, character: 7 } })
  assert.equal(hover.contents.kind, 'plaintext')
  assert.match(hover.contents.value, /PREL/)
  assert.doesNotMatch(hover.contents.value, /\*\*|`/)
})

test('hover between the lines says nothing', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const uri = open(client, `\n\n${clean}`)
  assert.equal(await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } }), null)
  assert.equal(await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 99_999, character: 99_999 } }), null)
})

test('every rule has a page; a name that is none has none', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const rules = await client.request<{ name: string; summary: string }[]>('cable/rules', undefined)
  assert.ok(rules.length > 0)
  for (const { name, summary } of rules) {
    assert.notEqual(summary, '')
    assert.ok((await client.request<string>('cable/rulePage', { name })).startsWith(`# ${name}\n`), name)
  }
  for (const params of [{ name: 'no-such-rule' }, { name: 5 }, {}, [], { name: '__proto__' }]) {
    assert.equal(await client.request('cable/rulePage', params), null)
  }
})

test('the status tells level, section, mode, and whether the mode was chosen', async (t) => {
  let mode = 'auto'
  const client = await startClient({ capabilities: rich, answers: { 'workspace/configuration': () => [{ mode }] } })
  t.after(() => client.kill())
  const uri = open(client, clean)
  const status = { mode: 'archive', chosen: false, dialect: 'cablegate', level: 'CONFIDENTIAL', section: 1, sections: 2, cables: 1 }
  assert.deepEqual(await client.request('cable/status', { textDocument: { uri } }), status)
  mode = 'author'
  client.notify('workspace/didChangeConfiguration', { settings: null })
  assert.deepEqual(await client.request('cable/status', { textDocument: { uri } }), { ...status, mode: 'author', chosen: true })
  const empty = { mode: 'author', chosen: true, dialect: 'unknown', level: null, section: null, sections: null, cables: 1 }
  assert.deepEqual(await client.request('cable/status', { textDocument: { uri: open(client, '', 'empty.cable') } }), empty)
})
