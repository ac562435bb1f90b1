import { ConfigurationTarget, Uri, commands, l10n, languages, window, workspace } from 'vscode'
import type { ExtensionContext } from 'vscode'
import { showPlaces } from './places.ts'
import { showRulePage } from './rule-docs.ts'
import example from '../../examples/harvest-festival.cable'
import type { ServerHost } from './server-host.ts'

export function registerCommands(context: ExtensionContext, host: ServerHost): void {
  const register = (name: string, run: (...args: never[]) => unknown) => context.subscriptions.push(commands.registerCommand(name, run))
  register('cable.chooseMode', chooseMode)
  register('cable.explainRule', (name?: string) => explainRule(host, name))
  register('cable.turnOffRule', (name: string, address?: string) => setRule(name, 'off', address))
  register('cable.lowerRule', (name: string, address?: string) => setRule(name, 'hint', address))
  register('cable.treatAsCable', treatAsCable)
  register('cable.openExample', openExample)
  register('cable.showPlaces', showPlaces)
  register('cable.restartServer', () => host.restart())
}

/** The values of the setting, in words. */
function modes(): readonly { mode: string; label: string; detail: string }[] {
  return [
    {
      mode: 'auto',
      label: l10n.t('Automatic'),
      detail: l10n.t('Drafts are checked as cables being written, published copies as cables being read.'),
    },
    { mode: 'author', label: l10n.t('Author'), detail: l10n.t('You write this cable: it must conform to the manuals.') },
    { mode: 'archive', label: l10n.t('Archive'), detail: l10n.t('You read this cable: only contradictions and damage count.') },
  ]
}

async function chooseMode(): Promise<void> {
  const uri = window.activeTextEditor?.document.uri
  const settings = workspace.getConfiguration('cable', uri)
  const now = settings.get<string>('mode')
  const items = modes().map((item) => ({ ...item, description: item.mode === now ? l10n.t('current') : '' }))
  const chosen = await window.showQuickPick(items, { title: l10n.t('How are cables checked?'), matchOnDetail: true })
  if (chosen) await settings.update('mode', chosen.mode, target(uri))
}

async function explainRule(host: ServerHost, name: string | undefined): Promise<void> {
  const chosen = name ?? (await pickRule(host))
  if (chosen !== undefined) await showRulePage(chosen)
}

async function pickRule(host: ServerHost): Promise<string | undefined> {
  const rules = await (await host.client()).sendRequest<{ name: string; summary: string }[]>('cable/rules')
  const items = rules.map(({ name, summary }) => ({ label: name, detail: summary }))
  return (await window.showQuickPick(items, { title: l10n.t('Explain which rule?'), matchOnDetail: true }))?.label
}

/** Writes the severity of one rule into the settings of the file's folder. */
async function setRule(name: string, severity: 'hint' | 'off', address?: string): Promise<void> {
  const uri = address === undefined ? window.activeTextEditor?.document.uri : Uri.parse(address)
  const settings = workspace.getConfiguration('cable', uri)
  const where = target(uri)
  const own = settings.inspect<Record<string, string>>('rules')
  const rules =
    (where === ConfigurationTarget.Global
      ? own?.globalValue
      : where === ConfigurationTarget.Workspace
        ? own?.workspaceValue
        : own?.workspaceFolderValue) ?? {}
  await settings.update('rules', { ...rules, [name]: severity }, where)
}

/** Also undoes an earlier choice of Plain Text: the detection sees a cable being opened. */
async function treatAsCable(): Promise<void> {
  const document = window.activeTextEditor?.document
  if (document) await languages.setTextDocumentLanguage(document, 'cable')
}

/** An invented cable in an unsaved document: something to try things on, with nothing on disk. */
async function openExample(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'cable', content: example })
  await window.showTextDocument(document, { preview: false })
}

/** Settings go where they reach the file and little else: its folder, else the workspace, else the user. */
function target(uri: Uri | undefined): ConfigurationTarget {
  if (workspace.workspaceFolders === undefined || uri === undefined) return ConfigurationTarget.Global
  if (workspace.getWorkspaceFolder(uri) === undefined) return ConfigurationTarget.Global
  return workspace.workspaceFolders.length > 1 ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace
}
