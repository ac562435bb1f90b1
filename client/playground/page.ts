// The playground: an editor for one cable whose every answer comes from the language server in the page's worker.
import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import type { Text } from '@codemirror/state'
import { EditorView, drawSelection, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from '@codemirror/view'
import type { ViewUpdate } from '@codemirror/view'
import type { CodeAction, CompletionList, Diagnostic, DocumentSymbol, Hover, Position, Range, TextEdit } from 'vscode-languageserver'
import sample from '../../examples/published-copy.cable'
import { cableHighlighting } from './highlight.ts'
import { renderMarkdown } from './markdown.ts'
import { startServer } from './server.ts'

const uri = 'file:///playground.cable'
const textDocument = { uri }
const largest = 10_000_000
/** Rows of a list beyond this many would make the page slow and nobody reads them. */
const mostRows = 300
const severities = ['error', 'warning', 'information', 'hint'] as const
const icons = { error: '⨯', warning: '▲', information: 'ℹ', hint: '…' } as const

const element = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E
const status = element('status')
const mode = element<HTMLSelectElement>('mode')
const file = element<HTMLInputElement>('file')
let fileName = 'cable.txt'
let separator = '\n'

const server = startServer(() => (status.textContent = 'The language server ended. Reload the page.'))

function toPosition(doc: Text, offset: number): Position {
  const line = doc.lineAt(offset)
  return { line: line.number - 1, character: offset - line.from }
}

function toOffset(doc: Text, { line, character }: Position): number {
  if (line >= doc.lines) return doc.length
  const { from, length } = doc.line(line + 1)
  return from + Math.min(character, length)
}

const toSpan = (doc: Text, range: Range) => ({ from: toOffset(doc, range.start), to: toOffset(doc, range.end) })

/** The changes last to first, so that each range counts in the text before all of them. */
function sync({ docChanged, changes, startState }: ViewUpdate): void {
  if (!docChanged) return
  const contentChanges: TextEdit[] & object[] = []
  changes.iterChanges((from, to, _fromNew, _toNew, inserted) => {
    const range = { start: toPosition(startState.doc, from), end: toPosition(startState.doc, to) }
    contentChanges.unshift({ range, text: inserted.toString() } as never)
  })
  server.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges })
  plan()
}
let version = 1
let timer: ReturnType<typeof setTimeout> | undefined

