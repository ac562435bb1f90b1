import { SymbolKind } from 'vscode-languageserver'
import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver'
import { cableSymbols } from '../../core/service.ts'
import { toRange } from '../convert.ts'
import type { Documents } from '../documents.ts'

/** `workspace/symbol`: the open cables by number and subject. Files that are not open are not read. */
export async function workspaceSymbols(documents: Documents, params: WorkspaceSymbolParams): Promise<SymbolInformation[]> {
  const found: SymbolInformation[] = []
  for (const uri of documents.uris()) {
    const open = await documents.readLatest(uri)
    if (open === null) continue
    for (const { name, selection } of cableSymbols(open.file, params.query)) {
      found.push({ name, kind: SymbolKind.File, location: { uri, range: toRange(open.file.text, selection) } })
    }
  }
  return found
}
