import { t } from '../l10n.ts'
import { defineRule, everyDialect } from './rule.ts'
import { reportOnce, times } from './once.ts'
import { trailingBlanks } from '../model/blanks.ts'

export default defineRule({
  name: 'trailing-whitespace',
  group: 'body',
  summary: 'Blanks stand at the end of a line.',
  severity: { author: 'off', archive: 'off' },
  dialects: everyDialect,
  fix: 'safe',
  authority: 'Published copies',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, trailingBlanks, {
      message: (_text, count) =>
        t`Blanks at the end of the line, ${times(count)}: nobody sees them, and a comparison of two texts shows them as changes. Delete them.`,
      title: (count) => (count === 1 ? t`Delete the blanks` : t`Delete the blanks at the ends of ${count} lines`),
      safe: true,
    })
  },
})
