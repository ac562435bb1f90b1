import { SymbolKind } from 'vscode-languageserver'
import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver'
import { outline } from '../../core/service.ts'
import type { OutlineItem } from '../../core/service.ts'
import type { ClientFeatures } from '../client-features.ts'
import { toRange } from '../convert.ts'
import type { OpenFile } from '../documents.ts'

/** Chosen for the icons that editors draw (cable-format G.1); page breaks are the only events, so that they can be hidden. */
const kinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  cable: SymbolKind.File,
  header: SymbolKind.Namespace,
  field: SymbolKind.Key,
  item: SymbolKind.Property,
  classification: SymbolKind.Key,
  caption: SymbolKind.Constant,
  heading: SymbolKind.Class,
  paragraph: SymbolKind.Method,
  summary: SymbolKind.Interface,
  comment: SymbolKind.String,
  action: SymbolKind.Operator,
  bullet: SymbolKind.Array,
  pageBreak: SymbolKind.Event,
  signature: SymbolKind.Object,
}

/** `textDocument/documentSymbol`: the outline as a tree, or as a flat list for editors that know no tree. */
export function documentSymbols(
  open: OpenFile,
  _params: DocumentSymbolParams,
  client: ClientFeatures,
): DocumentSymbol[] | SymbolInformation[] {
  const items = outline(open.file)
  return client.symbolTree ? items.map((item) => symbolOf(open, item)) : flatten(open, items, '')
}

function symbolOf(open: OpenFile, item: OutlineItem): DocumentSymbol {
  const { text } = open.file
  // Editors refuse a whole outline for one selection that reaches beyond its item.
  const from = Math.min(Math.max(item.selection.from, item.from), item.to)
  const to = Math.max(Math.min(item.selection.to, item.to), from)
  return {
    name: item.name,
    detail: item.detail,
    kind: kinds[item.kind],
    range: toRange(text, item),
    selectionRange: toRange(text, { from, to }),
    children: item.children.map((child) => symbolOf(open, child)),
  }
}

function flatten(open: OpenFile, items: readonly OutlineItem[], containerName: string): SymbolInformation[] {
  return items.flatMap((item) => [
    { name: item.name, kind: kinds[item.kind], location: { uri: open.uri, range: toRange(open.file.text, item) }, containerName },
    ...flatten(open, item.children, item.name),
  ])
}
