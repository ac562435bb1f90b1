import { t } from '../l10n.ts'
import { defineRule, everyDialect } from './rule.ts'
import { reportOnce, times } from './once.ts'
import { paragraphLinks } from '../model/artifacts.ts'

export default defineRule({
  name: 'artifact-paragraph-link',
  group: 'artifact',
  summary: 'A paragraph number became a link, with one digit too many.',
  severity: { author: 'information', archive: 'information' },
  dialects: everyDialect,
  fix: 'safe',
  authority: 'Published copies (web pages converted to Markdown)',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, paragraphLinks, {
      message: (text, count) =>
        t`Damaged paragraph number "${text}" stands for ${numberIn(text)}, ${times(count)}: a web page made it a link and its paragraph sign a digit. Keep the number.`,
      title: (count) => (count === 1 ? t`Keep the paragraph number` : t`Keep the numbers of all ${count} paragraphs`),
      safe: true,
    })
  },
})

/** `[112](#)` is paragraph 12. */
function numberIn(text: string): string {
  const digits = text.slice(1, text.indexOf(']'))
  return digits.length > 1 && digits.startsWith('1') ? digits.slice(1) : digits
}
