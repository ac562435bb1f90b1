// proves: textDocument/diagnostic, textDocument/publishDiagnostics, setting cable.rules
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { open, startClient } from '../support/lsp-client.ts'
import type { LspClient } from '../support/lsp-client.ts'
import { plain, rich } from '../support/editors.ts'
import { clean, faulty, noRealCable, realCable } from './cables.ts'

interface Range {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}
interface Diagnostic {
  readonly code: string
  readonly severity: number
  readonly source: string
  readonly message: string
  readonly range: Range
  readonly codeDescription?: { readonly href: string }
  readonly relatedInformation?: readonly { readonly location: { readonly uri: string; readonly range: Range }; readonly message: string }[]
}
interface Report {
  readonly kind: string
  readonly resultId?: string
  readonly items: readonly Diagnostic[]
}

const severities = ['', 'error', 'warning', 'information', 'hint']

/** `rule severity line:column-line:column`, counted from 1. */
function drawn({ code, severity, range: { start, end } }: Diagnostic): string {
  return `${code} ${severities[severity]} ${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`
}

async function pull(client: LspClient, uri: string): Promise<string[]> {
  return (await client.request<Report>('textDocument/diagnostic', { textDocument: { uri } })).items.map(drawn)
}

function replace(client: LspClient, uri: string, version: number, range: Range, text: string): void {
  client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] })
}

/** The prosign in line 2 of the faulty cable. */
const prosign: Range = { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } }
const mismatch = 'precedence-mismatch warning 2:1-2:3'

for (const [name, ending] of [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
] as const) {
  test(`the real cable has its four findings and no other, with ${name}`, { skip: noRealCable }, async (t) => {
    const client = await startClient({ capabilities: rich })
    t.after(() => client.kill())
    const uri = open(client, realCable().replaceAll('\n', ending), 'real.cable')
    assert.deepEqual(
      (await pull(client, uri)).map((line) => line.replace(/:\d+-.*/, '')),
      [
        'artifact-markdown-link information 19',
        'artifact-paragraph-link information 42',
        'paragraph-broken-by-blank-line hint 46',
        'artifact-pilcrow hint 50',
      ],
    )
  })
}

test('a finding arrives with its place, its reason, the other place and the link to its page', async (t) => {
  const client = await startClient({ capabilities: rich, initializationOptions: { rulePageAddress: 'cable-rule:{name}.md' } })
  t.after(() => client.kill())
  const uri = open(client, faulty)
  const { items } = await client.request<Report>('textDocument/diagnostic', { textDocument: { uri } })
  assert.deepEqual(items.map(drawn), [mismatch])
  const [found] = items
  assert.equal(found?.source, 'cable')
  assert.match(found?.message ?? '', /"OO"/)
  assert.deepEqual(found?.codeDescription, { href: 'cable-rule:precedence-mismatch.md' })
  assert.deepEqual(
    found?.relatedInformation?.map(({ location }) => location),
    [{ uri, range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } } }],
  )
})

test('an editor that names no page address gets no link', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const uri = open(client, faulty)
  const { items } = await client.request<Report>('textDocument/diagnostic', { textDocument: { uri } })
  assert.deepEqual(items.map(drawn), [mismatch])
  assert.equal(items[0]?.codeDescription, undefined)
})

test('findings follow the text: change by change, CRLF included', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  for (const text of [faulty, faulty.replaceAll('\n', '\r\n')]) {
    const uri = open(client, text, `${text.length}.cable`)
    assert.deepEqual(await pull(client, uri), [mismatch])
    replace(client, uri, 2, prosign, 'PP')
    assert.deepEqual(await pull(client, uri), [])
    replace(client, uri, 3, prosign, 'RR')
    assert.deepEqual(await pull(client, uri), [mismatch])
  }
})

test('an answer that has not changed is not sent again, a reopened text is read anew', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const ask = (previousResultId?: string) =>
    client.request<Report>('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId && { previousResultId }) })
  const uri = open(client, faulty)
  const first = await ask()
  assert.deepEqual(await ask(first.resultId), { kind: 'unchanged', resultId: first.resultId })
  replace(client, uri, 2, prosign, 'PP')
  const second = await ask(first.resultId)
  assert.deepEqual(second.items, [])
  client.notify('textDocument/didClose', { textDocument: { uri } })
  open(client, faulty)
  const third = await ask(first.resultId)
  assert.equal(third.kind, 'full')
  assert.deepEqual(third.items.map(drawn), [mismatch])
})

test('settings that are pulled hold for each document, and a change makes the editor ask again', async (t) => {
  let rules: Record<string, string> = {}
  const asked: string[] = []
  const answers = {
    'workspace/configuration': ({ items }: { items: { scopeUri: string; section: string }[] }) =>
      items.map(({ scopeUri, section }) => {
        asked.push(`${section} ${scopeUri}`)
        return { rules: scopeUri.endsWith('other.cable') ? {} : rules }
      }),
  }
  const client = await startClient({ capabilities: rich, answers })
  t.after(() => client.kill())
  const registration = await client.next('client/registerCapability')
  assert.equal(
    (registration.params as { registrations: { method: string }[] }).registrations[0]?.method,
    'workspace/didChangeConfiguration',
  )
  const uri = open(client, faulty)
  const other = open(client, faulty, 'other.cable')
  assert.deepEqual(await pull(client, uri), [mismatch])
  assert.deepEqual(asked, [`cable ${uri}`])
  rules = { 'precedence-mismatch': 'off' }
  client.notify('workspace/didChangeConfiguration', { settings: null })
  await client.next('workspace/diagnostic/refresh')
  assert.deepEqual(await pull(client, uri), [])
  assert.deepEqual(await pull(client, other), [mismatch])
  rules = { 'precedence-mismatch': 'error', 'no-such-rule': 'error', 'julian-day-mismatch': 'loud' }
  client.notify('workspace/didChangeConfiguration', { settings: null })
  assert.deepEqual(await pull(client, uri), ['precedence-mismatch error 2:1-2:3'])
  await pull(client, other)
  const logged = client.received
    .filter(({ method }) => method === 'window/logMessage')
    .map(({ params }) => (params as { message: string }).message)
  assert.equal(logged.length, 1)
  assert.match(logged[0]!, /"no-such-rule"/)
})

