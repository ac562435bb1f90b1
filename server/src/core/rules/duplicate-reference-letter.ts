import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { oddLetters, relettering } from '../model/reference-letters.ts'

export default defineRule({
  name: 'duplicate-reference-letter',
  group: 'fields',
  summary: 'Two references have the same letter.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-230',
  since: '0.1.0',
  check(cable, context) {
    if (cable.references.length === 0) return
    for (const { field, odd } of oddLetters(cable)) {
      if (odd.kind !== 'duplicate' || odd.other === null) continue
      const { letter, other } = odd
      context.report(
        letter,
        t`Reference letter "${letter.text}" is used twice; nobody can tell which of the two the text means. Letter the references in order.`,
        {
          related: [{ from: other.from, to: other.to, message: t`"${other.text}" stands here already` }],
          fix: () => relettering(cable, field),
        },
      )
    }
  },
})
