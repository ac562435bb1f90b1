import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { highestPrecedence, letterRank, wordRank } from '../model/precedences.ts'

export default defineRule({
  name: 'addressee-precedence-above-dtg',
  group: 'transmission',
  summary: 'An addressee has a higher precedence than the message.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: null,
  authority: '5 FAH-2 H-320 (format lines 5 and 7); ACP 121',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.dateTimeGroup
    if (line === null || line.precedence === null) return
    // Where the prosign is higher, the letter is the odd one, which precedence-mismatch reports.
    const highest = Math.max(highestPrecedence(cable), letterRank(cable.routingLine?.prosign.text[0]))
    for (const list of cable.addressLists) {
      for (const { name, precedence } of list.addresses) {
        if (precedence === null || wordRank(precedence.text) <= highest) continue
        const letter = line.precedence
        context.report(
          precedence,
          t`"${name.text}" has "${precedence.text}", but the message is "${letter.text}". Raise the letter of the date-time group line or lower the word.`,
          {
            related: [{ from: letter.from, to: letter.to, message: t`"${letter.text}" here` }],
          },
        )
      }
    }
  },
})
