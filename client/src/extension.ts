import type { ExtensionContext } from 'vscode'
import { activateCable } from './activate.ts'
import { registerTasks } from './tasks.ts'

/** Desktop and remote: the server runs in a process of its own. */
export function activate(context: ExtensionContext): void {
  activateCable(context, async () => (await import('./client-node.ts')).createNodeClient(context))
  registerTasks(context)
}
