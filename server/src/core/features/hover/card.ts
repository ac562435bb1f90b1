import type { Span } from '../../span.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { t } from '../../l10n.ts'

/**
 * What a hover says, in plain text: only `render` makes Markdown of it, and escapes everything, so no element can let text of a cable through.
 */
export interface Card extends Span {
  /** What it is; the bold line. */
  readonly title: string
  /** The decoded value; the plain line. */
  readonly value: string
  /** Checks and remarks, one line each. */
  readonly notes: readonly string[]
  /** Where the explanation comes from; '' when the cable itself is the source. */
  readonly source: string
}

export interface CardParts {
  readonly title: string
  readonly value?: string | null | undefined
  readonly notes?: readonly (string | null | undefined)[]
  readonly source?: string | null | undefined
}

/** A card over exactly the characters of a span; parts that are null or empty fall away. */
export function card(span: Span, parts: CardParts): Card {
  return {
    from: span.from,
    to: span.to,
    title: parts.title,
    value: parts.value ?? '',
    notes: (parts.notes ?? []).filter((note): note is string => typeof note === 'string' && note !== ''),
    source: parts.source ?? '',
  }
}

/** The card as Markdown: a bold line, a plain line, a list, the source in italics. */
export function render(card: Card): { from: number; to: number; markdown: string } {
  const blocks = [`**${escapeMarkdown(card.title)}**`]
  if (card.value !== '') blocks.push(escapeMarkdown(card.value))
  if (card.notes.length > 0) blocks.push(card.notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n'))
  const source = shortSource(card.source)
  if (source !== '') blocks.push(`*${escapeMarkdown(source)}*`)
  return { from: card.from, to: card.to, markdown: blocks.join('\n\n') }
}

/** The first two sources that bear on the meaning: who wants all of them opens the table. Semicolons in parentheses part nothing. */
function shortSource(source: string): string {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= source.length; at++) {
    const sign = source[at]
    if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (at === source.length || (depth <= 0 && sign === ';')) {
      parts.push(source.slice(from, at).trim())
      from = at + 1
    }
  }
  return parts
    .filter((part) => !part.startsWith('coordinates '))
    .filter((part, index) => index === 0 || part.includes(' '))
    .slice(0, 2)
    .map(nameOf)
    .join('; ')
}

const domains = ['.gov', '.com', '.org', '.edu']

/** The name of a source without the places where a copy of it was read. */
function nameOf(source: string): string {
  const copies = source.indexOf(', via ')
  const name = copies === -1 ? source : source.slice(0, copies)
  const open = name.indexOf(' (')
  if (open !== -1 && name.includes('/', open) && name.indexOf(')', open) > name.indexOf('/', open)) return name.slice(0, open)
  const comma = name.lastIndexOf(', ')
  return comma !== -1 && domains.some((domain) => name.includes(domain, comma)) ? name.slice(0, comma) : name
}

/** First letter in upper case. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words[words.length - 1] ?? ''
  return words.length < 2 ? last : t`${words.slice(0, -1).join(', ')} and ${last}`
}
