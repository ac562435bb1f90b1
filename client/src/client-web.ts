import { Uri } from 'vscode'
import type { ExtensionContext } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser'
import { clientId, clientName, createClient } from './client.ts'

export function createWebClient(context: ExtensionContext): LanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/server.js').toString(true)
  let worker: Worker | undefined
  context.subscriptions.push({ dispose: () => worker?.terminate() })
  // Every start, also a later one, has a worker of its own. Transports, not the worker: the host's Worker class is not the one that the library knows.
  const transports = () => {
    worker?.terminate()
    worker = new Worker(script)
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) })
  }
  return createClient(context, (options) => new LanguageClient(clientId, clientName, transports, options))
}
