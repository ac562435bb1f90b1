import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { reportOnce, times } from './once.ts'
import { brokenWords } from '../model/broken-words.ts'

export default defineRule({
  name: 'artifact-broken-word',
  group: 'artifact',
  summary: 'A word of the Classified By block is broken in two.',
  severity: { author: 'off', archive: 'off' },
  dialects: stateDialects,
  fix: 'safe',
  authority: 'Published copies (25 of 1,302)',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, brokenWords, {
      message: (text, count) =>
        t`"${text.replace(/\s+/g, ' ')}" is one word, broken in two ${times(count)}: a program cut the lines without looking. Join the halves.`,
      title: (count) => (count === 1 ? t`Join the halves of the word` : t`Join the halves of ${count} words`),
      safe: true,
    })
  },
})
