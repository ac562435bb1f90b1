import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { referenceItems } from '../model/reference-facts.ts'

export default defineRule({
  name: 'unlettered-references',
  group: 'fields',
  summary: 'Two or more references have no letters.',
  severity: { author: 'hint', archive: 'off' },
  dialects: ['cablegate', 'aad', 'copy', 'smart', 'deptdraft', 'draft'],
  fix: 'unsafe',
  authority: '5 FAH-1 H-230',
  since: '0.1.0',
  check(cable, context) {
    if (cable.references.length !== 1) return
    const items = referenceItems(cable)
    if (items.some((item) => item.letter !== null || item.doubledLetter !== null)) return
    const own = items.filter((item) => !item.inheritsPost)
    if (own.length < 2 || own.length > 26) return
    const sign = cable.dialect === 'smart' ? ') ' : '. '
    context.report(
      { from: items[0]!.from, to: items[items.length - 1]!.to },
      t`${own.length} references without letters; the text can't say which one it means. Letter them A, B, C.`,
      {
        // Where numbers share a post, which of them is a reference of its own is the drafter's choice.
        fix:
          own.length < items.length
            ? null
            : {
                title: t`Letter the references A, B, C`,
                safe: false,
                edits: own.map((item, index) => ({ from: item.from, to: item.from, text: String.fromCharCode(65 + index) + sign })),
              },
      },
    )
  },
})
