// Many cables open in one server, people typing in them all the time, everything asked for all the time. What was said is compared with a server that
// never saw an edit.
import { setTimeout as pause } from 'node:timers/promises'
import { generateCorpus } from '../../scripts/corpus.mjs'
import { createRandom } from '../fuzz/random.ts'
import { rich } from '../support/editors.ts'
import { startClient } from '../support/lsp-client.ts'
import type { AnswerError, LspClient, Message } from '../support/lsp-client.ts'
import { memoryOf } from '../support/memory.ts'
import type { Memory } from '../support/memory.ts'
import { requestsAbout } from '../support/requests.ts'
import type { Place } from '../support/requests.ts'
import { compareWithFresh, essence, nameOf } from './fresh.ts'
import type { Said } from './fresh.ts'
import { placeOf, press, sitDown } from './writer.ts'
import type { Writer } from './writer.ts'

export interface LoadOptions {
  readonly seconds: number
  readonly cables: number
  /** Edits a second. */
  readonly rate: number
  /** Requests after each edit; a tenth of them is cancelled. */
  readonly requests: number
  /** One answer of so many is compared with a fresh server's. */
  readonly compared: number
  readonly seed: number
  readonly onProgress?: (edits: number) => void
}

/** How a request fared: milliseconds of each answer, and how many were refused for which reason. */
export interface Fared {
  readonly name: string
  readonly times: readonly number[]
  readonly cancelled: number
  readonly modified: number
}

export interface LoadResult {
  readonly edits: number
  /** How long the edits took: more than was asked for where the machine cannot follow. */
  readonly seconds: number
  readonly requests: readonly Fared[]
  readonly published: number
  readonly compared: number
  readonly memory: { readonly before: Memory; readonly open: Memory; readonly after: Memory }
  /** Whatever must not be: stale or missing answers, refusals without a reason. */
  readonly defects: readonly string[]
}

/** A cable as the editor has it. */
interface Sheet {
  readonly uri: string
  text: string
  version: number
  /** The last versions, for what is published about them. */
  readonly texts: Map<number, string>
  /** The version of the last published diagnostics. */
  published: number
}

/** Offers everything except to ask for diagnostics, so that they are sent too; the run asks for them all the same. */
const editor = { ...rich, textDocument: { ...rich.textDocument, diagnostic: undefined } }
/** The same without settings of its own: no question of the server stands between a text and the answers about it. */
const quickEditor = { ...editor, workspace: { ...rich.workspace, configuration: false } }

/** Milliseconds that an editor with work of its own takes to tell settings; texts change meanwhile. */
const editorDelay = 10
const people = 10
const rememberedVersions = 50
/** So many times in a run somebody changes a setting, which has the server ask for all of them again. */
const settingChanges = 4
/** So many times in a run every cable is looked at. */
const rounds = 3
/** The last published diagnostics may take so long on a busy machine. */
const patience = 20_000

