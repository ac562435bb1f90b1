// Arbitrary editing over the protocol: whatever an editor sent, the server must know the same text as the editor.
import { open, startClient } from '../support/lsp-client.ts'
import type { AnswerError, LspClient, Pending } from '../support/lsp-client.ts'
import { plain, rich } from '../support/editors.ts'
import { arbitrary, mutant } from './mutate.ts'
import type { Stock } from './mutate.ts'
import { createRandom, seedOf } from './random.ts'
import type { Random } from './random.ts'

interface Place {
  readonly line: number
  readonly character: number
}

export interface ServerRun {
  readonly sequences: number
  readonly edits: number
  readonly requests: number
  readonly cancelled: number
  readonly defects: readonly string[]
}

export interface ServerRunOptions {
  readonly seed: number
  readonly sequences: number
  readonly stock: Stock
  readonly until: () => boolean
}

/** Many sequences on two servers, one with an editor that offers everything, one with an editor that offers nothing. */
export async function tryServer({ seed, sequences, stock, until }: ServerRunOptions): Promise<ServerRun> {
  const count = { edits: 0, requests: 0, cancelled: 0 }
  const defects: string[] = []
  const clients = [await startClient({ capabilities: rich }), await startClient({ capabilities: plain })]
  let done = 0
  for (; done < sequences && !until(); done++) {
    const client = clients[done % 2]!
    const random = createRandom(seedOf(seed ^ 0x5bd1e995, done))
    const defect = await Promise.race([sequence(client, random, stock, done, count), silence(done)])
    if (defect !== null) defects.push(`sequence ${done}: ${defect}`)
    if (defects.length >= 5) break
  }
  for (const client of clients) {
    if (defects.length > 0) client.kill()
    else if ((await client.stop()) !== 0) defects.push('the server did not end with 0')
  }
  return { sequences: done, ...count, defects }
}

/** A server that does not answer for so long hangs. */
function silence(index: number): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve(`no answer within a minute in sequence ${index}`), 60_000).unref())
}

async function sequence(
  client: LspClient,
  random: Random,
  stock: Stock,
  index: number,
  count: { edits: number; requests: number; cancelled: number },
): Promise<string | null> {
  const fresh = (): string => (random.chance(0.8) ? mutant(random, stock) : arbitrary(random, stock)).text.slice(0, 20_000)
  const name = `fuzz-${index}.cable`
  const logged = client.received.length
  let text = fresh()
  let version = 1
  const uri = open(client, text, name)
  const asked: Promise<string | null>[] = []
  for (let steps = 10 + random.below(40); steps > 0; steps--) {
    const step = random.below(20)
    if (step < 11) {
      const changes = Array.from({ length: 1 + random.below(3) }, () => {
        const { change, result } = edit(text, random, stock)
        text = result
        return change
      })
      version += 1 + random.below(3)
      count.edits += changes.length
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: changes })
    } else if (step < 18) {
      const { method, params } = question(client, uri, text, random)
      const pending = client.begin(method, params)
      count.requests++
      const cancel = random.chance(0.3)
      if (cancel) {
        count.cancelled++
        client.notify('$/cancelRequest', { id: pending.id })
      }
      asked.push(outcome(method, pending))
      if (random.chance(0.3)) await asked.at(-1)
    } else if (step === 18) {
      client.notify('textDocument/didClose', { textDocument: { uri } })
      text = fresh()
      version = 1
      open(client, text, name)
    } else {
      client.notify('workspace/didChangeConfiguration', { settings: { cable: { mode: random.pick(['auto', 'author', 'archive']) } } })
    }
  }
  const refused = (await Promise.all(asked)).find((answer) => answer !== null)
  if (refused !== undefined) return refused
  const other = open(client, text, `fresh-${index}.cable`)
  const [edited, reopened] = [await state(client, uri), (await state(client, other)).replaceAll(other, uri)]
  for (const one of [uri, other]) client.notify('textDocument/didClose', { textDocument: { uri: one } })
  if (edited !== reopened)
    return `the edited text of ${text.length} units is known otherwise than the same text opened anew: ${difference(edited, reopened)}`
  const complaint = client.received
    .slice(logged)
    .find(({ method, params }) => method === 'window/logMessage' && (params as { type: number }).type === 1)
  return complaint === undefined ? null : `the server says: ${(complaint.params as { message: string }).message}`
}

/** Null for an answer and for the refusals that the protocol knows: cancelled, changed meanwhile, not possible here. */
async function outcome(method: string, pending: Pending<unknown>): Promise<string | null> {
  try {
    await pending.answer
    return null
  } catch (error) {
    const { code, message } = error as AnswerError
    return [-32800, -32801, -32803].includes(code) ? null : `${method} fails with ${code}: ${message}`
  }
}

