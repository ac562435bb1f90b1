import { CodeLensRefreshRequest, DidChangeConfigurationNotification, TextDocumentSyncKind } from 'vscode-languageserver'
import type {
  CancellationToken,
  CompletionList,
  CompletionParams,
  Connection,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  ResponseError,
  ServerCapabilities,
  TextDocumentIdentifier,
} from 'vscode-languageserver'
import { setTranslations } from '../core/l10n.ts'
import { asRecord, clientFeatures } from './client-features.ts'
import type { ClientFeatures } from './client-features.ts'
import { createDocuments } from './documents.ts'
import type { OpenFile } from './documents.ts'
import { createGuard } from './guard.ts'
import { codeActionKinds, codeActions } from './handlers/code-action.ts'
import { codeLensesOf } from './handlers/code-lens.ts'
import { completionsAt, noCompletions, resolveCompletion, triggerCharacters } from './handlers/completion.ts'
import { diagnosticReport, noReport } from './handlers/diagnostic.ts'
import { definitionAt } from './handlers/definition.ts'
import { documentHighlights } from './handlers/document-highlight.ts'
import { documentLinks } from './handlers/document-link.ts'
import { documentSymbols } from './handlers/document-symbol.ts'
import { commandNames, executeCommand } from './handlers/execute-command.ts'
import { foldingRanges } from './handlers/folding-range.ts'
import { formatDocument, formatOnType, formatRange, onTypeFormattingOptions } from './handlers/formatting.ts'
import { hoverAt } from './handlers/hover.ts'
import { inlayHintsOf } from './handlers/inlay-hint.ts'
import { publishDiagnostics } from './handlers/publish.ts'
import { referencesAt } from './handlers/references.ts'
import { prepareRenameAt, renameAt } from './handlers/rename.ts'
import { RulePageRequest, RulesRequest, ruleNames, rulePageOf } from './handlers/rule-page.ts'
import { selectionRanges } from './handlers/selection-range.ts'
import { semanticTokensIn, semanticTokensLegend, semanticTokensOf } from './handlers/semantic-tokens.ts'
import { StatusRequest, statusOf } from './handlers/status.ts'
import { workspaceSymbols } from './handlers/workspace-symbol.ts'
import { translationsFor } from './languages.ts'
import { createSettings } from './settings.ts'
import type { SettingsStore } from './settings.ts'
import { watchTyping } from './typing.ts'

/** Serves one editor over a connection, whatever carries it. Works with any client of the Language Server Protocol 3.17. */
export function startServer(connection: Connection): void {
  const guard = createGuard(connection)
  let client: ClientFeatures = clientFeatures({ processId: null, rootUri: null, capabilities: {} })
  let settings: SettingsStore = createSettings(connection, false, undefined)
  const documents = createDocuments(connection, () => settings)
  let refresh = (): void => {}

  connection.onInitialize((params) => {
    client = clientFeatures(params)
    setTranslations(translationsFor(params.locale))
    settings = createSettings(connection, client.configuration, asRecord(params.initializationOptions)['settings'])
    return { capabilities: capabilities(client), serverInfo: { name: 'cable-language-server' } }
  })
  connection.onInitialized(() => {
    if (client.configurationRegistration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'cable' })
    if (!client.pullDiagnostics) refresh = publishDiagnostics(connection, documents, client, guard).refresh
    else if (client.refreshDiagnostics) refresh = () => void connection.languages.diagnostics.refresh()
  })
  connection.onDidChangeConfiguration((change) => {
    settings.change(asRecord(change.settings)['cable'])
    refresh()
    if (client.refreshInlayHints) void connection.languages.inlayHint.refresh()
    if (client.refreshCodeLenses) void connection.sendRequest(CodeLensRefreshRequest.type)
  })

  /** Answers a request about a document: its empty answer when the document is not open or the work fails. */
  function about<Params extends { readonly textDocument: TextDocumentIdentifier }, Answer>(
    name: string,
    fallback: Answer,
    work: (open: OpenFile, params: Params, client: ClientFeatures) => Answer,
  ): (params: Params, token: CancellationToken) => Promise<Answer | ResponseError<never>> {
    return (params, token) =>
      guard(name, fallback, token, async () => {
        const open = await documents.read(params.textDocument.uri)
        return open === null ? fallback : work(open, params, client)
      })
  }

  connection.onDocumentSymbol(about('documentSymbol', [], documentSymbols))
  connection.onHover(about('hover', null, hoverAt))
  const typing = watchTyping(documents, Date.now)
  connection.onCompletion((params, token) => {
    const isTyping = typing.isGoingOn(params.textDocument.uri)
    return about<CompletionParams, CompletionList>('completion', noCompletions, (open) => completionsAt(open, params, client, isTyping))(params, token)
  })
  connection.onCompletionResolve((item, token) => guard('completionResolve', item, token, () => resolveCompletion(item, client)))
  connection.onDocumentFormatting(about('formatting', [], formatDocument))
  connection.onDocumentRangeFormatting(about('rangeFormatting', [], formatRange))
  connection.onDocumentOnTypeFormatting(about('onTypeFormatting', [], formatOnType))
  connection.onExecuteCommand((params, token) => guard(params.command, null, token, () => executeCommand(params, documents, client)))
  connection.onFoldingRanges(about('foldingRange', [], foldingRanges))
  connection.onSelectionRanges(about('selectionRange', [], selectionRanges))
  connection.languages.semanticTokens.on(about('semanticTokens', { data: [] }, semanticTokensOf))
  connection.languages.semanticTokens.onRange(about('semanticTokens', { data: [] }, semanticTokensIn))
  connection.languages.inlayHint.on(about('inlayHint', [], inlayHintsOf))
  connection.onCodeLens(about('codeLens', [], codeLensesOf))
  connection.onDocumentLinks(about('documentLink', [], documentLinks))
  connection.onDefinition((params, token) => guard('definition', [], token, () => definitionAt(documents, params, client)))
  connection.onWorkspaceSymbol((params, token) => guard('workspaceSymbol', [], token, () => workspaceSymbols(documents, params)))
  connection.onReferences(about('references', [], referencesAt))
  connection.onDocumentHighlight(about('documentHighlight', null, documentHighlights))
  connection.onPrepareRename(about('prepareRename', null, prepareRenameAt))
  connection.onRenameRequest(about('rename', null, renameAt))
  connection.onCodeAction(about('codeAction', [], codeActions))
  connection.languages.diagnostics.on(about<DocumentDiagnosticParams, DocumentDiagnosticReport>('diagnostic', noReport, diagnosticReport))
  connection.onRequest(StatusRequest, about('status', null, statusOf))
  connection.onRequest(RulePageRequest, (params, token) => guard('rulePage', null, token, () => rulePageOf(params)))
  connection.onRequest(RulesRequest, (token) => guard('rules', [], token, ruleNames))

  documents.listen()
  connection.listen()
}

function capabilities(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: 'Diplomatic Cable' },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true, completionItem: { labelDetailsSupport: true } },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: onTypeFormattingOptions,
    executeCommandProvider: { commands: [...commandNames] },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
    inlayHintProvider: true,
    codeLensProvider: {},
    documentLinkProvider: {},
    workspaceSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.prepareRename ? { prepareProvider: true } : true,
    codeActionProvider: { codeActionKinds: [...codeActionKinds] },
    ...(client.pullDiagnostics && {
      diagnosticProvider: { identifier: 'cable', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  }
}
