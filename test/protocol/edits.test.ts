import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import { plain, rich } from '../support/editors.ts'
import { faulty } from './cables.ts'

const symbols = 'textDocument/documentSymbol'

for (const [name, capabilities] of [
  ['that offers all', rich],
  ['that offers nothing', plain],
] as const) {
  test(`changes behind the last line go to the end of the text, from an editor ${name}`, async (t) => {
    const client = await startClient({ capabilities })
    t.after(() => client.kill())
    const uri = open(client, `${faulty}\n`)
    const end = `${faulty}\n`.split('\n').length - 1
    const behind = (line: number) => ({ line: end + line, character: 3 })
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: behind(4), end: behind(5) }, text: '7. (C) Geese.\n' },
        { range: { start: behind(5), end: behind(5) }, text: '8. (C) More geese.\n' },
        { range: { start: { line: end + 1, character: 7 }, end: { line: end + 1, character: 11 } }, text: 'Fewer' },
      ],
    })
    const other = open(client, `${faulty}\n7. (C) Geese.\n8. (C) Fewer geese.\n`, 'other.cable')
    const [edited, opened] = [uri, other].map(async (one) =>
      JSON.stringify(await client.request(symbols, { textDocument: { uri: one } })).replaceAll(one, ''),
    )
    assert.match((await opened)!, /Fewer geese/)
    assert.equal(await edited, await opened)
  })
}
