import { t } from '../l10n.ts'
import { defineRule, everyDialect } from './rule.ts'
import { reportOnce, times } from './once.ts'
import { leftoverMarkup } from '../model/markup.ts'

export default defineRule({
  name: 'artifact-html-entity',
  group: 'artifact',
  summary: 'An entity or a tag of a web page stands in the text.',
  severity: { author: 'information', archive: 'information' },
  dialects: everyDialect,
  fix: 'safe',
  authority: 'Published copies (web pages)',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, leftoverMarkup, {
      message: (text, count) =>
        t`"${text}" of a web page, ${times(count)}: the sender sent a character, not its name. Put the character back.`,
      title: (count) => (count === 1 ? t`Put the character back` : t`Put back the characters of all ${count} places`),
      safe: true,
    })
  },
})
