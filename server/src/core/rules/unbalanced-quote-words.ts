import { t } from '../l10n.ts'
import { indexWithin } from '../text.ts'
import { defineRule, stateDialects } from './rule.ts'
import type { Cable } from '../syntax/node.ts'
import { isLetterCode } from '../syntax/tokens.ts'
import type { Span } from '../span.ts'

export default defineRule({
  name: 'unbalanced-quote-words',
  group: 'body',
  summary: 'QUOTE and UNQUOTE do not go together.',
  severity: { author: 'hint', archive: 'off' },
  dialects: stateDialects,
  fix: null,
  authority: 'Telegraphic usage',
  since: '0.1.0',
  check(cable, context) {
    const { body } = cable
    if (body === null || cable.partial) return
    const word = lone(cable, body)
    if (word === null) return
    const text = cable.text.string.slice(word.from, word.to)
    context.report(
      word,
      t`"${text}" has no other half, so a reader can't tell what was quoted. Put QUOTE before the words and UNQUOTE behind them.`,
    )
  },
})

/**
 * The first UNQUOTE that nothing opens, or the last QUOTE that nothing closes. QUOTE is a verb too, so it counts only where the text has an UNQUOTE, and two
 * QUOTE in a row do not tell which one opens.
 */
function lone(cable: Cable, body: Span): Span | null {
  const source = cable.text.string
  let opened: Span | null = null
  let closings = 0
  for (let at = indexWithin(source, 'QUOTE', body.from, body.to); at !== -1; at = indexWithin(source, 'QUOTE', at + 5, body.to)) {
    if (isLetterCode(source.charCodeAt(at + 5))) continue
    const closes = source.startsWith('UN', at - 2) && !isLetterCode(source.charCodeAt(at - 3))
    if (!closes && isLetterCode(source.charCodeAt(at - 1))) continue
    const ends = !closes && source.slice(at - 4, at).trim() === 'END'
    if (!closes && !ends) {
      opened = { from: at, to: at + 5 }
      continue
    }
    closings++
    if (opened === null) return { from: closes ? at - 2 : at, to: at + 5 }
    opened = null
  }
  return closings > 0 ? opened : null
}
