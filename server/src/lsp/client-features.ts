import type { InitializeParams } from 'vscode-languageserver'

/** What the editor at the other end can do, read once from its `initialize` request. */
export interface ClientFeatures {
  readonly pullDiagnostics: boolean
  readonly refreshDiagnostics: boolean
  readonly refreshInlayHints: boolean
  readonly refreshCodeLenses: boolean
  readonly relatedInformation: boolean
  readonly codeDescription: boolean
  readonly diagnosticTags: boolean
  readonly configuration: boolean
  readonly configurationRegistration: boolean
  readonly symbolTree: boolean
  readonly markdownHover: boolean
  readonly codeActionLiterals: boolean
  readonly versionedEdits: boolean
  readonly definitionLinks: boolean
  readonly prepareRename: boolean
  readonly snippets: boolean
  readonly labelDetails: boolean
  readonly completionTags: boolean
  readonly markdownCompletion: boolean
  /** Where the editor shows a rule's page: an address with `{name}` in it. Without one, diagnostics carry no link. */
  readonly rulePageAddress: string | null
  /** Whether the editor has the commands that code actions may call (`cable.explainRule`, `cable.turnOffRule`). */
  readonly commands: boolean
}

/** Reads capabilities and `initializationOptions`; whatever is absent or of an unexpected type counts as not offered. */
export function clientFeatures(params: InitializeParams): ClientFeatures {
  const { textDocument, workspace } = params.capabilities ?? {}
  const options = asRecord(params.initializationOptions)
  // Some editors describe what a diagnostic may hold under one of the two requests only.
  const reports = [textDocument?.diagnostic, textDocument?.publishDiagnostics]
  const address = options['rulePageAddress']
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    relatedInformation: reports.some((r) => r?.relatedInformation === true),
    codeDescription: reports.some((r) => r?.codeDescriptionSupport === true),
    diagnosticTags: reports.some((r) => r?.tagSupport !== undefined),
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    completionTags: textDocument?.completion?.completionItem?.tagSupport !== undefined,
    markdownCompletion: textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') === true,
    rulePageAddress: typeof address === 'string' && address.includes('{name}') ? address : null,
    commands: options['commands'] === true,
  }
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
