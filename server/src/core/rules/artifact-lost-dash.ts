import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { reportOnce, times } from './once.ts'
import { lostDashes } from '../model/lost-characters.ts'

export default defineRule({
  name: 'artifact-lost-dash',
  group: 'artifact',
  summary: 'A closing parenthesis stands for a dash.',
  severity: { author: 'hint', archive: 'hint' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: 'Published copies (59 of 1,302)',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, lostDashes, {
      message: (_text, count) =>
        t`Parenthesis for a dash, ${times(count)}: it closes nothing, a conversion lost the typographic dash. Put one back.`,
      title: (count) => (count === 1 ? t`Put the dash back` : t`Put back ${count} dashes`),
      safe: false,
    })
  },
})
