// proves: textDocument/definition, workspace/symbol
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import { rich } from '../support/editors.ts'
import { clean } from './cables.ts'

interface Symbol {
  readonly name: string
  readonly kind: number
  readonly location: { readonly uri: string; readonly range: { readonly start: { readonly line: number } } }
}

const header = 'R 121430Z SEP 09\nFM AMEMBASSY ZENDA\nTO SECSTATE WASHDC\n\n'
const citing = `${header}UNCLAS ZENDA 000123\n\nSUBJECT: TEA\nREF: ZENDA 12\n\n1. (U) Reftel.\n`
const cited = `${header}UNCLAS ZENDA 000012\n\nSUBJECT: MILK\n\n1. (U) Milk.\n`

test('open cables are found by number and subject, closed ones no more', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const find = async (query: string) =>
    (await client.request<Symbol[]>('workspace/symbol', { query })).map(({ name, location }) => [
      name,
      location.uri,
      location.range.start.line,
    ])
  assert.deepEqual(await find(''), [])
  const one = open(client, citing, 'one.cable')
  const two = open(client, cited, 'two.cable')
  open(client, clean, 'three.cable')
  open(client, '', 'four.cable')
  assert.equal((await find('')).length, 3)
  assert.deepEqual(await find('09zenda12'), [
    ['09 ZENDA 123  TEA', one, 4],
    ['09 ZENDA 12  MILK', two, 4],
  ])
  client.notify('textDocument/didClose', { textDocument: { uri: two } })
  assert.deepEqual(await find('milk'), [])
})

test('a reference leads to its cable while that is open, else to itself', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const one = open(client, citing, 'one.cable')
  const go = () => client.request('textDocument/definition', { textDocument: { uri: one }, position: { line: 7, character: 8 } })
  const place = (uri: string, line: number, from: number, to: number) => [
    { uri, range: { start: { line, character: from }, end: { line, character: to } } },
  ]
  assert.deepEqual(await go(), place(one, 7, 5, 13))
  const two = open(client, cited, 'two.cable')
  assert.deepEqual(await go(), place(two, 4, 0, 19))
  client.notify('textDocument/didClose', { textDocument: { uri: two } })
  assert.deepEqual(await go(), place(one, 7, 5, 13))
})
