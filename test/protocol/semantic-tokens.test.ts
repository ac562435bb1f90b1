// proves: textDocument/semanticTokens/full
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import { rich } from '../support/editors.ts'
import { noRealCable, realCable } from './cables.ts'

interface Legend {
  readonly tokenTypes: readonly string[]
  readonly tokenModifiers: readonly string[]
}

/** `line:column length type modifiers`, counted from 0. */
function decoded(data: readonly number[], { tokenTypes, tokenModifiers }: Legend): string[] {
  const found: string[] = []
  let line = 0
  let column = 0
  for (let at = 0; at < data.length; at += 5) {
    const [lines, columns, length, type, modifiers] = data.slice(at, at + 5) as [number, number, number, number, number]
    column = lines === 0 ? column + columns : columns
    line += lines
    found.push(
      [`${line}:${column}`, length, tokenTypes[type], ...tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0)].join(' '),
    )
  }
  return found
}

test('the tokens of the real cable, whole and of some lines', { skip: noRealCable }, async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const { legend, full, range } = client.initialized.capabilities['semanticTokensProvider'] as {
    legend: Legend
    full: boolean
    range: boolean
  }
  assert.ok(full && range)
  for (const text of [realCable(), realCable().replaceAll('\n', '\r\n')]) {
    const uri = open(client, text, `${text.length}.cable`)
    const ask = async (method: string, more: object = {}) =>
      decoded(
        (await client.request<{ data: number[] }>(`textDocument/semanticTokens/${method}`, { textDocument: { uri }, ...more })).data,
        legend,
      )
    const all = await ask('full')
    assert.deepEqual(all, [
      '3:3 7 routingIndicator',
      '4:3 6 routingIndicator',
      '7:13 4 post',
      '8:3 5 routingIndicator',
      '9:5 6 routingIndicator unknown',
      '10:0 7 routingIndicator',
    ])
    assert.deepEqual(await ask('range', { range: { start: { line: 7, character: 0 }, end: { line: 9, character: 0 } } }), all.slice(2, 4))
  }
  const uri = open(client, '', 'empty.cable')
  assert.deepEqual(await client.request('textDocument/semanticTokens/full', { textDocument: { uri } }), { data: [] })
})
