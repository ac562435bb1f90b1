import { CompletionItemKind, CompletionItemTag, CompletionTriggerKind, InsertTextFormat } from 'vscode-languageserver'
import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver'
import { complete, completionDocumentation, plainSnippet } from '../../core/service.ts'
import type { Completion } from '../../core/service.ts'
import { asRecord } from '../client-features.ts'
import type { ClientFeatures } from '../client-features.ts'
import { toOffset, toRange } from '../convert.ts'
import type { OpenFile } from '../documents.ts'
import { plainText } from './hover.ts'

/** Signs behind which values of the header begin; and digits, which editors do not take for words. */
export const triggerCharacters: readonly string[] = [...'0123456789 :.,;/(#-[']

/** Chosen for the icons that editors draw. */
const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  tag: CompletionItemKind.EnumMember,
  place: CompletionItemKind.Module,
  caption: CompletionItemKind.Constant,
  level: CompletionItemKind.Class,
  precedence: CompletionItemKind.Operator,
  routing: CompletionItemKind.Interface,
  time: CompletionItemKind.Event,
  value: CompletionItemKind.Value,
  label: CompletionItemKind.Keyword,
  reference: CompletionItemKind.Reference,
  mark: CompletionItemKind.Unit,
  paragraph: CompletionItemKind.Method,
  block: CompletionItemKind.Snippet,
  word: CompletionItemKind.Text,
}

/** What an item's explanation is looked up by. */
interface ItemData {
  readonly entry: string
  readonly time: number | null
}

/**
 * `textDocument/completion`: what can stand at the position; explanations are left for `completionItem/resolve`. While somebody types, only what the place asks
 * for; whoever asks gets more.
 */
export function completionsAt(open: OpenFile, params: CompletionParams, client: ClientFeatures, typing: boolean): CompletionList {
  const { file } = open
  const invoked = params.context === undefined || params.context.triggerKind === CompletionTriggerKind.Invoked
  const { items, incomplete } = complete(file, toOffset(file.text, params.position), { explicit: invoked && !typing, now: Date.now() })
  return { isIncomplete: incomplete, items: items.map((item) => itemOf(open, item, client)) }
}

export const noCompletions: CompletionList = { isIncomplete: false, items: [] }

function itemOf(open: OpenFile, item: Completion, client: ClientFeatures): CompletionItem {
  const { label, detail, kind, filter, sort, entry } = item
  const snippet = item.snippet && client.snippets
  const result: CompletionItem = {
    label,
    kind: kinds[kind],
    filterText: filter,
    sortText: sort,
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(open.file.text, item), newText: item.snippet && !snippet ? plainSnippet(item.text) : item.text },
  }
  if (detail !== '') {
    if (client.labelDetails) result.labelDetails = { description: detail }
    else result.detail = detail
  }
  if (item.obsolete && client.completionTags) result.tags = [CompletionItemTag.Deprecated]
  if (entry !== null) {
    const { file } = open
    const cable = file.cables.findLast((each) => each.from <= item.from)
    const data: ItemData = { entry, time: cable?.dateTimeGroup?.instant ?? cable?.dateTimeGroup?.calendarDate?.instant ?? null }
    result.data = data
  }
  return result
}

/** `completionItem/resolve`: adds the explanation of an item; one that has none comes back as it is. */
export function resolveCompletion(item: CompletionItem, client: ClientFeatures): CompletionItem {
  const { entry, time } = asRecord(item.data)
  if (typeof entry !== 'string') return item
  const markdown = completionDocumentation(entry, typeof time === 'number' ? time : null)
  if (markdown === null) return item
  return { ...item, documentation: client.markdownCompletion ? { kind: 'markdown', value: markdown } : plainText(markdown) }
}
