import type { ExtensionContext } from 'vscode'
import { registerCommands } from './commands.ts'
import { registerDetection } from './detection.ts'
import { registerEditingCommands } from './editing-commands.ts'
import { registerRuleDocs } from './rule-docs.ts'
import { createServerHost } from './server-host.ts'
import type { CreateClient } from './server-host.ts'
import { createStatus } from './status.ts'

/** Everything but the transport. Loads neither the language client nor the server until there is a cable. */
export function activateCable(context: ExtensionContext, create: CreateClient): void {
  const host = createServerHost(context, create, createStatus)
  registerDetection(context)
  registerRuleDocs(context, host)
  registerCommands(context, host)
  registerEditingCommands(context, host)
}
