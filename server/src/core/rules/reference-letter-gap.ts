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
      const where = other === null ? `Reference "${letter.text}" stands first` : `Reference "${letter.text}" follows "${other.text}"`
      context.report(letter, `${where}; who cites a letter that is not there means nothing. Letter the references in order.`, {
        related: other === null ? [] : [{ from: other.from, to: other.to, message: `"${other.text}" here` }],
        fix: () => relettering(cable, field),
      })
    }
  },
})
