import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { citations } from '../model/reference-facts.ts'

export default defineRule({
  name: 'reference-to-self',
  group: 'fields',
  summary: 'A reference is the cable itself.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: null,
  authority: '5 FAH-1 H-230',
  since: '0.1.0',
  check(cable, context) {
    if (cable.references.length === 0) return
    const facts = citations(cable)
    if (facts === null) return
    const { own } = facts
    for (const { item, post, number, year } of facts.cited) {
      if (number !== own.number || post !== own.post || (year !== null && year !== own.year)) continue
      const place = cable.classification!.number!
      context.report(
        item.text,
        t`"${item.text.text}" is this cable itself, so the reference leads nowhere. Correct the number, or the year.`,
        {
          related: [{ from: place.from, to: place.to, message: t`Number of this cable` }],
        },
      )
    }
  },
})
