import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { insertLineAfter, insertLineBefore } from './fix.ts'

export default defineRule({
  name: 'unbalanced-break',
  group: 'transmission',
  summary: 'BT stands before the text or behind it, but not in both places.',
  severity: { author: 'warning', archive: 'off' },
  dialects: ['military', 'draft'],
  fix: 'unsafe',
  authority: 'ACP 127 (format lines 11 and 13)',
  since: '0.1.0',
  check(cable, context) {
    // Web copies drop the header, and the first BT with it.
    if (cable.endMarks.length === 0 || cable.fromLine === null) return
    const breaks = cable.endMarks.filter((mark) => mark.type === 'break')
    const only = breaks[0]
    if (only === undefined || breaks.length > 1) return
    const first = cable.classification ?? cable.sets[0] ?? cable.body
    const last =
      cable.signature ?? lastText(cable.body?.children.filter((node) => node.kind !== 'endMark')) ?? cable.sets[cable.sets.length - 1]
    if (first === null || first === undefined) return
    const opens = only.from < first.from
    const fix = opens
      ? last === undefined
        ? null
        : insertLineAfter(cable.text, last.to, 'BT', false, t`Insert BT behind the text`)
      : insertLineBefore(cable.text, first.from, 'BT', false, t`Insert BT before the text`)
    context.report(
      only,
      opens
        ? t`BT stands only before the text; it opens and closes it so that machines know where it is. Add the other one.`
        : t`BT stands only behind the text; it opens and closes it so that machines know where it is. Add the other one.`,
      { fix },
    )
  },
})

function lastText<T>(nodes: readonly T[] | undefined): T | undefined {
  return nodes?.[nodes.length - 1]
}
