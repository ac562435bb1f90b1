import { SnippetString, commands, env, l10n, window, workspace } from 'vscode'
import type { ExtensionContext, TextEditor } from 'vscode'
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient'
import { citationStyles } from '../../server/src/core/features/citation-styles.ts'
import { cableKinds } from '../../server/src/core/features/templates/kinds.ts'
import type { ServerHost } from './server-host.ts'

/** Rewritings, and what to say when there is nothing to do. */
const rewritings: Readonly<Record<string, () => string>> = {
  cleanUp: () => l10n.t('There is no damage of publication to clean up.'),
  renumberParagraphs: () => l10n.t('The paragraphs are numbered from 1 on already.'),
  reletterReferences: () => l10n.t('The references are lettered in order already.'),
  convertPortionMarks: () => l10n.t('No portion mark has a part behind its level.'),
  drawRules: () => l10n.t('Every rule is as long as its title.'),
  splitSections: () => l10n.t('The cable is short enough for one section, or has no number yet.'),
  joinSections: () => l10n.t('The cable is not cut into sections.'),
}

/** What the editor can do with a cable; the server does the work, here is only what people see of it. */
export function registerEditingCommands(context: ExtensionContext, host: ServerHost): void {
  const register = (name: string, run: (...args: never[]) => unknown) =>
    context.subscriptions.push(commands.registerCommand(`cable.${name}`, run))
  for (const [name, nothing] of Object.entries(rewritings)) register(name, () => rewrite(host, name, nothing))
  register('newCable', (kind?: unknown) => newCable(host, typeof kind === 'string' ? kind : undefined))
  register('copyCitation', (style?: unknown) => copyCitation(host, typeof style === 'string' ? style : undefined))
  register('showStatistics', () => showStatistics(host))
}

/** Opens a fresh cable in an unsaved document, with tab stops where something is to be filled in. */
async function newCable(host: ServerHost, given: string | undefined): Promise<void> {
  const items = cableKinds.map(({ name, title, description }) => ({ label: l10n.t(title), detail: l10n.t(description), name }))
  const kind = given ?? (await window.showQuickPick(items, { title: l10n.t('Which kind of cable?'), matchOnDetail: true }))?.name
  if (kind === undefined) return
  const text = await ask<string>(await host.client(), 'newCable', kind, true)
  if (text === null) return
  const document = await workspace.openTextDocument({ language: 'cable', content: '' })
  const editor = await window.showTextDocument(document, { preview: false })
  await editor.insertSnippet(new SnippetString(text))
}

async function rewrite(host: ServerHost, name: string, nothing: () => string): Promise<void> {
  const editor = activeCable()
  if (editor === undefined) return
  const client = await host.client()
  const edit = await ask<WorkspaceEdit>(client, name, addressOf(client, editor))
  if (edit === null) {
    void window.showInformationMessage(nothing())
    return
  }
  const applied = await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit))
  if (!applied) void window.showWarningMessage(l10n.t('The text has changed meanwhile. Run the command again.'))
}

async function copyCitation(host: ServerHost, given: string | undefined): Promise<void> {
  const editor = activeCable()
  if (editor === undefined) return
  const client = await host.client()
  const styles = citationStyles.filter(({ name }) => given === undefined || name === given)
  const texts = await Promise.all(
    styles.map(({ name }) => ask<string>(client, 'citation', addressOf(client, editor), placeOf(client, editor), name)),
  )
  const items = styles.flatMap(({ title }, index) => (texts[index] == null ? [] : [{ label: texts[index], description: l10n.t(title) }]))
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('The cable has no message number to cite it by.'))
    return
  }
  const chosen =
    items.length === 1 ? items[0] : await window.showQuickPick(items, { title: l10n.t('Copy which citation?'), matchOnDescription: true })
  if (chosen === undefined) return
  await env.clipboard.writeText(chosen.label)
  window.setStatusBarMessage(l10n.t('Copied: {0}', chosen.label), 4000)
}

/** Shows what is counted, and gives it to whoever runs the command from a program. */
async function showStatistics(host: ServerHost): Promise<string | undefined> {
  const editor = activeCable()
  if (editor === undefined) return undefined
  const client = await host.client()
  const text = await ask<string>(client, 'statistics', addressOf(client, editor), placeOf(client, editor))
  if (text === null) return undefined
  void window.showInformationMessage(text.split('\n').join('; '))
  return text
}

function ask<T>(client: BaseLanguageClient, name: string, ...args: unknown[]): Promise<T | null> {
  return client.sendRequest<T | null>('workspace/executeCommand', { command: `cable.server.${name}`, arguments: args })
}

function activeCable(): TextEditor | undefined {
  const editor = window.activeTextEditor
  return editor?.document.languageId === 'cable' ? editor : undefined
}

function addressOf(client: BaseLanguageClient, editor: TextEditor): string {
  return client.code2ProtocolConverter.asUri(editor.document.uri)
}

function placeOf(client: BaseLanguageClient, editor: TextEditor): object {
  return client.code2ProtocolConverter.asPosition(editor.selection.active)
}
