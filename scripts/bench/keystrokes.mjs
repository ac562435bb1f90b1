// Typing in the largest cable: what the server does between a change and its diagnostics, completions or hover, in the core alone and through the real
// server.
import { performance } from 'node:perf_hooks'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { quantile, sink } from './measure.mjs'
import { startServer } from './server.mjs'

const edits = 400
const warmUp = 200

/** Milliseconds of `edits` single-character changes spread over the text: incremental update, parse, rules, outline. */
export function typeInCore(core, text) {
  const document = TextDocument.create('file:///largest.cable', 'cable', 1, text)
  const times = []
  for (let i = 0; i < warmUp + edits; i++) {
    const position = positionOf(document, i)
    const start = performance.now()
    TextDocument.update(document, [change(position, i)], i + 2)
    const file = core.parse(document.getText())
    sink.value += core.check(file, { mode: 'auto', now: 0 }).length + core.outline(file).length
    if (i >= warmUp) times.push(performance.now() - start)
  }
  return summary(times)
}

/**
 * The same through the server process: a didChange notification and a request, until the answer is here. Every request of `kinds` gets edits of its own, so that
 * each reads the changed text. A Map of summaries by kind.
 */
export async function typeInServer(serverFile, text) {
  const { connection, stop } = await startServer(serverFile)
  try {
    const document = TextDocument.create('file:///largest.cable', 'cable', 1, text)
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: document.uri, languageId: 'cable', version: 1, text },
    })
    const times = new Map(Object.keys(kinds).map((kind) => [kind, []]))
    let version = 1
    for (let i = 0; i < warmUp + edits; i++) {
      for (const [kind, { method, at }] of Object.entries(kinds)) {
        const edit = change(positionOf(document, i), i)
        TextDocument.update(document, [edit], ++version)
        const position = at === undefined ? undefined : at(document, i)
        const start = performance.now()
        void connection.sendNotification('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges: [edit] })
        const answer = await connection.sendRequest(method, { textDocument: { uri: document.uri }, ...(position && { position }) })
        const time = performance.now() - start
        sink.value += answer === null ? 0 : 1
        if (i >= warmUp) times.get(kind).push(time)
      }
    }
    return new Map([...times].map(([kind, list]) => [kind, summary(list)]))
  } finally {
    await stop()
  }
}

/** In the header, where completion and hover have most to say, every other time; else anywhere in the text. */
function place(document, i) {
  const { line, character } = positionOf(document, i * 3 + 1)
  return i % 2 === 0 ? { line: i % 40, character: (i * 5) % 30 } : { line, character }
}

const kinds = {
  diagnostics: { method: 'textDocument/diagnostic' },
  completion: { method: 'textDocument/completion', at: place },
  hover: { method: 'textDocument/hover', at: place },
}

function positionOf(document, i) {
  return document.positionAt(Math.floor((((i * 7919) % 1000) / 1000) * document.getText().length))
}

function change(position, i) {
  return { range: { start: position, end: position }, text: 'abcdefghij klmnop\n.(C)'[i % 22] }
}

function summary(times) {
  return { count: times.length, median: quantile(times, 0.5), p99: quantile(times, 0.99), max: Math.max(...times) }
}
