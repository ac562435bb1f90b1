import type { Span } from '../../span.ts'

/** What an item is, for its icon and its place in the list. */
export type CompletionKind =
  | 'tag'
  | 'place'
  | 'caption'
  | 'level'
  | 'precedence'
  | 'routing'
  | 'time'
  | 'value'
  | 'label'
  | 'reference'
  | 'mark'
  | 'paragraph'
  | 'block'
  | 'word'

/** One offer. Its span is what the text replaces: at least the characters typed so far, on the caret's own line. */
export interface Completion extends Span {
  readonly label: string
  /** Beside the label: what it means, in a few words. */
  readonly detail: string
  readonly kind: CompletionKind
  /** What editors compare with the replaced characters. */
  readonly filter: string
  readonly sort: string
  /** With tab stops (`${1:NUMBER}`) when `snippet`. */
  readonly text: string
  readonly snippet: boolean
  /** Names the entry that explains the item (`tag QA`); null for items that need no words. */
  readonly entry: string | null
  /** Taken out of use. */
  readonly obsolete: boolean
}

export interface CompletionParts {
  readonly label: string
  readonly kind: CompletionKind
  readonly detail?: string
  readonly text?: string
  readonly snippet?: boolean
  /** Further words by which the item can be found, besides its label. */
  readonly words?: string
  /** What is searched in place of label and words, where the label's own words would find too much. */
  readonly find?: string
  /** Groups of the list, 0 first; within a group the order in which items were made. */
  readonly group?: number
  /** Order within the group, the smallest first. */
  readonly order?: number
  readonly entry?: string | null
  readonly obsolete?: boolean
}

/** An item that replaces a span; what is not said has its plain value. */
export function completion(span: Span, parts: CompletionParts): Completion {
  const { label, kind, words } = parts
  return {
    from: span.from,
    to: span.to,
    label,
    detail: parts.detail ?? '',
    kind,
    filter: words === undefined ? (parts.find ?? label) : `${label} ${words}`,
    sort: `${String(parts.group ?? 0).padStart(2, '0')}${String(parts.order ?? 0).padStart(6, '0')}`,
    text: parts.text ?? label,
    snippet: parts.snippet ?? false,
    entry: parts.entry ?? null,
    obsolete: parts.obsolete ?? false,
  }
}

/** Text that stands in a snippet as it is. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** What a snippet leaves when nobody fills it in: `UNCLAS ZENDA ${1:NUMBER}` becomes `UNCLAS ZENDA NUMBER`. */
export function plainSnippet(snippet: string): string {
  let plain = ''
  for (let at = 0; at < snippet.length; at++) {
    const sign = snippet.charAt(at)
    if (sign === '\\') plain += snippet.charAt(++at)
    else if (sign === '$') {
      if (snippet.charAt(at + 1) === '{') {
        const colon = snippet.indexOf(':', at)
        const close = snippet.indexOf('}', at)
        // `${0}` has no text of its own.
        if (close === -1) return plain + snippet.slice(at)
        if (colon === -1 || colon > close) at = close
        else {
          plain += snippet.slice(colon + 1, close)
          at = close
        }
      } else while (isDigit(snippet.charCodeAt(at + 1))) at++
    } else if (sign !== '') plain += sign
  }
  return plain
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