test('settings of any shape are taken as far as they make sense', async (t) => {
  for (const settings of [null, 5, 'off', [], { rules: [] }, { rules: null, mode: 'loud', dialect: 7, maxLineLength: -1 }]) {
    const client = await startClient({ capabilities: rich, answers: { 'workspace/configuration': () => [settings] } })
    t.after(() => client.kill())
    assert.deepEqual(await pull(client, open(client, faulty)), [mismatch])
    assert.equal(await client.stop(), 0)
  }
})

test('an editor that does not pull is sent the findings: on opening, after a change, and none after closing', async (t) => {
  const client = await startClient({ capabilities: plain })
  t.after(() => client.kill())
  const uri = open(client, faulty)
  const published = async (version: number | undefined) => {
    const message = await client.next(
      'textDocument/publishDiagnostics',
      (params: { uri: string; version?: number }) => params.uri === uri && params.version === version,
    )
    return message.params as { diagnostics: Diagnostic[] }
  }
  const first = await published(1)
  assert.deepEqual(first.diagnostics.map(drawn), [mismatch])
  assert.equal(first.diagnostics[0]?.relatedInformation, undefined)
  replace(client, uri, 2, prosign, 'PP')
  assert.deepEqual((await published(2)).diagnostics, [])
  replace(client, uri, 3, prosign, 'R')
  replace(client, uri, 4, { start: prosign.start, end: { line: 1, character: 1 } }, 'RR')
  assert.deepEqual((await published(4)).diagnostics.map(drawn), [mismatch])
  client.notify('textDocument/didClose', { textDocument: { uri } })
  assert.deepEqual((await published(undefined)).diagnostics, [])
})

test('an editor without configuration sends its settings at the start or with a change', async (t) => {
  const client = await startClient({
    capabilities: plain,
    initializationOptions: { settings: { rules: { 'precedence-mismatch': 'off' } } },
  })
  t.after(() => client.kill())
  const uri = open(client, faulty)
  const first = await client.next('textDocument/publishDiagnostics')
  assert.deepEqual((first.params as { diagnostics: unknown[] }).diagnostics, [])
  const seen = client.received.length
  client.notify('workspace/didChangeConfiguration', { settings: { cable: { mode: 'author' } } })
  const second = await client.next('textDocument/publishDiagnostics', (params: { uri: string }) => params.uri === uri, seen)
  assert.ok((second.params as { diagnostics: Diagnostic[] }).diagnostics.map(drawn).includes('precedence-mismatch error 2:1-2:3'))
})

test('a clean cable has no findings', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  assert.deepEqual(await pull(client, open(client, clean)), [])
})

test('after a change of settings all cables are asked for at once; those whose settings stay keep their answer', async (t) => {
  const asked: string[][] = []
  let rules: Record<string, string> = {}
  const answers = {
    'workspace/configuration': ({ items }: { items: { scopeUri: string }[] }) => {
      asked.push(items.map(({ scopeUri }) => scopeUri))
      return items.map(({ scopeUri }) => (scopeUri.endsWith('one.cable') ? { rules } : {}))
    },
  }
  const client = await startClient({ capabilities: { ...plain, workspace: { configuration: true } }, answers })
  t.after(() => client.kill())
  const uris = ['one.cable', 'two.cable', 'three.cable'].map((name) => open(client, faulty, name))
  const sent = (uri: string, from: number) => client.next('textDocument/publishDiagnostics', (params: { uri: string }) => params.uri === uri, from)
  for (const uri of uris) await sent(uri, 0)
  const report = (uri: string) => client.request<Report>('textDocument/diagnostic', { textDocument: { uri } })
  const before = await Promise.all(uris.map(report))
  const seen = client.received.length
  asked.length = 0
  rules = { 'precedence-mismatch': 'off' }
  client.notify('workspace/didChangeConfiguration', { settings: null })
  const first = await sent(uris[0]!, seen)
  assert.deepEqual((first.params as { diagnostics: unknown[] }).diagnostics, [])
  assert.deepEqual(asked, [uris])
  const after = await Promise.all(uris.map(report))
  assert.deepEqual(
    after.map(({ resultId }, index) => resultId === before[index]!.resultId),
    [false, true, true],
  )
  // The turn of the others is over when a fourth has had its own.
  const fourth = open(client, faulty, 'four.cable')
  await sent(fourth, seen)
  const sentAgain = client.received.slice(seen).filter(({ method }) => method === 'textDocument/publishDiagnostics')
  assert.deepEqual(
    sentAgain.map(({ params }) => (params as { uri: string }).uri),
    [uris[0], fourth],
  )
})
