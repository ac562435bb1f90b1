import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import { insert, lineEnding } from './fix.ts'
import { lineAt } from '../text.ts'

export default defineRule({
  name: 'text-not-separated-from-header',
  group: 'body',
  summary: 'No blank line stands between the header and the text.',
  severity: { author: 'hint', archive: 'off' },
  dialects: headerDialects,
  fix: 'safe',
  authority: '5 FAH-1 H-246.1 (2004)',
  since: '0.1.0',
  check(cable, context) {
    const { body, text } = cable
    const first = cable.paragraphs[0]
    if (body === null || first === undefined || first.from !== body.from) return
    const index = cable.children.indexOf(body)
    const header = cable.children[index - 1]
    if (header === undefined || header.kind !== 'header') return
    const line = lineAt(text, body.from)
    if (line - lineAt(text, header.to) !== 1) return
    context.report(
      first.number,
      t`Paragraph "${first.value}" stands directly under the header, where it may be read as part of it. Leave a blank line.`,
      {
        fix: insert(text.starts[line]!, lineEnding(text), true, t`Insert a blank line`),
      },
    )
  },
})
