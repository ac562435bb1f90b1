import { Uri } from 'vscode'
import type { ExtensionContext } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { clientId, clientName, clientOptions } from './client.ts'

export function createWebClient(context: ExtensionContext): LanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/server.browser.js')
  return new LanguageClient(clientId, clientName, () => Promise.resolve(new Worker(script.toString(true))), clientOptions)
}
