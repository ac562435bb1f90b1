import { t } from '../l10n.ts'
import { defineRule, everyDialect } from './rule.ts'
import { reportOnce, times } from './once.ts'
import { linePilcrows } from '../model/artifacts.ts'

export default defineRule({
  name: 'artifact-pilcrow',
  group: 'artifact',
  summary: 'A paragraph sign that the publisher added stands at the start of a line.',
  severity: { author: 'hint', archive: 'hint' },
  dialects: everyDialect,
  fix: 'safe',
  authority: 'Published copies (98 of 100)',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, linePilcrows, {
      message: (_text, count) =>
        t`Paragraph sign at the start of the line, ${times(count)}: the publisher added it, it is not part of the cable. Delete it.`,
      title: (count) => (count === 1 ? t`Delete the paragraph sign` : t`Delete all ${count} paragraph signs`),
      safe: true,
    })
  },
})
