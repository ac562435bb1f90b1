import { t } from '../l10n.ts'
import { defineRule, everyDialect } from './rule.ts'
import type { NodeKind } from '../syntax/node.ts'

/** What people read; everything else behind the end is a footer of some program. */
const textKinds: readonly NodeKind[] = ['paragraph', 'heading', 'bullet', 'listItem', 'textBlock', 'table', 'signature', 'unknownLine']

export default defineRule({
  name: 'text-after-end-of-message',
  group: 'transmission',
  summary: 'Text stands behind NNNN, the end of the message.',
  severity: { author: 'warning', archive: 'hint' },
  dialects: everyDialect,
  fix: null,
  authority: 'ACP 127 (format line 16)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.endMarks.length === 0 || cable.body === null) return
    const end = cable.endMarks.find((mark) => mark.type === 'end')
    if (end === undefined) return
    for (const node of cable.body.children) {
      if (node.from < end.to || !textKinds.includes(node.kind)) continue
      const first = node.children[0] ?? node
      const text = cable.text.string.slice(first.from, Math.min(first.to, first.from + 200))
      // The footers of naval web copies, and the id lines of archives.
      if (/^(?:RTD:|CLASSIFICATION:|UNCLASSIFIED|End Cable Text|<|\d{2,4}[A-Z]{3,20}\d)/i.test(text)) continue
      context.report(first, t`Text behind NNNN is not transmitted, because the message ends there. Move it up or delete it.`, {
        related: [{ from: end.from, to: end.to, message: t`End of the message` }],
      })
      return
    }
  },
})
