import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import type { Span } from '../span.ts'

export default defineRule({
  name: 'repeated-classified-by-label',
  group: 'authority',
  summary: 'The label "Classified By" stands twice.',
  severity: { author: 'hint', archive: 'off' },
  dialects: stateDialects,
  fix: 'safe',
  authority: '5 FAH-1 H-246 (2004)',
  since: '0.1.0',
  check(cable, context) {
    for (const block of cable.authorities) {
      const label = block.repeatedLabel
      if (label === null) continue
      const words = cable.text.string.slice(label.from, label.to)
      context.report(label, t`"${words}" repeats the label before it, as a form program wrote it. Delete it.`, {
        related: [{ from: block.label.from, to: block.label.to, message: t`It stands here already` }],
        fix: {
          title: t`Delete "${words}"`,
          safe: true,
          edits: [{ ...withBlanks(cable.text.string, block.label.to, label.to), text: ' ' }],
        },
      })
    }
  },
})

/** Between the first label and the classifier's first letter, words such as "This message is" included. */
function withBlanks(source: string, from: number, to: number): Span {
  let end = to
  while (source.charCodeAt(end) === 32 || source.charCodeAt(end) === 9) end++
  return { from, to: end }
}
