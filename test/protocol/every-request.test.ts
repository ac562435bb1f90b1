// Every request that the server announces, on the real cable, on a cable of each dialect and on what is left of broken ones: an answer, never an
// error, and every range of it in the text.
// proves: textDocument/semanticTokens/range
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { servedRequests } from '../../server/src/lsp/requests.ts'
import { parse } from '../../server/src/core/service.ts'
import { dialects } from '../../server/src/core/syntax/node.ts'
import { inventedCables, seedCable } from '../support/corpus.ts'
import { rich } from '../support/editors.ts'
import { open, startClient } from '../support/lsp-client.ts'
import type { LspClient } from '../support/lsp-client.ts'

interface Position {
  readonly line: number
  readonly character: number
}

/** Places of a text: its ends, the beginning of every seventh line and a word of it. */
function places(text: string): Position[] {
  const lines = text.split('\n')
  const found: Position[] = [
    { line: 0, character: 0 },
    { line: lines.length - 1, character: lines[lines.length - 1]!.length },
    { line: lines.length + 5, character: 3 },
  ]
  for (let line = 0; line < lines.length; line += 7) {
    found.push({ line, character: 0 }, { line, character: Math.min(7, lines[line]!.length) })
  }
  return found
}

type Ask = (client: LspClient, uri: string, text: string) => Promise<readonly unknown[]>

const whole = (text: string) => ({ start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } })
const options = { tabSize: 2, insertSpaces: true }

/** A request that is asked once about a text. */
const about =
  (method: string, more: (text: string) => object = () => ({})): Ask =>
  async (client, uri, text) => [await client.request(method, { textDocument: { uri }, ...more(text) })]

/** A request that is asked at many places of a text. */
const at =
  (method: string, more: object = {}): Ask =>
  (client, uri, text) =>
    Promise.all(places(text).map((position) => client.request(method, { textDocument: { uri }, position, ...more })))

const asks: Readonly<Record<string, Ask>> = {
  'textDocument/documentSymbol': about('textDocument/documentSymbol'),
  'textDocument/diagnostic': about('textDocument/diagnostic'),
  'textDocument/codeAction': about('textDocument/codeAction', (text) => ({ range: whole(text), context: { diagnostics: [] } })),
  'textDocument/hover': at('textDocument/hover'),
  'textDocument/completion': at('textDocument/completion'),
  'completionItem/resolve': async (client, uri, text) => {
    const position = { line: text.split('\n').length - 1, character: 0 }
    const { items } = await client.request<{ items: object[] }>('textDocument/completion', { textDocument: { uri }, position })
    return Promise.all([{ label: 'no item of ours' }, ...items.slice(0, 3)].map((item) => client.request('completionItem/resolve', item)))
  },
  'textDocument/formatting': about('textDocument/formatting', () => ({ options })),
  'textDocument/rangeFormatting': about('textDocument/rangeFormatting', (text) => ({ range: whole(text), options })),
  'textDocument/onTypeFormatting': at('textDocument/onTypeFormatting', { ch: '\n', options }),
  'textDocument/definition': at('textDocument/definition'),
  'textDocument/references': at('textDocument/references', { context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': at('textDocument/documentHighlight'),
  'textDocument/prepareRename': at('textDocument/prepareRename'),
  'textDocument/rename': async (client, uri, text) => {
    // Only what may be renamed: the answer to anything else is an error that says why, which navigation.test.ts looks at.
    const answers: unknown[] = []
    for (const position of places(text)) {
      const place = await client.request<{ placeholder: string } | null>('textDocument/prepareRename', { textDocument: { uri }, position })
      if (place !== null) answers.push(await client.request('textDocument/rename', { textDocument: { uri }, position, newName: place.placeholder }))
    }
    return answers
  },
  'textDocument/foldingRange': about('textDocument/foldingRange'),
  'textDocument/selectionRange': about('textDocument/selectionRange', (text) => ({ positions: places(text) })),
  'textDocument/semanticTokens/full': about('textDocument/semanticTokens/full'),
  'textDocument/semanticTokens/range': about('textDocument/semanticTokens/range', (text) => ({ range: whole(text) })),
  'textDocument/inlayHint': about('textDocument/inlayHint', (text) => ({ range: whole(text) })),
  'textDocument/codeLens': about('textDocument/codeLens'),
  'textDocument/documentLink': about('textDocument/documentLink'),
  'workspace/symbol': async (client) => [await client.request('workspace/symbol', { query: '' })],
  'workspace/executeCommand': async (client, uri) => {
    const { executeCommandProvider } = client.initialized.capabilities as { executeCommandProvider: { commands: string[] } }
    return Promise.all(executeCommandProvider.commands.map((command) => client.request('workspace/executeCommand', { command, arguments: [uri] })))
  },
  'cable/status': about('cable/status'),
  'cable/rulePage': async (client) => [await client.request('cable/rulePage', { name: 'no-such-rule' })],
  'cable/rules': async (client) => [await client.request('cable/rules', undefined)],
}

/** Checks every range of an answer, however deep. The number of ranges. */
function checkRanges(answer: unknown, lines: readonly string[], where: string): number {
  if (typeof answer !== 'object' || answer === null) return 0
  const { start, end } = answer as { start?: Position; end?: Position }
  if (typeof start !== 'object' || typeof end !== 'object') {
    return Object.values(answer).reduce((sum: number, part) => sum + checkRanges(part, lines, where), 0)
  }
  for (const { line, character } of [start, end]) {
    assert.ok(line >= 0 && line < lines.length && character >= 0 && character <= lines[line]!.length, `${where}: ${line}:${character} is not in the text`)
  }
  assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character), `${where}: a range ends before it begins`)
  return 1
}

