import { l10n, window, workspace } from 'vscode'
import type { Disposable, ExtensionContext } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'

export type CreateClient = () => Promise<BaseLanguageClient>

/** The language server's life: it starts with the first cable that is opened, or when somebody asks it for something. */
export interface ServerHost {
  /** The running client; starts it if need be. */
  client(): Promise<BaseLanguageClient>
  restart(): Promise<void>
}

/** Watches for cables. `onStart` is called once, with the client after it has started. */
export function createServerHost(
  context: ExtensionContext,
  create: CreateClient,
  onStart: (client: BaseLanguageClient) => Disposable,
): ServerHost {
  let started: Promise<BaseLanguageClient> | undefined

  async function start(): Promise<BaseLanguageClient> {
    const client = await create()
    context.subscriptions.push(client)
    await client.start()
    context.subscriptions.push(onStart(client))
    return client
  }

  function client(): Promise<BaseLanguageClient> {
    started ??= start()
    return started
  }

  async function startFor(languageId: string): Promise<void> {
    if (languageId !== 'cable' || started !== undefined) return
    try {
      await client()
    } catch (error) {
      void window.showErrorMessage(
        l10n.t('Diplomatic Cable: the language server did not start. {0}', error instanceof Error ? error.message : String(error)),
      )
    }
  }

  context.subscriptions.push(workspace.onDidOpenTextDocument((document) => void startFor(document.languageId)))
  for (const document of workspace.textDocuments) void startFor(document.languageId)

  return {
    client,
    async restart() {
      const again = started !== undefined
      const running = await client()
      if (again) await running.stop()
      await running.start()
    },
  }
}
