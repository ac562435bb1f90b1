import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { renumberFix } from './renumber.ts'
import { numberingFaults } from '../model/numbering.ts'

export default defineRule({
  name: 'paragraph-number-gap',
  group: 'body',
  summary: 'A paragraph number is left out.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-246.2 (2004)',
  since: '0.1.0',
  check(cable, context) {
    for (const fault of numberingFaults(cable)) {
      if (fault.kind !== 'gap') continue
      const { paragraph, previous, expected } = fault
      context.report(
        paragraph.number,
        t`Paragraph "${paragraph.value}" follows ${previous?.value ?? 0}: number ${expected} is lost or misprinted. Renumber, or look for the lost paragraph.`,
        {
          related: previous === null ? [] : [{ from: previous.number.from, to: previous.number.to, message: t`The paragraph before` }],
          fix: () => renumberFix(cable, fault),
        },
      )
    }
  },
})
