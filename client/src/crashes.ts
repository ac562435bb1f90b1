import { UIKind, commands, env, l10n, version, window, workspace } from 'vscode'
import { CloseAction, ErrorAction } from 'vscode-languageclient'
import type { BaseLanguageClient, CloseHandlerResult, ErrorHandler } from 'vscode-languageclient'

/** So many crashes within so many milliseconds, and the server stays down. */
const most = 5
const span = 3 * 60_000

export interface Crashes {
  readonly errorHandler: ErrorHandler
  /** The client whose server is watched; it does not exist yet when its error handler is made. */
  watch(client: BaseLanguageClient): void
}

/**
 * Brings a server that ended by itself back: the first time the person is told, later ones are in the log only. A server that ends again and again stays down,
 * with a message that can report it or start it once more.
 */
export function createCrashes(extension: { readonly id: string; readonly version: string }): Crashes {
  let times: number[] = []
  let told = false
  let client: BaseLanguageClient | undefined

  function closed(): CloseHandlerResult {
    const now = Date.now()
    times = [...times.filter((time) => now - time < span), now]
    if (times.length < most) {
      if (!told) void window.showInformationMessage(l10n.t('Diplomatic Cable: the language server ended unexpectedly and was started again.'))
      told = true
      return { action: CloseAction.Restart, message: l10n.t('The language server ended unexpectedly and is started again.'), handled: true }
    }
    const crashes = times
    times = []
    void offerReport(crashes)
    const message = l10n.t('The language server ended {0} times in three minutes and stays down.', most)
    return { action: CloseAction.DoNotRestart, message, handled: true }
  }

  async function offerReport(crashes: readonly number[]): Promise<void> {
    const message = l10n.t('Diplomatic Cable: the language server ended unexpectedly {0} times in three minutes and was not started again.', most)
    const [toReport, again] = [l10n.t('Report'), l10n.t('Start Again')]
    const chosen = await window.showErrorMessage(message, toReport, again)
    if (chosen === toReport) await report(extension, crashes, client)
    if (chosen === again) await commands.executeCommand('cable.restartServer')
  }

  return {
    errorHandler: { error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }), closed },
    watch: (own) => void (client = own),
  }
}

/** Opens the editor's own form for reports; in a browser, which has none for extensions without a public tracker, a text to send, with the log beside it. */
async function report(extension: { readonly id: string; readonly version: string }, crashes: readonly number[], client?: BaseLanguageClient): Promise<void> {
  const text = `${l10n.t('The language server ended unexpectedly {0} times:', crashes.length)}

${crashes.map((time) => `- ${new Date(time).toISOString()}`).join('\n')}

- Diplomatic Cable ${extension.version}
- ${env.appName} ${version}, ${env.appHost}

${l10n.t('What happened before, and a cable with which it happens again, if it may be shown:')}


${l10n.t('The last lines of the output channel "Diplomatic Cable" (they may quote the cable):')}

`
  if (env.uiKind === UIKind.Desktop) {
    try {
      await commands.executeCommand('workbench.action.openIssueReporter', { extensionId: extension.id, issueBody: text })
      return
    } catch {
      // An editor without that form.
    }
  }
  client?.outputChannel.show(true)
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: text }), { preview: false })
}
