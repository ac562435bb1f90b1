import { t } from '../l10n.ts'
import { defineRule, everyDialect } from './rule.ts'
import { reportOnce, times } from './once.ts'
import { lineContinuations } from '../model/markup.ts'

export default defineRule({
  name: 'artifact-line-continuation',
  group: 'artifact',
  summary: 'A backslash stands at the end of a line.',
  severity: { author: 'information', archive: 'information' },
  dialects: everyDialect,
  fix: 'safe',
  authority: 'Published copies (database exports)',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, lineContinuations, {
      message: (_text, count) =>
        t`Backslash at the end of the line, ${times(count)}: a database escaped the line end, the sender did not write it. Delete it.`,
      title: (count) => (count === 1 ? t`Delete the backslash` : t`Delete the backslashes at the ends of ${count} lines`),
      safe: true,
    })
  },
})
