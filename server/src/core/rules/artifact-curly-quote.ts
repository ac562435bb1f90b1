import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { reportOnce, times } from './once.ts'
import { curlyQuotes } from '../model/lost-characters.ts'

export default defineRule({
  name: 'artifact-curly-quote',
  group: 'artifact',
  summary: 'A typographic quotation mark stands in published text.',
  severity: { author: 'off', archive: 'off' },
  dialects: stateDialects.filter((dialect) => dialect !== 'smart'),
  fix: 'safe',
  authority: 'Published copies (418 of 1,302)',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, curlyQuotes, {
      message: (text, count) =>
        t`Typographic quotation mark "${text}", ${times(count)}: no telegram could carry it, so a program put it in. Write the plain one.`,
      title: (count) => (count === 1 ? t`Write the plain quotation mark` : t`Write ${count} plain quotation marks`),
      safe: true,
    })
  },
})
