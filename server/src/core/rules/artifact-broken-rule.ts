import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { reportOnce, times } from './once.ts'
import { brokenRules } from '../model/broken-words.ts'

export default defineRule({
  name: 'artifact-broken-rule',
  group: 'artifact',
  summary: 'A dashed rule is broken after forty-five dashes.',
  severity: { author: 'off', archive: 'off' },
  dialects: stateDialects,
  fix: 'safe',
  authority: 'Published copies (290 of 1,302)',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, brokenRules, {
      message: (_text, count) =>
        t`Rule broken after 45 dashes, ${times(count)}: a program put a blank where a line had to end. Join the dashes.`,
      title: (count) => (count === 1 ? t`Join the dashes` : t`Join the dashes of ${count} rules`),
      safe: true,
    })
  },
})
