// Two editors at the ends of what clients offer, as capabilities.

/** Offers all that the server can use, as VS Code does. */
export const rich = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: { snippetSupport: true, labelDetailsSupport: true, tagSupport: { valueSet: [1] }, documentationFormat: ['markdown', 'plaintext'] },
    },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source'] } }, isPreferredSupport: true },
  },
}

/** Offers nothing beyond the protocol's first version: no pull, no configuration, no trees, no Markdown. */
export const plain = {
  textDocument: { hover: { contentFormat: ['plaintext'] } },
}
