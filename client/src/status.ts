import { DiagnosticSeverity, Disposable, LanguageStatusSeverity, languages, window, workspace } from 'vscode'
import type { TextDocument } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { CableStatus } from '../../server/src/lsp/handlers/status.ts'

/** One entry in the editor's language status: what the cable is, how many findings it has, and in which mode they were made. */
export function createStatus(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('cable.status', { language: 'cable' })
  item.name = 'Diplomatic Cable'
  item.command = { title: 'Choose mode', command: 'cable.chooseMode' }
  let asked = 0

  async function update(): Promise<void> {
    const document = window.activeTextEditor?.document
    if (document?.languageId !== 'cable') return
    const mine = ++asked
    const status = await client
      .sendRequest<CableStatus | null>('cable/status', { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) } })
      .catch(() => null)
    if (mine !== asked || status === null) return
    item.text = describe(status)
    item.detail = `${countFindings(document)} · ${status.dialect} · ${status.mode} mode${status.chosen ? '' : ' (automatic)'}`
    item.severity = LanguageStatusSeverity.Information
    item.accessibilityInformation = { label: `${item.text}, ${item.detail}` }
  }

  void update()
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(() => void update()),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString()
      if (uris.some((uri) => uri.toString() === active)) void update()
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('cable')) void update()
    }),
  )
}

function describe(status: CableStatus): string {
  const parts = [status.level ?? 'No classification']
  if (status.section !== null && status.sections !== null) parts.push(`section ${status.section} of ${status.sections}`)
  if (status.cables > 1) parts.push(`first of ${status.cables} cables`)
  return parts.join(' · ')
}

function countFindings(document: TextDocument): string {
  const found = languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'cable')
  const errors = found.filter((diagnostic) => diagnostic.severity === DiagnosticSeverity.Error).length
  const total = found.length === 0 ? 'No findings' : found.length === 1 ? '1 finding' : `${found.length} findings`
  return errors === 0 ? total : `${total}, ${errors} ${errors === 1 ? 'error' : 'errors'}`
}
