import type { ExtensionContext } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { createCrashes } from './crashes.ts'
import { rulePageAddress } from './rule-docs.ts'

/** Also the section of the settings and the source of the diagnostics. */
export const clientId = 'cable'
export const clientName = 'Diplomatic Cable'

/**
 * Makes a client with what it tells the server and the editor, the same on desktop and web. Without a scheme, so that unsaved, remote and compared texts
 * count too.
 */
export function createClient<Client extends BaseLanguageClient>(context: ExtensionContext, make: (options: LanguageClientOptions) => Client): Client {
  const { id, packageJSON } = context.extension
  const crashes = createCrashes({ id, version: String((packageJSON as { version?: unknown }).version) })
  const client = make({
    documentSelector: [{ language: 'cable' }],
    initializationOptions: { rulePageAddress, commands: true },
    diagnosticPullOptions: { onChange: true, onTabs: false },
    errorHandler: crashes.errorHandler,
  })
  crashes.watch(client)
  return client
}
