import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import { rich } from '../support/editors.ts'
import { faulty } from './cables.ts'

async function explainTitle(locale?: string): Promise<string | undefined> {
  const client = await startClient({
    capabilities: rich,
    initializationOptions: { commands: true },
    ...(locale !== undefined && { locale }),
  })
  try {
    const uri = open(client, faulty)
    const start = { line: 1, character: 0 }
    const context = { diagnostics: [] }
    const actions = await client.request<{ title: string }[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start, end: start },
      context,
    })
    return actions.map(({ title }) => title).find((title) => title.startsWith('Expl'))
  } finally {
    client.kill()
  }
}

test('the server speaks the language of the editor, and English where it has no translation', async () => {
  assert.equal(await explainTitle('fr-CA'), 'Expliquer « precedence-mismatch »')
  assert.equal(await explainTitle('sw'), 'Explain "precedence-mismatch"')
  assert.equal(await explainTitle(), 'Explain "precedence-mismatch"')
})

test('findings are told in the language of the editor', async () => {
  const client = await startClient({ capabilities: rich, locale: 'fr' })
  try {
    const uri = open(client, faulty)
    const { items } = await client.request<{ items: { message: string }[] }>('textDocument/diagnostic', { textDocument: { uri } })
    const messages = items.map(({ message }) => message)
    assert.ok(messages.some((message) => message.startsWith('Le signe de procédure «')))
    assert.deepEqual(
      messages.filter((message) => /\b(?:the|is|has|not)\b/.test(message)),
      [],
    )
  } finally {
    client.kill()
  }
})
