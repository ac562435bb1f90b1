import { t } from '../l10n.ts'
import { defineRule, everyDialect } from './rule.ts'
import { reportOnce, times } from './once.ts'
import { leftoverLinks } from '../model/artifacts.ts'

export default defineRule({
  name: 'artifact-markdown-link',
  group: 'artifact',
  summary: 'A link of a web page stands in the text.',
  severity: { author: 'information', archive: 'information' },
  dialects: everyDialect,
  fix: 'safe',
  authority: 'Published copies (web pages converted to Markdown)',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, leftoverLinks, {
      message: (text, count) =>
        t`Leftover link "${text}", ${times(count)}: a web page put it there, not the sender. Keep the word and delete the rest.`,
      title: (count) => (count === 1 ? t`Keep the word of the link` : t`Keep the words of all ${count} links`),
      safe: true,
    })
  },
})
