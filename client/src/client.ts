import type { LanguageClientOptions } from 'vscode-languageclient'
import { rulePageAddress } from './rule-docs.ts'

/** Also the section of the settings and the source of the diagnostics. */
export const clientId = 'cable'
export const clientName = 'Diplomatic Cable'

/** What the client tells the server and the editor, the same on desktop and web. Without a scheme, so that unsaved, remote and compared texts count too. */
export const clientOptions: LanguageClientOptions = {
  documentSelector: [{ language: 'cable' }],
  initializationOptions: { rulePageAddress, commands: true },
  diagnosticPullOptions: { onChange: true, onTabs: false },
}
