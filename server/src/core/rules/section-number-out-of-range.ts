import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'

export default defineRule({
  name: 'section-number-out-of-range',
  group: 'classification',
  summary: 'The classification line counts a section that the cable can not have.',
  severity: { author: 'error', archive: 'hint' },
  dialects: ['cablegate', 'aad', 'copy', 'draft'],
  fix: null,
  authority: '5 FAH-2 H-222',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    if (line === null || line.section === null || line.sections === null) return
    const section = Number(line.section.text)
    const sections = Number(line.sections.text)
    if (section >= 1 && section <= sections && sections > 1) return
    context.report(
      { from: line.section.from, to: line.sections.to },
      sections === 1
        ? t`Section "${line.section.text}" of "${line.sections.text}": a cable of one section carries no section number. Delete it.`
        : t`Section "${line.section.text}" of "${line.sections.text}": sections count from 1 to the last. Correct the numbers.`,
    )
  },
})