function texts(): readonly { readonly name: string; readonly text: string }[] {
  const invented = inventedCables()
  const ofDialect = dialects.map((dialect) => {
    const cable = invented.find(({ text }) => parse(text).cables[0]!.dialect === dialect)
    return cable === undefined ? { name: dialect, text: '' } : { name: dialect, text: cable.text }
  })
  const real = seedCable() ?? invented[0]!.text
  const [one, other] = [invented[3]!.text, invented[40]!.text]
  const broken = [
    ['empty', ''],
    ['blanks', ' \n\t\n'],
    ['half', real.slice(0, real.length >> 1)],
    ['its second half', real.slice(real.length >> 1)],
    ['CRLF', real.replaceAll('\n', '\r\n')],
    ['two cables', `${one}\n${other}`],
    ['binary', '\0\ud800\u0001(\n['],
    ['one line', real.replaceAll('\n', ' ')],
  ] as const
  return [{ name: 'the real cable', text: real }, ...ofDialect, ...broken.map(([name, text]) => ({ name, text }))]
}

test('every capability that is announced has its requests, and every request is asked here', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const announced = Object.keys(client.initialized.capabilities).filter((name) => name.endsWith('Provider'))
  const known = new Set(servedRequests.map(({ capability }) => capability).filter((name) => name !== null))
  assert.deepEqual([...announced].sort(), [...known].sort())
  // Diagnostics that are sent are no request.
  assert.deepEqual(Object.keys(asks).sort(), servedRequests.map(({ method }) => method).filter((method) => method !== 'textDocument/publishDiagnostics').sort())
})

test('every request is answered on every kind of cable, whole and broken, with ranges in the text', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const ranges = new Map<string, number>()
  for (const [index, { name, text }] of texts().entries()) {
    const uri = open(client, text, `${index}.cable`)
    const lines = text.split(/\r\n|\n|\r/)
    for (const [method, ask] of Object.entries(asks)) {
      for (const answer of await ask(client, uri, text)) {
        // Symbols of the workspace lie in other documents too.
        const count = method === 'workspace/symbol' ? 0 : checkRanges(answer, lines, `${method} on ${name}`)
        ranges.set(method, (ranges.get(method) ?? 0) + count)
      }
    }
  }
  // What these say has no ranges, or depends on what was typed or is open; suites of their own look at it.
  const rangeless = [
    'workspace/symbol', 'cable/status', 'cable/rulePage', 'cable/rules', 'completionItem/resolve', 'textDocument/codeAction', 'textDocument/inlayHint',
    'textDocument/foldingRange', 'textDocument/semanticTokens/full', 'textDocument/semanticTokens/range', 'textDocument/onTypeFormatting',
    'textDocument/documentLink',
  ]
  assert.deepEqual(
    Object.keys(asks).filter((method) => !rangeless.includes(method) && ranges.get(method) === 0),
    [],
    'each says something somewhere',
  )
})

test('a document that is not open, or was closed, brings empty answers', async (t) => {
  const client = await startClient({ capabilities: rich })
  t.after(() => client.kill())
  const { text } = inventedCables()[0]!
  const closed = open(client, text, 'closed.cable')
  client.notify('textDocument/didClose', { textDocument: { uri: closed } })
  for (const uri of [closed, 'file:///cables/never.cable']) {
    for (const [method, ask] of Object.entries(asks)) {
      for (const answer of await ask(client, uri, text)) assert.equal(checkRanges(answer, [''], method), 0, method)
    }
  }
})
