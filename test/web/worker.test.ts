// The server's other bundle, in a real browser's worker: the same answers as over standard input and output.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'
import { open, startClient } from '../support/lsp-client.ts'
import { rich } from '../support/editors.ts'
import { faulty } from '../protocol/cables.ts'

const bundle = 'dist/server/server.js'
const browsers = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()]
const executablePath = browsers.find((path) => path !== undefined && existsSync(path))

const questions = ['textDocument/diagnostic', 'textDocument/documentSymbol', 'cable/status'] as const

/** Runs in the page: a client that sends its messages one after the other and returns the answers. */
async function converse(messages: { id?: number; method: string; params: unknown }[]): Promise<unknown[]> {
  const worker = new Worker('/server.js')
  const answers = new Map<number, (value: unknown) => void>()
  worker.onmessage = ({ data }) => {
    if (data.method === undefined) answers.get(data.id)?.(data.error ?? data.result)
    else if (data.id !== undefined) worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null })
  }
  const results: unknown[] = []
  for (const { id, method, params } of messages) {
    const answer = id === undefined ? undefined : new Promise((resolve) => answers.set(id, resolve))
    worker.postMessage({ jsonrpc: '2.0', ...(id !== undefined && { id }), method, params })
    if (answer) results.push(await answer)
  }
  return results
}

test('the server in a worker answers as the one in a process', { skip: executablePath ? false : 'no Chromium' }, async (t) => {
  const page = createServer((request, response) => {
    const script = request.url === '/server.js'
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html')
    response.end(script ? readFileSync(bundle) : '<!doctype html>')
  })
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve))
  t.after(() => page.close())
  const origin = `http://127.0.0.1:${(page.address() as AddressInfo).port}`
  const browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  t.after(() => browser.close())
  const tab = await browser.newPage()
  const fetched: string[] = []
  tab.on('request', (request) => fetched.push(request.url()))
  await tab.goto(origin)

  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const uri = open(client, faulty)
  const expected: unknown[] = []
  for (const method of questions) expected.push(await client.request(method, { textDocument: { uri } }))
  assert.ok(JSON.stringify(expected[0]).includes('precedence-mismatch'))

  const [initialized, ...answers] = await tab.evaluate(converse, [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: rich } },
    { method: 'initialized', params: {} },
    { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'cable', version: 1, text: faulty } } },
    ...questions.map((method, index) => ({ id: index + 2, method, params: { textDocument: { uri } } })),
  ])
  assert.deepEqual(initialized, client.initialized)
  assert.deepEqual(answers, expected)
  assert.deepEqual(
    fetched.filter((address) => !address.startsWith(origin)),
    [],
  )
})
