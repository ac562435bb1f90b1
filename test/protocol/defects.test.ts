// A server with defects: the built one's sources, bundled with features that throw.
import * as esbuild from 'esbuild'
import { after, test } from 'node:test'
import type { TestContext } from 'node:test'
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import * as service from '../../server/src/core/service.ts'
import type { AnswerError, LspClient } from '../support/lsp-client.ts'
import { open, startClient } from '../support/lsp-client.ts'
import { rich } from '../support/editors.ts'
import { requestsAbout } from '../support/requests.ts'
import { clean } from './cables.ts'

const folder = path.resolve('.cache/test', `defects-${process.pid}`)
const core = path.resolve('server/src/core/service.ts')

/** Bundles the server so that the files whose path holds `where` find every function of the core broken. */
async function bundleBroken(where: string): Promise<string> {
  const outfile = path.join(folder, `${where.replaceAll('/', '-')}.cjs`)
  const broken = Object.entries(service).map(([name, value]) =>
    typeof value === 'function'
      ? `export function ${name}() { throw new Error('broken on purpose') }`
      : `export { ${name} } from ${JSON.stringify(core)}`,
  )
  await esbuild.build({
    entryPoints: ['server/src/lsp/main.node.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    loader: { '.tsv': 'text', '.md': 'text', '.cable': 'text' },
    plugins: [
      {
        name: 'defects',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /core\/service\.ts$/ }, ({ importer }) =>
            importer.split(path.sep).join('/').includes(where) ? { path: 'broken', namespace: 'broken' } : undefined,
          )
          onLoad({ filter: /.*/, namespace: 'broken' }, () => ({ contents: broken.join('\n'), resolveDir: process.cwd() }))
        },
      },
    ],
  })
  return outfile
}

const errors = (client: LspClient): string[] =>
  client.received
    .filter(({ method, params }) => method === 'window/logMessage' && (params as { type: number }).type === 1)
    .map(({ params }) => (params as { message: string }).message)

after(() => rm(folder, { recursive: true, force: true }))

test('every request answers with nothing when its feature throws, and the log tells each defect once', async (t) => {
  const client = await startClient({ capabilities: rich, server: await bundleBroken('lsp/handlers/') })
  t.after(() => client.kill())
  const uri = open(client, clean)
  const failing = new Set<string>()
  for (let round = 0; round < 2; round++) {
    for (const { method, params, empty } of requestsAbout(uri, { line: 3, character: 4 })) {
      const answer = await client.request<{ kind?: string }>(method, params)
      // Findings and quick fixes come from the documents, which work here.
      if (method === 'textDocument/diagnostic') assert.equal(answer.kind, 'full')
      else assert.deepEqual(answer, empty, method)
      failing.add(method)
    }
  }
  const told = errors(client)
  assert.ok(told.length >= 15, `only ${told.length} defects are told`)
  assert.deepEqual([...new Set(told)], told)
  for (const line of told) assert.match(line, /^Diplomatic Cable failed at [\w/.]+: broken on purpose\n/)
  assert.equal(await client.stop(), 0)
})

test('every request answers with nothing when the parser throws, and the server goes on', async (t) => {
  const client = await startClient({ capabilities: rich, server: await bundleBroken('lsp/documents.ts') })
  t.after(() => client.kill())
  const uri = open(client, clean)
  for (const { method, params, empty } of requestsAbout(uri, { line: 3, character: 4 })) {
    assert.deepEqual(await client.request(method, params), empty, method)
  }
  const told = errors(client)
  assert.deepEqual([...new Set(told)], told)
  assert.equal(await client.stop(), 0)
})

/** An editor that keeps the server waiting for its settings: `asked` comes when they were asked for, `answer` gives them. */
async function startSlowEditor(t: TestContext): Promise<{ client: LspClient; asked: Promise<void>; answer: (settings: unknown) => void }> {
  let ask = (): void => {}
  let answer = (_settings: unknown): void => {}
  const asked = new Promise<void>((resolve) => (ask = resolve))
  const settings = new Promise((resolve) => (answer = resolve))
  const client = await startClient({ capabilities: rich, answers: { 'workspace/configuration': () => (ask(), settings) } })
  t.after(() => client.kill())
  return { client, asked, answer }
}

test('a request about a text that changes before the settings are known is refused as modified', async (t) => {
  const { client, asked, answer } = await startSlowEditor(t)
  const uri = open(client, clean)
  const old = client.begin('textDocument/documentSymbol', { textDocument: { uri } })
  const refused = assert.rejects(old.answer, (error: AnswerError) => error.code === -32801)
  await asked
  client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: '' }] })
  const fresh = client.request<unknown[]>('textDocument/foldingRange', { textDocument: { uri } })
  answer([null])
  await refused
  assert.deepEqual(await fresh, [])
})

test('a question about all cables is answered though one changes before the settings are known', async (t) => {
  const { client, asked, answer } = await startSlowEditor(t)
  const uri = open(client, clean)
  const symbols = client.request<{ location: { range: { start: { line: number } } } }[]>('workspace/symbol', { query: '' })
  await asked
  const start = { line: 0, character: 0 }
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start, end: start }, text: '\n\n' }],
  })
  answer([null])
  const [edited] = await symbols
  client.notify('textDocument/didClose', { textDocument: { uri } })
  open(client, `\n\n${clean}`)
  assert.deepEqual([edited], await client.request('workspace/symbol', { query: '' }))
})
