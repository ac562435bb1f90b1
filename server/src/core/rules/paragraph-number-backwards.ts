import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { renumberFix } from './renumber.ts'
import { numberingFaults } from '../model/numbering.ts'

export default defineRule({
  name: 'paragraph-number-backwards',
  group: 'body',
  summary: 'A paragraph has a smaller number than the one before.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-246.2 (2004)',
  since: '0.1.0',
  check(cable, context) {
    for (const fault of numberingFaults(cable)) {
      if (fault.kind !== 'backwards') continue
      const { paragraph, previous } = fault
      context.report(
        paragraph.number,
        t`Paragraph "${paragraph.value}" follows ${previous?.value ?? 0}: paragraphs are numbered upward, so others can cite them. Renumber.`,
        {
          related: previous === null ? [] : [{ from: previous.number.from, to: previous.number.to, message: t`The paragraph before` }],
          fix: () => renumberFix(cable, fault),
        },
      )
    }
  },
})
