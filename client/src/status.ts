import { DiagnosticSeverity, Disposable, LanguageStatusSeverity, l10n, languages, window, workspace } from 'vscode'
import type { TextDocument } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { CableStatus } from '../../server/src/lsp/handlers/status.ts'

/** One entry in the editor's language status: what the cable is, how many findings it has, and in which mode they were made. */
export function createStatus(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('cable.status', { language: 'cable' })
  item.name = 'Diplomatic Cable'
  item.command = { title: l10n.t('Choose mode'), command: 'cable.chooseMode' }
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
    item.detail = `${countFindings(document)} · ${status.dialect} · ${modeName(status)}`
    item.severity = LanguageStatusSeverity.Information
    item.accessibilityInformation = { label: [item.name, item.text, item.detail].join(', ').replaceAll(' · ', ', ') }
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
  const parts = [status.level ?? l10n.t('No classification')]
  if (status.section !== null && status.sections !== null) parts.push(l10n.t('section {0} of {1}', status.section, status.sections))
  if (status.cables > 1) parts.push(l10n.t('first of {0} cables', status.cables))
  return parts.join(' · ')
}

function modeName({ mode, chosen }: CableStatus): string {
  if (chosen) return mode === 'author' ? l10n.t('author mode') : l10n.t('archive mode')
  return mode === 'author' ? l10n.t('author mode (automatic)') : l10n.t('archive mode (automatic)')
}

function countFindings(document: TextDocument): string {
  const found = languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'cable')
  const errors = found.filter((diagnostic) => diagnostic.severity === DiagnosticSeverity.Error).length
  const total = found.length === 0 ? l10n.t('No findings') : found.length === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', found.length)
  if (errors === 0) return total
  return `${total}, ${errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors)}`
}
