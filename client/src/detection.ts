import { Range, languages, workspace } from 'vscode'
import type { ExtensionContext, TextDocument } from 'vscode'
import { looksLikeCable, recognitionLines } from '../../server/src/core/syntax/recognize.ts'

/** Texts that somebody set to Plain Text by hand, by address. */
const rememberedKey = 'cable.plainText'
const rememberedMost = 500

/** Turns plain `.txt` files that are cables into cables when they are opened (setting `cable.detect`). No other text is looked at. */
export function registerDetection(context: ExtensionContext): void {
  // When the language of an open document changes, the same object is closed and opened again; a reopened file is another object.
  const wereCables = new WeakSet<TextDocument>()
  const remembered = () => context.workspaceState.get<string[]>(rememberedKey, [])

  async function remember(address: string, keep: boolean): Promise<void> {
    const others = remembered().filter((other) => other !== address)
    await context.workspaceState.update(rememberedKey, keep ? [...others, address].slice(-rememberedMost) : others)
  }

  async function opened(document: TextDocument): Promise<void> {
    const address = document.uri.toString()
    if (document.languageId === 'cable') {
      wereCables.add(document)
      if (remembered().includes(address)) await remember(address, false)
    } else if (isPlainTextFile(document)) {
      if (wereCables.has(document)) await remember(address, true)
      else if (wanted(document) && !remembered().includes(address) && looksLikeCable(beginning(document))) {
        await languages.setTextDocumentLanguage(document, 'cable')
      }
    }
  }

  context.subscriptions.push(workspace.onDidOpenTextDocument((document) => void opened(document)))
  for (const document of workspace.textDocuments) void opened(document)
}

function isPlainTextFile(document: TextDocument): boolean {
  return document.languageId === 'plaintext' && document.uri.path.toLowerCase().endsWith('.txt')
}

function wanted(document: TextDocument): boolean {
  return workspace.getConfiguration('cable', document).get('detect') !== 'off'
}

function beginning(document: TextDocument): string {
  return document.getText(new Range(0, 0, recognitionLines, 0))
}
