// Every request about a document that the server offers, with an answer that says nothing.

export interface Place {
  readonly line: number
  readonly character: number
}

export interface Request {
  readonly method: string
  readonly params: object
  readonly empty: unknown
}

/** The requests about a document, at a position of it. */
export function requestsAbout(uri: string, position: Place): Request[] {
  const textDocument = { uri }
  const range = { start: { line: 0, character: 0 }, end: position }
  const options = { tabSize: 4, insertSpaces: true }
  const about = (name: string, empty: unknown, more: object = {}): Request => ({
    method: `textDocument/${name}`,
    params: { textDocument, ...more },
    empty,
  })
  return [
    about('documentSymbol', []),
    about('diagnostic', { kind: 'full', items: [] }),
    about('hover', null, { position }),
    about('completion', { isIncomplete: false, items: [] }, { position, context: { triggerKind: 1 } }),
    about('codeAction', [], { range, context: { diagnostics: [] } }),
    about('foldingRange', []),
    about('selectionRange', [], { positions: [position] }),
    about('semanticTokens/full', { data: [] }),
    about('semanticTokens/range', { data: [] }, { range }),
    about('inlayHint', [], { range }),
    about('codeLens', []),
    about('documentLink', []),
    about('definition', [], { position }),
    about('references', [], { position, context: { includeDeclaration: true } }),
    about('documentHighlight', null, { position }),
    about('prepareRename', null, { position }),
    about('rename', null, { position, newName: 'B' }),
    about('formatting', [], { options }),
    about('rangeFormatting', [], { range, options }),
    about('onTypeFormatting', [], { position, ch: '\n', options }),
    { method: 'workspace/executeCommand', params: { command: 'cable.server.cleanUp', arguments: [uri] }, empty: null },
    { method: 'workspace/executeCommand', params: { command: 'cable.server.statistics', arguments: [uri] }, empty: null },
    { method: 'cable/status', params: { textDocument }, empty: null },
  ]
}