/** All that the server says about a document, as text. */
async function state(client: LspClient, uri: string): Promise<string> {
  const textDocument = { uri }
  const parts: unknown[] = []
  for (const method of ['textDocument/documentSymbol', 'textDocument/foldingRange', 'cable/status'])
    parts.push(await client.request(method, { textDocument }))
  if (client.initialized.capabilities['diagnosticProvider'] !== undefined) {
    parts.push((await client.request<{ items: unknown }>('textDocument/diagnostic', { textDocument })).items)
  }
  return JSON.stringify(parts)
}

function difference(a: string, b: string): string {
  let at = 0
  while (a[at] === b[at]) at++
  return `${a.slice(Math.max(0, at - 60), at + 60)} | ${b.slice(Math.max(0, at - 60), at + 60)}`
}

/** Lines end at LF, CRLF or CR; no place lies inside a line end. */
function lines(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '\n' && text[at] !== '\r') continue
    found.push({ from, to: at })
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    from = at + 1
  }
  return [...found, { from, to: text.length }]
}

/** Sometimes behind the end of the line or of the text: editors send such places too, and mean the end. */
function somewhere(text: string, random: Random): { place: Place; offset: number } {
  const all = lines(text)
  const line = random.below(all.length + (random.chance(0.05) ? 2 : 0))
  const span = all[line]
  const character = random.chance(0.05) ? random.below(200) : random.below((span === undefined ? 0 : span.to - span.from) + 1)
  const offset = span === undefined ? text.length : Math.min(span.from + character, span.to)
  return { place: { line, character }, offset }
}

function edit(text: string, random: Random, stock: Stock): { change: object; result: string } {
  if (random.chance(0.03)) {
    const whole = mutant(random, stock).text.slice(0, 20_000)
    return { change: { text: whole }, result: whole }
  }
  const a = somewhere(text, random)
  const b = random.chance(0.5) ? a : somewhere(text, random)
  const [start, end] = a.offset <= b.offset ? [a, b] : [b, a]
  // Most edits are small; a few take half of the text away.
  const to = end.offset - start.offset > 200 && random.chance(0.8) ? start : end
  const put = random.chance(0.4)
    ? random.pick(['', 'X', '\n', '\r', '\r\n', ' ', '1. ', '(C) ', '\ud83d'])
    : random.pick(stock.lines).slice(0, 100)
  return {
    change: { range: { start: start.place, end: to.place }, text: put },
    result: text.slice(0, start.offset) + put + text.slice(to.offset),
  }
}

type Question = { readonly method: string; readonly params: object }

/** A request that the server offers, at any place. */
function question(client: LspClient, uri: string, text: string, random: Random): Question {
  const offered = client.initialized.capabilities
  const textDocument = { uri }
  const { place: position } = somewhere(text, random)
  const range = { start: position, end: somewhere(text, random).place }
  const options = { tabSize: 4, insertSpaces: true }
  const about = (method: string, more: object = {}): Question => ({ method: `textDocument/${method}`, params: { textDocument, ...more } })
  const questions: readonly (readonly [capability: string, question: Question])[] = [
    ['documentSymbolProvider', about('documentSymbol')],
    ['foldingRangeProvider', about('foldingRange')],
    ['diagnosticProvider', about('diagnostic')],
    ['hoverProvider', about('hover', { position })],
    ['codeActionProvider', about('codeAction', { range, context: { diagnostics: [] } })],
    ['codeActionProvider', about('codeAction', { range, context: { diagnostics: [], only: ['source.fixAll'] } })],
    ['completionProvider', about('completion', { position })],
    ['definitionProvider', about('definition', { position })],
    ['referencesProvider', about('references', { position, context: { includeDeclaration: true } })],
    ['documentHighlightProvider', about('documentHighlight', { position })],
    ['documentLinkProvider', about('documentLink')],
    ['selectionRangeProvider', about('selectionRange', { positions: [position] })],
    ['inlayHintProvider', about('inlayHint', { range })],
    ['signatureHelpProvider', about('signatureHelp', { position })],
    ['documentFormattingProvider', about('formatting', { options })],
    ['documentRangeFormattingProvider', about('rangeFormatting', { range, options })],
    ['documentOnTypeFormattingProvider', about('onTypeFormatting', { position, ch: '\n', options })],
    ['semanticTokensProvider', about('semanticTokens/full')],
    ['linkedEditingRangeProvider', about('linkedEditingRange', { position })],
    ['renameProvider', about('rename', { position, newName: 'ZENDA' })],
    ['codeLensProvider', about('codeLens')],
  ]
  const possible = questions.filter(([capability]) => offered[capability]).map(([, asked]) => asked)
  return random.pick([...possible, { method: 'cable/status', params: { textDocument } }])
}
