// What the tests ask of the editor, in the words of the tests.
import * as vscode from 'vscode'
import { eventually } from './wait.ts'

/** The workspace folder that the runner prepared: the real cable where it is available, the invented examples, an ordinary text. */
export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('no workspace folder is open')
  return vscode.Uri.joinPath(folder.uri, ...name.split('/'))
}

/** Opens a file in an editor, as a click in the Explorer does. */
export async function show(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(name))
  await vscode.window.showTextDocument(document, { preview: false })
  return document
}

/** The document once its language is `language`: detection may switch it after it was opened. */
export async function inLanguage(uri: vscode.Uri, language: string): Promise<vscode.TextDocument> {
  const find = () => vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri.toString())
  return eventually(
    () => (find()?.languageId === language ? find() : undefined),
    () => `${uri.path} has the language ${find()?.languageId}`,
  )
}

/** The document's outline. */
export async function outline(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return eventually(
    async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      )
      return found && found.length > 0 ? found : undefined
    },
    () => `no outline for ${document.uri.path}`,
  )
}

/** The hover text at a position, all cards joined. */
export async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  return eventually(
    async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position)
      const text = found.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n')
      return text === '' ? undefined : text
    },
    () => `no hover at ${position.line + 1}:${position.character + 1} of ${document.uri.path}`,
  )
}

/** The position `by` characters after the start of the first occurrence of `text`. */
export function at(document: vscode.TextDocument, text: string, by = 0): vscode.Position {
  const offset = document.getText().indexOf(text)
  if (offset < 0) throw new Error(`"${text}" does not stand in ${document.uri.path}`)
  return document.positionAt(offset + by)
}

/** A diagnostic as one line: `rule severity line:column-line:column`, counted from 1. */
export function drawn(diagnostic: vscode.Diagnostic): string {
  const { code, severity, range } = diagnostic
  const name = typeof code === 'object' ? code.value : code
  const point = (p: vscode.Position) => `${p.line + 1}:${p.character + 1}`
  return `${name} ${vscode.DiagnosticSeverity[severity]?.toLowerCase()} ${point(range.start)}-${point(range.end)}`
}

/** The diagnostics of a document once there are `count` of them or more, and they have stopped changing. */
export async function diagnostics(document: vscode.TextDocument, count: number): Promise<vscode.Diagnostic[]> {
  const read = () => vscode.languages.getDiagnostics(document.uri).filter((d) => d.source === 'cable')
  await eventually(
    () => (read().length >= count ? true : undefined),
    () => `${document.uri.path} has ${read().length} of ${count} diagnostics: ${read().map(drawn).join(', ')}`,
  )
  // A second look after the server had time to add what should not be there.
  await new Promise((resolve) => setTimeout(resolve, 1000))
  return [...read()].sort((a, b) => a.range.start.compareTo(b.range.start))
}