function plan(): void {
  status.textContent = 'Reading…'
  clearTimeout(timer)
  timer = setTimeout(() => void check().catch(() => (status.textContent = 'The language server gave no answer.')), 200)
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

function button(label: string, act: () => void): HTMLButtonElement {
  const result = document.createElement('button')
  result.textContent = label
  result.onclick = act
  return result
}

function more(list: HTMLElement, count: number): void {
  if (count > mostRows) list.appendChild(document.createElement('li')).textContent = `and ${count - mostRows} more`
}

/** Fills the list; returns how many entries are left of those that may be shown. */
function showOutline(list: HTMLElement, symbols: readonly DocumentSymbol[], left: number): number {
  for (const symbol of symbols) {
    if (left-- <= 0) return 0
    const row = list.appendChild(document.createElement('li'))
    const entry = row.appendChild(button(symbol.name, () => jump(toOffset(view.state.doc, symbol.selectionRange.start))))
    if (symbol.detail) {
      entry.append(' ')
      entry.appendChild(document.createElement('small')).textContent = symbol.detail
    }
    if (symbol.children?.length) left = showOutline(row.appendChild(document.createElement('ul')), symbol.children, left)
  }
  return left
}

const keyOf = ({ code, range }: Diagnostic): string => JSON.stringify([code, range])

function showFindings(list: HTMLElement, findings: readonly Diagnostic[], actions: readonly CodeAction[]): void {
  const fixes = new Map(actions.map((action) => [keyOf(action.diagnostics![0]!), action]))
  for (const finding of findings.slice(0, mostRows)) {
    const severity = severities[(finding.severity ?? 1) - 1]!
    const row = list.appendChild(document.createElement('li'))
    row.className = severity
    const entry = row.appendChild(
      button('', () => {
        const { from, to } = toSpan(view.state.doc, finding.range)
        jump(from, to)
      }),
    )
    entry.className = 'finding'
    const word = entry.appendChild(document.createElement('span'))
    word.className = 'severity'
    word.textContent = `${icons[severity]} ${severity}`
    entry.append(`, line ${finding.range.start.line + 1}: ${finding.message} `)
    entry.appendChild(document.createElement('small')).textContent = String(finding.code)
    const fix = fixes.get(keyOf(finding))
    if (fix) row.append(button(fix.title, () => apply(fix)))
  }
  more(list, findings.length)
}

/** Asks for everything that the lists show; answers about a text that has changed meanwhile are dropped. */
async function check(): Promise<void> {
  const asked = version
  const { doc } = view.state
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
  const shown = items.slice(0, mostRows).map((item) => ({
    ...toSpan(doc, item.range),
    severity: item.severity === 3 ? ('info' as const) : (severities[(item.severity ?? 1) - 1]! as 'error' | 'warning' | 'hint'),
    message: item.message as string,
    source: String(item.code),
  }))
  view.dispatch(setDiagnostics(view.state, shown))
  const outline = document.createElement('ul')
  outline.id = 'outline'
  if (showOutline(outline, symbols, mostRows) === 0) outline.appendChild(document.createElement('li')).textContent = 'and more'
  element('outline').replaceWith(outline)
  const findings = document.createElement('ul')
  findings.id = 'findings'
  showFindings(findings, items, actions)
  element('findings').replaceWith(findings)
  status.textContent = items.length === 1 ? '1 finding' : `${items.length} findings`
}

async function complete({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> {
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

const hover = hoverTooltip(async (target, pos) => {
  const { doc } = target.state
  const found = await server.request<Hover | null>('textDocument/hover', { textDocument, position: toPosition(doc, pos) })
  if (found === null) return null
  const { value } = found.contents as { value: string }
  return { pos: found.range ? toOffset(doc, found.range.start) : pos, create: () => ({ dom: renderMarkdown(value) }) }
})

function load(text: string, name: string): void {
  if (text.length > largest) {
    status.textContent = 'This page takes cables of up to 10 million characters.'
    return
  }
  separator = text.includes('\r\n') ? '\r\n' : '\n'
  fileName = name
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true })
}

async function take(chosen: File | undefined): Promise<void> {
  if (chosen === undefined) return
  if (chosen.size > largest) status.textContent = 'This page takes files of up to 10 MB.'
  else load(await chosen.text(), chosen.name)
}

const tooLong = EditorState.changeFilter.of((change) => change.newDoc.length <= largest)
const extensions = [
  lineNumbers(),
  lintGutter(),
  history(),
  drawSelection(),
  highlightActiveLine(),
  EditorView.lineWrapping,
  EditorView.cspNonce.of('page'),
  EditorView.contentAttributes.of({ 'aria-label': 'Cable' }),
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
  hover,
  keymap.of([...completionKeymap, ...lintKeymap, ...defaultKeymap, ...historyKeymap]),
]
const dark = matchMedia('(prefers-color-scheme: dark)').matches
const theme = EditorView.theme(
  { '.cm-activeLine': { backgroundColor: 'transparent' }, '.cm-cursor': { borderLeftColor: 'var(--text)' } },
  { dark },
)
let view: EditorView

async function begin(): Promise<void> {
  const colours = await cableHighlighting()
  view = new EditorView({
    parent: element('editor'),
    state: EditorState.create({ doc: sample, extensions: [...extensions, theme, colours] }),
  })
  await server.request('initialize', {
    processId: null,
    rootUri: null,
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
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'cable', version, text: view.state.doc.toString() } })
  await check()
}

mode.onchange = () => {
  server.notify('workspace/didChangeConfiguration', { settings: { cable: { mode: mode.value } } })
  plan()
}
element('open').onclick = () => file.click()
file.onchange = () => void take(file.files?.[0])
element('fix-all').onclick = async () => {
  const asked = version
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
  const only = ['source.fixAll.cable']
  const [all] = await server.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context: { diagnostics: [], only } })
  if (all === undefined) status.textContent = 'No safe fix is left.'
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

begin().catch((error: unknown) => (status.textContent = `The playground did not start. ${String(error)}`))
