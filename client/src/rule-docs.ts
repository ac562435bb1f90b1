import { Uri, commands, l10n, workspace } from 'vscode'
import type { ExtensionContext } from 'vscode'
import type { ServerHost } from './server-host.ts'

const scheme = 'cable-rule'

/** Address of a rule's page for the server: `{name}` stands for the rule. */
export const rulePageAddress = `${scheme}:/{name}.md`

/** Makes the rules' pages readable documents, offline, as `cable-rule:/NAME.md`; the manifest has them shown as previews. */
export function registerRuleDocs(context: ExtensionContext, host: ServerHost): void {
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async (uri, token) => {
        const name = uri.path.slice(1).replace(/\.md$/, '')
        const page = await (await host.client()).sendRequest<string | null>('cable/rulePage', { name }, token)
        return page ?? `${l10n.t('There is no rule called {0}.', `\`${name}\``)}\n`
      },
    }),
  )
}

/** Opens the page as a reader sees it. */
export async function showRulePage(name: string): Promise<void> {
  await commands.executeCommand('vscode.open', Uri.parse(rulePageAddress.replace('{name}', name)))
}
