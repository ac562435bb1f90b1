import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { renumberFix } from './renumber.ts'
import { numberingFaults } from '../model/numbering.ts'

export default defineRule({
  name: 'first-paragraph-not-one',
  group: 'body',
  summary: 'The first numbered paragraph is not 1.',
  severity: { author: 'warning', archive: 'off' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-246.2 (2004)',
  since: '0.1.0',
  check(cable, context) {
    for (const fault of numberingFaults(cable)) {
      if (fault.kind !== 'first') continue
      const { paragraph } = fault
      context.report(
        paragraph.number,
        t`First paragraph is "${paragraph.value}": paragraphs are numbered from 1, so others can cite them. Renumber, or look for the lost one.`,
        {
          fix: () => renumberFix(cable, fault),
        },
      )
    }
  },
})
