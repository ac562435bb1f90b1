import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { remove } from './fix.ts'

export default defineRule({
  name: 'single-paragraph-numbered',
  group: 'body',
  summary: 'The only paragraph has a number.',
  severity: { author: 'off', archive: 'off' },
  dialects: ['draft'],
  fix: 'unsafe',
  authority: '5 FAH-1 H-246.2b (2004)',
  since: '0.1.0',
  check(cable, context) {
    const only = cable.paragraphs[0]
    if (only === undefined || cable.paragraphs.length > 1 || only.value !== 1 || cable.body === null || cable.partial) return
    if (
      cable.body.children.some(
        ({ kind }) => kind === 'textBlock' || kind === 'heading' || kind === 'table' || kind === 'bullet' || kind === 'listItem',
      )
    )
      return
    const first = only.mark?.from ?? only.textFrom
    context.report(
      only.number,
      t`Number "${only.value}" stands before the only paragraph; a single paragraph takes no number. Delete it.`,
      {
        fix: first >= only.to ? null : remove(cable.text, { from: only.number.from, to: first }, false, t`Delete the number`),
      },
    )
  },
})
