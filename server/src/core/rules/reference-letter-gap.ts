import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { oddLetters, relettering } from '../model/reference-letters.ts'

export default defineRule({
  name: 'reference-letter-gap',
  group: 'fields',
  summary: 'The letters of the references are not A, B, C in order.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-230',
  since: '0.1.0',
  check(cable, context) {
    if (cable.references.length === 0) return
    for (const { field, odd } of oddLetters(cable)) {
      if (odd.kind !== 'gap') continue
      const { letter, other } = odd
      const message =
        other === null
          ? t`Reference "${letter.text}" stands first; who cites a letter that is not there means nothing. Letter the references in order.`
          : t`Reference "${letter.text}" follows "${other.text}"; who cites a letter that is not there means nothing. Letter the references in order.`
      context.report(letter, message, {
        related: other === null ? [] : [{ from: other.from, to: other.to, message: t`"${other.text}" here` }],
        fix: () => relettering(cable, field),
      })
    }
  },
})
