// The playground: an editor for one cable whose every answer comes from the language server in the page's worker.
import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import type { ViewUpdate } from '@codemirror/view'
import type { CodeAction, CompletionList, Diagnostic, DocumentSymbol, Hover, TextEdit } from 'vscode-languageserver'
import { t } from '../../server/src/core/l10n.ts'
import sample from '../../examples/published-copy.cable'
import { cableHighlighting } from './highlight.ts'
import { cableHover } from './hover.ts'
import { setLanguage } from './language.ts'
import { findingsList, mostRows, outlineList, replaceList, severityOf } from './lists.ts'
import { toOffset, toPosition, toSpan } from './positions.ts'
import { patience, startServer } from './server.ts'
import type { Server } from './server.ts'
import { followSystem, systemTheme } from './theme.ts'

const uri = 'file:///playground.cable'
const textDocument = { uri }
const largest = 10_000_000

const element = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E
const status = element('status')
const activity = element('activity')
const mode = element<HTMLSelectElement>('mode')
const file = element<HTMLInputElement>('file')
let fileName = 'cable.txt'
let separator = '\n'
let version = 1
let timer: ReturnType<typeof setTimeout> | undefined
let view: EditorView

let server: Server
let ready: Promise<void>
let started = false
/** Whether the server has the text. */
let opened = false

/** Tells the outcome of something, also to who does not see it: once, not at every key. */
function say(text: string): void {
  activity.textContent = ''
  if (status.textContent !== text) status.textContent = text
}

async function connect(): Promise<void> {
  started = false
  opened = false
  server = startServer(lost)
  await server.request('initialize', {
    processId: null,
    rootUri: null,
    locale: document.documentElement.lang,
    capabilities: {
      textDocument: {
        diagnostic: {},
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        hover: { contentFormat: ['markdown'] },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
      },
    },
  })
  server.notify('initialized', {})
  configure()
  started = true
}

function configure(): void {
  server.notify('workspace/didChangeConfiguration', { settings: { cable: { mode: mode.value } } })
}

/** A text that broke the server would break the next one too: that gets the text once it has changed. */
function lost(): void {
  if (!started) return say(t`The language server ended. Reload the page.`)
  clearTimeout(timer)
  ready = connect()
  ready.catch(() => undefined)
  view.dispatch(setDiagnostics(view.state, []))
  replaceList(
    'outline',
    outlineList([], () => undefined),
  )
  replaceList(
    'findings',
    findingsList([], [], () => undefined, apply),
  )
  say(t`The language server gave no answer for ${patience / 1000} seconds and was started again. It reads the text when you change it.`)
}

/** The changes last to first, so that each range counts in the text before all of them. */
function sync({ docChanged, changes, startState }: ViewUpdate): void {
  if (!docChanged) return
  const contentChanges: TextEdit[] & object[] = []
  changes.iterChanges((from, to, _fromNew, _toNew, inserted) => {
    const range = { start: toPosition(startState.doc, from), end: toPosition(startState.doc, to) }
    contentChanges.unshift({ range, text: inserted.toString() } as never)
  })
  version++
  if (opened) server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
  plan()
}

function plan(): void {
  activity.textContent = t`Reading…`
  clearTimeout(timer)
  timer = setTimeout(() => {
    const asked = server
    check().catch(() => {
      if (asked === server) say(t`The language server gave no answer.`)
    })
  }, 200)
}

function jump(from: number, to = from): void {
  view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
  view.focus()
}

function apply(action: CodeAction): void {
  const { doc } = view.state
  const edits = action.edit?.changes?.[uri] ?? []
  view.dispatch({ changes: edits.map(({ range, newText }) => ({ ...toSpan(doc, range), insert: newText })) })
}

