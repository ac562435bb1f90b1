import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { renumberFix } from './renumber.ts'
import { numberingFaults } from '../model/numbering.ts'

export default defineRule({
  name: 'duplicate-paragraph-number',
  group: 'body',
  summary: 'Two paragraphs in succession have the same number.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-246.2 (2004)',
  since: '0.1.0',
  check(cable, context) {
    for (const fault of numberingFaults(cable)) {
      if (fault.kind !== 'duplicate') continue
      const { paragraph, previous } = fault
      context.report(paragraph.number, t`Paragraph "${paragraph.value}" occurs twice: a citation of it can mean either. Renumber.`, {
        related: previous === null ? [] : [{ from: previous.number.from, to: previous.number.to, message: t`The paragraph before` }],
        fix: () => renumberFix(cable, fault),
      })
    }
  },
})
