import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import { remove } from './fix.ts'
import { referenceItems } from '../model/reference-facts.ts'

export default defineRule({
  name: 'doubled-reference-letter',
  group: 'fields',
  summary: "A reference has two letters, as a program wrote its own before the drafter's.",
  severity: { author: 'hint', archive: 'off' },
  dialects: headerDialects,
  fix: 'safe',
  authority: 'CableXpress',
  since: '0.1.0',
  check(cable, context) {
    for (const item of referenceItems(cable)) {
      const { letter, doubledLetter } = item
      if (letter === null || doubledLetter === null) continue
      const first = Math.min(letter.from, doubledLetter.from)
      // The outer letter goes with its sign; the inner one is what the text cites.
      const inner = letter.from > doubledLetter.from ? letter : doubledLetter
      const to = innerStart(cable.text.string, inner.from, first)
      const words = cable.text.string.slice(item.from, to).trimEnd()
      context.report(
        { from: item.from, to: item.from + words.length },
        t`"${words}" stands before the letter "${letter.text}", which is what the text cites; a program wrote it. Delete it.`,
        { fix: remove(cable.text, { from: item.from, to }, true, t`Delete "${words}"`) },
      )
    }
  },
})

/** Where the inner letter begins with its parenthesis or the word REF. */
function innerStart(source: string, letter: number, limit: number): number {
  let at = letter
  while (at > limit + 1 && source.charCodeAt(at - 1) !== 32 && source.charCodeAt(at - 1) !== 46) at--
  const before = source.slice(Math.max(limit + 1, at - 5), at).toUpperCase()
  const word = before.lastIndexOf('REF')
  return word === -1 ? at : at - before.length + word
}
