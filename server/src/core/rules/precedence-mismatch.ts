import { t } from '../l10n.ts'
import { allHeaderDialects, defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { letterRank, letterWord, highestPrecedence } from '../model/precedences.ts'

export default defineRule({
  name: 'precedence-mismatch',
  group: 'transmission',
  summary: 'The prosign of the routing line is not the highest precedence of the date-time group line.',
  severity: { author: 'error', archive: 'warning' },
  dialects: allHeaderDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-321.2-1 (format line 2); ACP 127',
  since: '0.1.0',
  check(cable, context) {
    const prosign = cable.routingLine?.prosign
    const line = cable.dateTimeGroup
    if (prosign === undefined || line === null || line.precedence === null) return
    const highest = highestPrecedence(cable)
    const rank = letterRank(prosign.text[0])
    if (rank === highest || rank === 0) return
    const letter = letterRank(line.infoPrecedence?.text) === highest ? line.infoPrecedence! : line.precedence
    const doubled = letter.text + letter.text
    context.report(
      prosign,
      t`Prosign "${prosign.text}" does not fit precedence "${letter.text}" (${letterWord(letter.text)}) of the date-time group line; it repeats the highest one. Write "${doubled}" or correct the letter.`,
      {
        related: [{ from: letter.from, to: letter.to, message: letterWord(letter.text) }],
        fix: replace(cable.text, prosign, doubled, false),
      },
    )
  },
})
