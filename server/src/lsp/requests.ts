/** A request that the server answers, with the capability that announces it; extensions of the protocol are announced by none. */
export interface ServedRequest {
  readonly method: string
  /** What an editor calls it. */
  readonly title: string
  readonly capability: string | null
}

/** Every request of the Language Server Protocol 3.17, and of our own, that the server answers. */
export const servedRequests: readonly ServedRequest[] = [
  { method: 'textDocument/documentSymbol', title: 'outline, breadcrumbs, sticky scroll', capability: 'documentSymbolProvider' },
  { method: 'textDocument/diagnostic', title: 'problems, asked for by the editor', capability: 'diagnosticProvider' },
  { method: 'textDocument/publishDiagnostics', title: 'problems, sent to editors that do not ask', capability: null },
  { method: 'textDocument/codeAction', title: 'quick fixes', capability: 'codeActionProvider' },
  { method: 'textDocument/hover', title: 'hover', capability: 'hoverProvider' },
  { method: 'textDocument/completion', title: 'completion', capability: 'completionProvider' },
  { method: 'completionItem/resolve', title: 'documentation of a completion', capability: 'completionProvider' },
  { method: 'textDocument/formatting', title: 'formatting', capability: 'documentFormattingProvider' },
  { method: 'textDocument/rangeFormatting', title: 'formatting of a selection', capability: 'documentRangeFormattingProvider' },
  { method: 'textDocument/onTypeFormatting', title: 'help behind Enter', capability: 'documentOnTypeFormattingProvider' },
  { method: 'textDocument/definition', title: 'go to definition', capability: 'definitionProvider' },
  { method: 'textDocument/references', title: 'find all references', capability: 'referencesProvider' },
  { method: 'textDocument/documentHighlight', title: 'mentions highlighted', capability: 'documentHighlightProvider' },
  { method: 'textDocument/prepareRename', title: 'what can be renamed', capability: 'renameProvider' },
  { method: 'textDocument/rename', title: 'rename', capability: 'renameProvider' },
  { method: 'textDocument/foldingRange', title: 'folding', capability: 'foldingRangeProvider' },
  { method: 'textDocument/selectionRange', title: 'expand selection', capability: 'selectionRangeProvider' },
  { method: 'textDocument/semanticTokens/full', title: 'colours that need meaning', capability: 'semanticTokensProvider' },
  { method: 'textDocument/semanticTokens/range', title: 'the same for what is on the screen', capability: 'semanticTokensProvider' },
  { method: 'textDocument/inlayHint', title: 'inlay hints', capability: 'inlayHintProvider' },
  { method: 'textDocument/codeLens', title: 'code lens', capability: 'codeLensProvider' },
  { method: 'textDocument/documentLink', title: 'links', capability: 'documentLinkProvider' },
  { method: 'workspace/symbol', title: 'open cables by number and subject', capability: 'workspaceSymbolProvider' },
  { method: 'workspace/executeCommand', title: 'commands of the server', capability: 'executeCommandProvider' },
  { method: 'cable/status', title: 'level, dialect, mode and findings of a cable', capability: null },
  { method: 'cable/rulePage', title: 'the page of a rule', capability: null },
  { method: 'cable/rules', title: 'names of all rules', capability: null },
]
