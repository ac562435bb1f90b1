import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'

/**
 * How the texts of the editor are kept. Places behind the last line are moved to the end of the text before a change is applied: the library applies
 * the change there, but its table of lines is wrong from then on.
 */
export const textDocuments: TextDocumentsConfiguration<TextDocument> = {
  create: TextDocument.create,
  update(document, changes, version) {
    // One by one, since each change counts from the text that the one before it left.
    for (const change of changes) TextDocument.update(document, [inside(document, change)], version)
    return document
  },
}

function inside(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change
  const [start, end] = [change.range.start, change.range.end].map((place) =>
    place.line < document.lineCount ? place : document.positionAt(document.offsetAt(place)),
  )
  return { text: change.text, range: { start: start!, end: end! } }
}
