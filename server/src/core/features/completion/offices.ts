import { hasAttentionWord } from '../../syntax/captions.ts'
import { allOffices } from '../../tables/offices.ts'
import { offers, wordStart } from './caret.ts'
import type { Caret } from './caret.ts'
import type { Completion, CompletionParts } from './item.ts'

/** Office symbols on attention and passing lines: `DEPT FOR NEA/ARP` (cable-format B4). Null when the line is none. */
export function officeItems(caret: Caret): Completion[] | null {
  const { source, start, cable } = caret
  const from = wordStart(caret, '/-')
  if (from === start || [cable.executiveOrder, cable.tags, cable.subject].some((field) => field !== null && field.from < start)) return null
  const before = source.slice(start, from)
  // Only other symbols stand between the word of the instruction and the caret; in prose there are small letters.
  if (!hasAttentionWord(source, start, from) || before !== before.toUpperCase() || !/(?:FOR|FROM|TO|,|AND|&) $/.test(before)) return null
  return offers(
    caret,
    from,
    allOffices().map(({ symbol, name }): CompletionParts => ({
      label: symbol,
      detail: name,
      words: name,
      kind: 'word',
      entry: `office ${symbol}`,
    })),
  )
}