export async function runLoad(options: LoadOptions): Promise<LoadResult> {
  const { cables, rate, seed } = options
  const random = createRandom(seed)
  const defects: string[] = []
  const said: Said[] = []
  const corpus = generateCorpus({ count: cables, seed })
  const sheetsIn = (folder: string): Sheet[] =>
    corpus.map(({ name, text }) => ({ uri: `file:///${folder}/${name}`, text, version: 1, texts: new Map([[1, text]]), published: 0 }))
  const [firstSheets, sheets] = [sheetsIn('first'), sheetsIn('cables')]
  const byUri = new Map([...firstSheets, ...sheets].map((sheet) => [sheet.uri, sheet]))
  let published = 0

  function take({ method, params }: Message): void {
    if (method === 'window/logMessage') defects.push(`the server says ${JSON.stringify(params)}`)
    if (method !== 'textDocument/publishDiagnostics') return
    const { uri, version, diagnostics } = params as { uri: string; version?: number; diagnostics: unknown[] }
    const sheet = byUri.get(uri)
    if (sheet === undefined || version === undefined) {
      if (diagnostics.length > 0) defects.push(`diagnostics without a version for ${uri}`)
      return
    }
    published++
    if (version < sheet.published || version > sheet.version)
      defects.push(`diagnostics of version ${version} of ${uri} after ${sheet.published}`)
    sheet.published = version
    const text = sheet.texts.get(version)
    if (text === undefined) defects.push(`diagnostics of version ${version} of ${uri}, which is at ${sheet.version}`)
    else if (published % options.compared === 0) {
      const params = { textDocument: { uri } }
      said.push({ uri, version, text, method: 'textDocument/diagnostic', params, answer: essence({ kind: 'full', items: diagnostics }) })
    }
  }

  const client = await startClient({
    capabilities: editor,
    beside: 'test/support/memory-probe.mjs',
    heard: take,
    answers: {
      'workspace/configuration': ({ items }: { items: unknown[] }) =>
        pause(
          editorDelay,
          items.map(() => null),
        ),
    },
  })
  const fared = new Map<string, { name: string; times: number[]; cancelled: number; modified: number }>()
  let asked = 0
  let item: object = { label: 'none' }

  /** Asks and notes how it fared; answers about a cable may be kept for comparison. */
  async function ask(method: string, params: object, sheet: Sheet | null, cancel: boolean, keep: boolean): Promise<void> {
    const name = nameOf(method, params)
    const row = fared.get(name) ?? { name, times: [], cancelled: 0, modified: 0 }
    fared.set(name, row)
    const { text, version } = sheet ?? { text: '', version: 0 }
    const start = performance.now()
    const pending = client.begin<unknown>(method, params)
    if (cancel) client.notify('$/cancelRequest', { id: pending.id })
    let answer: unknown
    try {
      answer = await pending.answer
    } catch (error) {
      const { code, message } = error as AnswerError
      const moved = sheet !== null && sheet.version > version
      if (code === -32800 && cancel) return void row.cancelled++
      if (code === -32801 && moved) return void row.modified++
      // A rename that is not possible here is refused with a reason: an answer like others.
      if (code !== -32803) return void defects.push(`${name} fails with ${code}: ${message}`)
      answer = { code }
    }
    if (!cancel) row.times.push(performance.now() - start)
    if (method === 'textDocument/completion') item = (answer as { items: object[] }).items[0] ?? item
    if (keep && sheet !== null) said.push({ uri: sheet.uri, version, text, method, params, answer: essence(answer) })
  }

  function askNext(sheet: Sheet, position: Place, running: Set<Promise<void>>): void {
    const about = requestsAbout(sheet.uri, position)
    const elsewhere = [
      { method: 'workspace/symbol', params: { query: 'ZENDA' } },
      { method: 'completionItem/resolve', params: item },
      { method: 'cable/rulePage', params: { name: 'unknown-tag' } },
      { method: 'cable/rules', params: {} },
    ]
    const all = [...about, ...elsewhere]
    const index = asked++ % all.length
    const { method, params } = all[index]!
    // The turn of the requests and of what happens to them must not fall together.
    const turn = Math.floor(asked / all.length) + index
    const answer = ask(method, params, index < about.length ? sheet : null, turn % 10 === 9, turn % options.compared === 0)
    running.add(answer)
    void answer.then(() => running.delete(answer))
  }

  function openAll(some: readonly Sheet[]): void {
    for (const { uri, version, text } of some)
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'cable', version, text } })
  }

  /** Closes them and waits until that has happened. */
  async function closeAll(some: readonly Sheet[]): Promise<void> {
    for (const { uri } of some) client.notify('textDocument/didClose', { textDocument: { uri } })
    await client.request('cable/rules', {})
  }

  /** Looks at every cable in turn, so that no cable is left out of the comparison. */
  async function lookAtAll(sheets: readonly Sheet[], rest: number): Promise<void> {
    for (const sheet of sheets) {
      const params = { textDocument: { uri: sheet.uri } }
      for (const method of ['textDocument/documentSymbol', 'textDocument/diagnostic']) await ask(method, params, sheet, false, true)
      await pause(rest)
    }
  }

  function type(sheet: Sheet, writer: Writer, running: Set<Promise<void>>): Writer {
    const { change, writer: next } = press(writer, sheet.text, random)
    const range = { start: placeOf(sheet.text, change.from), end: placeOf(sheet.text, change.to) }
    sheet.text = sheet.text.slice(0, change.from) + change.text + sheet.text.slice(change.to)
    sheet.version++
    sheet.texts.set(sheet.version, sheet.text)
    sheet.texts.delete(sheet.version - rememberedVersions)
    const textDocument = { uri: sheet.uri, version: sheet.version }
    client.notify('textDocument/didChange', { textDocument, contentChanges: [{ range, text: change.text }] })
    const position = placeOf(sheet.text, next.at)
    for (let i = 0; i < options.requests; i++) askNext(sheet, position, running)
    return next
  }

  /** People at work for so long; how long it took. */
  async function typeFor(seconds: number, sheets: readonly Sheet[]): Promise<number> {
    const texts = (): string[] => sheets.map(({ text }) => text)
    const writers = Array.from({ length: people }, () => sitDown(texts(), random))
    const count = Math.round(seconds * rate)
    const running = new Set<Promise<void>>()
    const looks: Promise<void>[] = []
    const start = performance.now()
    for (let edit = 0; edit < count; edit++) {
      const early = start + (edit * 1000) / rate - performance.now()
      await pause(Math.max(0, early))
      if (edit % Math.ceil(count / rounds) === 0) looks.push(lookAtAll(sheets, (seconds * 500) / rounds / cables))
      if (edit % Math.ceil(count / settingChanges) === Math.ceil(count / settingChanges) - 1)
        client.notify('workspace/didChangeConfiguration', { settings: null })
      const turn = edit % people
      const writer = writers[turn]!
      // Two people at one cable would not know of each other's edits.
      let next = writer.keys > 0 ? writer : sitDown(texts(), random)
      while (next !== writer && writers.some(({ cable }, other) => other !== turn && cable === next.cable)) next = sitDown(texts(), random)
      writers[turn] = type(sheets[next.cable]!, next, running)
      options.onProgress?.(edit + 1)
    }
    const time = (performance.now() - start) / 1000
    await Promise.all([...looks, ...running])
    return time
  }

  async function lastVersionsPublished(sheets: readonly Sheet[]): Promise<void> {
    const end = performance.now() + patience
    const late = (): Sheet[] => sheets.filter((sheet) => sheet.published !== sheet.version)
    while (late().length > 0 && performance.now() < end) await pause(20)
    for (const { uri, version, published: last } of late())
      defects.push(`the last version of ${uri} is ${version}, the last diagnostics are of ${last}`)
  }

  try {
    // What the program itself grows to in its first minutes, such as compiled code, is there before anything is measured.
    openAll(firstSheets)
    await typeFor(options.seconds / 10, firstSheets)
    await closeAll(firstSheets)
    fared.clear()
    const before = await memoryOf(client)
    openAll(sheets)
    await lastVersionsPublished(sheets)
    const seconds = await typeFor(options.seconds, sheets)
    await lastVersionsPublished(sheets)
    await lookAtAll(sheets, 0)
    defects.push(...(await workspaceDefects(client, sheets)))
    const open = await memoryOf(client)
    await closeAll(sheets)
    const after = await memoryOf(client)
    if ((await client.stop()) !== 0) defects.push('the server did not end with 0')
    defects.push(...(await compareWithFresh(said, quickEditor)))
    const edits = Math.round(options.seconds * rate)
    return { edits, seconds, requests: [...fared.values()], published, compared: said.length, memory: { before, open, after }, defects }
  } finally {
    client.kill()
  }
}

/** The symbols of all cables together, as a fresh server with the same texts has them. */
async function workspaceDefects(client: LspClient, sheets: readonly Sheet[]): Promise<string[]> {
  const fresh = await startClient({ capabilities: quickEditor, heard: () => {} })
  for (const { uri, version, text } of sheets)
    fresh.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'cable', version, text } })
  const [ours, theirs] = await Promise.all([client, fresh].map((one) => one.request('workspace/symbol', { query: '' }).then(essence)))
  await fresh.stop()
  return ours === theirs ? [] : ['at the end workspace/symbol is not that of a fresh server']
}
