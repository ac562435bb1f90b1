import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'

export default defineRule({
  name: 'malformed-classification-line',
  group: 'classification',
  summary: 'The line begins with a classification but has no post and number behind it.',
  severity: { author: 'warning', archive: 'information' },
  dialects: ['cablegate', 'aad', 'copy', 'draft'],
  fix: null,
  authority: '5 FAH-2 H-222',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    if (line === null || line.label !== null || (line.number !== null && line.year === null)) return
    if (line.number === null) {
      const text = cable.text.string.slice(line.from, line.to)
      context.report(
        line,
        t`"${text}" lacks what the cable is cited by. Write LEVEL [SECTION n OF m] POST NUMBER, as in "UNCLAS ZENDA 000123".`,
      )
      return
    }
    context.report(
      line.year!,
      t`"${line.year!.text}" before the post: the year is not part of the line, the date-time group has it. Delete it.`,
    )
  },
})
