import type { ExtensionContext } from 'vscode'
import { activateCable } from './activate.ts'

/** Browser: the server runs in a worker. */
export function activate(context: ExtensionContext): void {
  activateCable(context, async () => (await import('./client-web.ts')).createWebClient(context))
}
