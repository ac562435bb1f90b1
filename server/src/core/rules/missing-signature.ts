import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import { losesText } from '../model/redactions.ts'
import { lineAt, trimmedEnd } from '../text.ts'

export default defineRule({
  name: 'missing-signature',
  group: 'body',
  summary: 'No name closes the text.',
  severity: { author: 'hint', archive: 'off' },
  // Prints have a field for it; drafting copies and web displays have none.
  dialects: headerDialects,
  fix: null,
  authority: '5 FAH-2 H-320 (format line 12); usage',
  since: '0.1.0',
  check(cable, context) {
    const { body, text } = cable
    if (body === null || cable.signature !== null || cable.partial || cable.classification === null || cable.paragraphs.length === 0) return
    const line = lineAt(text, body.to - 1)
    const last = { from: Math.max(body.from, text.starts[line]!), to: trimmedEnd(text, line) }
    if (last.to <= last.from || losesText(cable, last)) return
    context.report(
      last,
      t`No name closes the text, so a reader can't tell whether it is complete. Write the surname of the chief of mission on the last line.`,
    )
  },
})
