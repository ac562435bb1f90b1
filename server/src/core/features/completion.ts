import type { CableFile } from '../syntax/node.ts'
import { addresseeItems, originatorItems } from './completion/addresses.ts'
import { authorityItems } from './completion/authority.ts'
import { caretAt } from './completion/caret.ts'
import type { Caret } from './completion/caret.ts'
import { classificationItems } from './completion/classification-line.ts'
import { documentation } from './completion/documentation.ts'
import { orderItems } from './completion/executive-order.ts'
import { fieldAt } from './completion/field.ts'
import type { Field } from './completion/field.ts'
import { glossaryItems } from './completion/glossary.ts'
import { lineStartItems } from './completion/header-lines.ts'
import type { Completion } from './completion/item.ts'
import { markItems } from './completion/marks.ts'
import { officeItems } from './completion/offices.ts'
import { textItems } from './completion/paragraphs.ts'
import { citedLetterItems, referenceFieldItems } from './completion/references.ts'
import { smartItems } from './completion/smart.ts'
import { tagItems } from './completion/tags.ts'
import { transmissionItems } from './completion/transmission.ts'

export { plainSnippet } from './completion/item.ts'
export type { Completion, CompletionKind } from './completion/item.ts'
export { documentation as completionDocumentation }

export interface CompletionOptions {
  /** Somebody asked: words of the glossary may be offered, and everything that may stand at an empty place. */
  readonly explicit?: boolean
  /** The present, milliseconds UTC; null or absent: nothing is reckoned from it. */
  readonly now?: number | null
}

export interface CompletionList {
  readonly items: readonly Completion[]
  /** There are more: ask again when more is typed. */
  readonly incomplete: boolean
}

/** More nobody looks through. */
const most = 250

/**
 * What can stand at an offset (UTF-16): codes and names by where the caret is in the header, numbers, marks and ends of parts in the text. In prose nothing,
 * but for words of the glossary when somebody asks. Never throws; empty for offsets in texts that are no cable.
 */
export function complete(file: CableFile, offset: number, options: CompletionOptions = {}): CompletionList {
  const caret = caretAt(file, offset, options.explicit ?? false, options.now ?? null)
  // What stands there already needs no offer.
  const items = itemsAt(caret).filter((item) => !isWritten(caret.source.slice(item.from, item.to), item))
  return items.length <= most ? { items, incomplete: false } : { items: [...items].sort(bySort).slice(0, most), incomplete: true }
}

function isWritten(written: string, { text, label, kind }: Completion): boolean {
  return written !== '' && (written === text || (kind === 'block' && written.toUpperCase() === label.toUpperCase()))
}

function bySort(a: Completion, b: Completion): number {
  return a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0
}

function itemsAt(caret: Caret): Completion[] {
  const header = caret.zone === 'body' ? [] : headerItems(caret)
  if (header !== null && header.length > 0) return header
  // On a header line where nothing fits there is nothing else to say.
  if (header === null || caret.zone === 'header') return []
  const cited = citedLetterItems(caret)
  if (cited !== null) return cited
  const text = textItems(caret)
  if (text.length > 0) return text
  const late = caret.smart && caret.typed.length > 1 ? lineStartItems(caret) : []
  return late.length > 0 ? late : glossaryItems(caret)
}

/** Null when the line is a header line with nothing to offer; empty when it may be text. */
function headerItems(caret: Caret): Completion[] | null {
  const field = fieldAt(caret)
  // Below a field may stand more of its value or the next line of the header.
  if (field !== null) return field.own ? valueItems(caret, field) : [...lineStartItems(caret), ...itemsOf(caret, field)]
  const line = transmissionItems(caret) ?? classificationItems(caret)
  if (line !== null) return line.length > 0 ? line : null
  const start = lineStartItems(caret)
  if (start.length > 0) return start
  return caret.cable.classification === null ? [] : (officeItems(caret) ?? [])
}

function valueItems(caret: Caret, field: Field): Completion[] | null {
  const items = itemsOf(caret, field)
  return items.length > 0 ? items : null
}

function itemsOf(caret: Caret, field: Field): Completion[] {
  if (caret.offset < field.valueFrom) return []
  switch (field.name) {
    case 'tags':
      return tagItems(caret, field)
    case 'executiveOrder':
      return orderItems(caret, field)
    case 'subject':
      return subjectItems(caret, field)
    case 'references':
      return referenceFieldItems(caret, field)
    case 'authority':
      return authorityItems(caret, field)
    case 'FM':
      return originatorItems(caret, field.valueFrom)
    case 'TO':
    case 'INFO':
    case 'XMT':
      return addresseeItems(caret, field)
    default:
      return caret.smart ? smartItems(caret, field) : []
  }
}

/** Only the mark of a subject can be offered. */
function subjectItems(caret: Caret, field: Field): Completion[] {
  const typed = caret.source.slice(field.valueFrom, caret.offset)
  return field.own && (/^\([A-Za-z/]{0,6}$/.test(typed) || (typed === '' && caret.explicit)) ? markItems(caret, field.valueFrom) : []
}
