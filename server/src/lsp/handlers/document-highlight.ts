import { DocumentHighlightKind } from 'vscode-languageserver'
import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver'
import { highlights } from '../../core/service.ts'
import { toOffset, toRange } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

/** `textDocument/documentHighlight`; null where no name stands, so that the editor marks the word by itself. */
export function documentHighlights(open: OpenFile, params: DocumentHighlightParams): DocumentHighlight[] | null {
  const { file } = open
  const found = highlights(file, toOffset(file.text, params.position))
  if (found.length === 0) return null
  return found.map((highlight) => ({
    range: toRange(file.text, highlight),
    kind: highlight.kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }))
}
