import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { clientId, clientName, createClient } from './client.ts'

export function createNodeClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server/server.js')
  const transport = TransportKind.ipc
  const debug = { module, transport, options: { execArgv: ['--nolazy', '--inspect=6019'] } }
  return createClient(context, (options) => new LanguageClient(clientId, clientName, { run: { module, transport }, debug }, options))
}
