// proves: textDocument/completion, completionItem/resolve
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import type { LspClient } from '../support/lsp-client.ts'
import { plain, rich } from '../support/editors.ts'
import { clean, noRealCable, realCable } from './cables.ts'

interface Item {
  readonly label: string
  readonly kind: number
  readonly filterText: string
  readonly insertTextFormat: number
  readonly textEdit: {
    readonly range: {
      readonly start: { readonly line: number; readonly character: number }
      readonly end: { readonly line: number; readonly character: number }
    }
    readonly newText: string
  }
  readonly detail?: string
  readonly labelDetails?: { readonly description: string }
  readonly documentation?: unknown
  readonly tags?: readonly number[]
  readonly data?: unknown
}

async function ask(client: LspClient, uri: string, line: number, character: number, triggerKind = 1): Promise<Item[]> {
  const list = await client.request<{ isIncomplete: boolean; items: Item[] }>('textDocument/completion', {
    textDocument: { uri },
    position: { line, character },
    context: triggerKind === 2 ? { triggerKind, triggerCharacter: 'a' } : { triggerKind },
  })
  return list.items
}

test('TAGS of the real cable: a country by its name, explained when it is resolved', { skip: noRealCable }, async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const text = realCable().replace('TAGS: ', 'TAGS: kuwait ')
  for (const [index, each] of [text, text.replaceAll('\n', '\r\n')].entries()) {
    const uri = open(client, each, `${index}.cable`)
    const items = await ask(client, uri, 18, 12)
    assert.deepEqual(items.map(({ label, labelDetails }) => [label, labelDetails?.description]).sort()[1], ['KU', 'Kuwait'])
    const item = items.find(({ label }) => label === 'KU')
    assert.equal(item?.documentation, undefined, 'explained only when asked for')
    assert.deepEqual(item?.textEdit, { range: { start: { line: 18, character: 6 }, end: { line: 18, character: 12 } }, newText: 'KU' })
    const resolved = await client.request<Item>('completionItem/resolve', item)
    assert.match((resolved.documentation as { kind: string; value: string }).value, /^\*\*KU: Kuwait\*\*/)
  }
})

test('asking brings words of the glossary, typing on does not', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const text = `${clean.split('\n1. ')[0]}\n1. (C) The econ`
  const line = text.split('\n').length - 1
  const uri = open(client, text)
  assert.deepEqual(
    (await ask(client, uri, line, 15)).map(({ label }) => label),
    ['econoff'],
  )
  assert.deepEqual(await ask(client, uri, line, 15, 2), [])
})

test('an editor without snippets, Markdown and tags gets plain text', async (t) => {
  const client = await startClient({ capabilities: plain })
  t.after(() => client.kill())
  const items = await ask(client, open(client, 'FM AMEMBASSY DOHA\n\nunc'), 2, 3)
  const line = items.find(({ label }) => label === 'UNCLAS')
  assert.deepEqual([line?.insertTextFormat, line?.textEdit.newText], [1, 'UNCLAS DOHA NUMBER'])
  const rr = open(client, 'TAGS: PRE', 'tags.cable')
  const [prel] = (await ask(client, rr, 0, 9)).filter(({ label }) => label === 'PREL')
  assert.equal(prel?.detail, 'External Political Relations')
  const resolved = await client.request<Item>('completionItem/resolve', prel)
  assert.equal(typeof resolved.documentation, 'string')
  assert.doesNotMatch(resolved.documentation as string, /\*\*/)
})

test('today is that of the computer', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const before = Date.now()
  const items = await ask(client, open(client, 'O '), 0, 2, 2)
  const label = items[0]?.label ?? ''
  const days = [before, Date.now()].map((time) => String(new Date(time).getUTCDate()).padStart(2, '0'))
  assert.match(label, /^\d{6}Z [A-Z]{3} \d{2}$/)
  assert.ok(days.includes(label.slice(0, 2)), label)
})

test('nonsense brings an empty answer', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const uri = open(client, '\0\0')
  assert.deepEqual(await ask(client, uri, 99, 99), [])
  assert.deepEqual(await ask(client, 'file:///nowhere.cable', 0, 0), [])
  const item = { label: 'x', data: { entry: 5 } }
  assert.deepEqual(await client.request('completionItem/resolve', item), item)
  const unlisted = await client.request<Item>('completionItem/resolve', { label: 'x', data: { entry: 'post __proto__' } })
  assert.equal(unlisted.documentation, undefined)
})