/** Asks for everything that the lists show; answers about a text that has changed meanwhile are dropped. */
async function check(): Promise<void> {
  await ready
  const asked = version
  const { doc } = view.state
  if (!opened) server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'cable', version, text: doc.toString() } })
  opened = true
  const [report, symbols] = await Promise.all([
    server.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument }),
    server.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument }),
  ])
  const { items } = report
  const end = items[mostRows]?.range.start ?? toPosition(doc, doc.length)
  const range = { start: { line: 0, character: 0 }, end }
  const actions = await server.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range,
    context: { diagnostics: [], only: ['quickfix'] },
  })
  if (asked !== version) return
  const shown = items.slice(0, mostRows).map((item) => {
    const severity = severityOf(item)
    return {
      ...toSpan(doc, item.range),
      severity: severity === 'information' ? ('info' as const) : severity,
      message: item.message as string,
      source: String(item.code),
    }
  })
  view.dispatch(setDiagnostics(view.state, shown))
  const offset = (place: { line: number; character: number }): number => toOffset(view.state.doc, place)
  replaceList(
    'outline',
    outlineList(symbols, (place) => jump(offset(place))),
  )
  replaceList(
    'findings',
    findingsList(items, actions, ({ start, end: to }) => jump(offset(start), offset(to)), apply),
  )
  say(items.length === 1 ? t`1 finding` : t`${items.length} findings`)
}

async function complete({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> {
  if (!opened) return null
  const position = toPosition(state.doc, pos)
  const context = explicit ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: state.sliceDoc(pos - 1, pos) }
  const { items } = await server.request<CompletionList>('textDocument/completion', { textDocument, position, context })
  const options = items.slice(0, 1000).flatMap((item) => {
    const { range, newText } = item.textEdit as TextEdit
    const { from, to } = toSpan(state.doc, range)
    if (!(item.filterText ?? item.label).toUpperCase().startsWith(state.sliceDoc(from, pos).toUpperCase())) return []
    return [
      {
        label: item.label,
        detail: item.detail ?? '',
        apply: (target: EditorView) =>
          target.dispatch({ changes: { from, to: Math.max(to, pos), insert: newText }, selection: { anchor: from + newText.length } }),
      },
    ]
  })
  return options.length > 0 ? { from: pos, options, filter: false } : null
}

function load(text: string, name: string): void {
  if (text.length > largest) return say(t`This page takes cables of up to 10 million characters.`)
  separator = text.includes('\r\n') ? '\r\n' : '\n'
  fileName = name
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true })
}

async function take(chosen: File | undefined): Promise<void> {
  if (chosen === undefined) return
  if (chosen.size > largest) say(t`This page takes files of up to 10 MB.`)
  else load(await chosen.text(), chosen.name)
}

const tooLong = EditorState.changeFilter.of((change) => change.newDoc.length <= largest)
const extensions = () => [
  lineNumbers(),
  lintGutter(),
  history(),
  drawSelection(),
  highlightActiveLine(),
  EditorView.lineWrapping,
  EditorView.cspNonce.of('page'),
  EditorView.contentAttributes.of({ 'aria-label': t`Cable`, 'aria-describedby': 'hint', lang: 'en' }),
  EditorView.updateListener.of(sync),
  EditorView.domEventHandlers({
    drop(event) {
      const dropped = event.dataTransfer?.files[0]
      if (dropped === undefined) return false
      event.preventDefault()
      void take(dropped)
      return true
    },
  }),
  tooLong,
  autocompletion({ override: [complete] }),
  cableHover(
    async (position) => (opened ? server.request<Hover | null>('textDocument/hover', { textDocument, position }) : null),
    (text) => (element('spoken').textContent = text),
  ),
  keymap.of([...completionKeymap, ...lintKeymap, ...defaultKeymap, ...historyKeymap]),
]

async function begin(): Promise<void> {
  const colours = await cableHighlighting()
  view = new EditorView({
    parent: element('editor'),
    state: EditorState.create({ doc: sample, extensions: [...extensions(), systemTheme(), colours] }),
  })
  followSystem(view)
  ready = connect()
  await check()
}

mode.onchange = () => {
  if (!started) return
  configure()
  plan()
}
element('open').onclick = () => file.click()
file.onchange = () => void take(file.files?.[0])
element('fix-all').onclick = async () => {
  if (!opened) return
  const asked = version
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
  const only = ['source.fixAll.cable']
  const [all] = await server.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context: { diagnostics: [], only } })
  if (all === undefined) say(t`No safe fix is left.`)
  else if (asked === version) apply(all)
}
element('download').onclick = () => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([view.state.doc.toString().replaceAll('\n', separator)], { type: 'text/plain' }))
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
window.addEventListener('dragover', (event) => event.preventDefault())
window.addEventListener('drop', (event) => event.preventDefault())

setLanguage()
activity.textContent = t`Starting…`
begin().catch((error: unknown) => {
  if (status.textContent === '') say(t`The playground did not start. ${String(error)}`)
})
