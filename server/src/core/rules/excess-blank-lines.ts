import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { reportOnce, times } from './once.ts'
import { excessBlankLines } from '../model/blanks.ts'

export default defineRule({
  name: 'excess-blank-lines',
  group: 'body',
  summary: 'Three or more blank lines stand together.',
  severity: { author: 'off', archive: 'off' },
  // Prints have gaps by their layout.
  dialects: stateDialects.filter((dialect) => dialect !== 'smart' && dialect !== 'webtel'),
  fix: 'safe',
  authority: 'Published copies (115 of 1,302)',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, excessBlankLines, {
      message: (_text, count) => t`Three or more blank lines, ${times(count)}: one is enough to part two paragraphs. Delete the others.`,
      title: (count) => (count === 1 ? t`Leave one blank line` : t`Leave one blank line in ${count} places`),
      safe: true,
    })
  },
})
