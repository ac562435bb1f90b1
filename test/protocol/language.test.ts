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

test('findings, and what the rules look for, are told in the language of the editor', async () => {
  const client = await startClient({ capabilities: rich, locale: 'fr' })
  try {
    const uri = open(client, faulty)
    const { items } = await client.request<{ items: { message: string }[] }>('textDocument/diagnostic', { textDocument: { uri } })
    const rules = await client.request<{ name: string; summary: string }[]>('cable/rules', undefined)
    assert.equal(rules.find(({ name }) => name === 'duplicate-tag')!.summary, 'Le même TAG figure deux fois.')
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

/** What a person reads of the faulty cable and of one that was begun, by the request that brings it. */
async function read(locale: string): Promise<Record<string, string | undefined>> {
  const client = await startClient({ capabilities: rich, locale })
  try {
    const uri = open(client, faulty)
    const begun = open(client, 'CONFIDENTIAL ', 'begun.cable')
    const about = { textDocument: { uri } }
    const place = (words: string): object => {
      const before = faulty.slice(0, faulty.indexOf(words) + words.length - 1).split('\n')
      return { ...about, position: { line: before.length - 1, character: before.at(-1)!.length } }
    }
    const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', place('\nTAGS'))
    const { items: offers } = await client.request<{
      items: { label: string; detail?: string; labelDetails?: { description?: string } }[]
    }>('textDocument/completion', { textDocument: { uri: begun }, position: { line: 0, character: 13 }, context: { triggerKind: 1 } })
    const noforn = offers.find(({ label }) => label === 'NOFORN')
    const [lens] = await client.request<{ command: { title: string } }[]>('textDocument/codeLens', about)
    const refusal = await client.request('textDocument/rename', { ...place('\nREF: A'), newName: 'B' }).then(
      () => undefined,
      (error: Error) => error.message,
    )
    const { items } = await client.request<{ items: { code: string; message: string; range: object }[] }>('textDocument/diagnostic', about)
    const finding = items.find(({ code }) => code === 'precedence-mismatch')!
    const actions = await client.request<{ title: string; kind: string }[]>('textDocument/codeAction', {
      ...about,
      range: finding.range,
      context: { diagnostics: [finding], only: ['quickfix'] },
    })
    const symbols = await client.request<{ children: { name: string }[] }[]>('textDocument/documentSymbol', about)
    return {
      hover: hover.contents.value.split('\n\n')[1],
      completion: noforn?.labelDetails?.description ?? noforn?.detail,
      lens: lens?.command.title,
      refusal,
      finding: finding.message,
      fix: actions[0]?.title,
      outline: symbols[0]?.children[0]?.name,
    }
  } finally {
    client.kill()
  }
}

test('hover, completion, code lens, refusal, finding, fix and outline are told in the language of the editor', async () => {
  assert.deepEqual(await read('en'), {
    hover: 'Traffic Analysis by Geography and Subject: codes for subjects, programs, organizations, places and persons',
    completion: 'not releasable to foreign nationals',
    lens: '6 paragraphs, 273 words, highest mark (C)',
    refusal: 'Another reference has the letter B.',
    finding:
      'Prosign "OO" does not fit precedence "P" (PRIORITY) of the date-time group line; it repeats the highest one. Write "PP" or correct the letter.',
    fix: 'Replace "OO" with "PP"',
    outline: 'Transmission header',
  })
  assert.deepEqual(await read('fr'), {
    hover: 'Traffic Analysis by Geography and Subject : codes de sujets, de programmes, d’organisations, de lieux et de personnes',
    completion: 'non communicable aux étrangers',
    lens: '6 paragraphes, 273 mots, mention la plus élevée (C)',
    refusal: 'Une autre référence a la lettre B.',
    finding:
      'Le signe de procédure « OO » ne s’accorde pas avec l’urgence « P » (PRIORITY) de la ligne du groupe date-heure ; il répète la plus haute. Écrire « PP » ou corriger la lettre.',
    fix: 'Remplacer « OO » par « PP »',
    outline: 'En-tête de transmission',
  })
})
