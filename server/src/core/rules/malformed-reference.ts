import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { isCut } from '../model/redactions.ts'
import { referenceItems } from '../model/reference-facts.ts'

export default defineRule({
  name: 'malformed-reference',
  group: 'fields',
  summary: 'An item of the REF line has none of the forms of a reference.',
  severity: { author: 'hint', archive: 'off' },
  // SMART prints take any text.
  dialects: ['cablegate', 'aad', 'copy', 'deptdraft', 'webtel', 'draft'],
  fix: null,
  authority: '5 FAH-1 H-230',
  since: '0.1.0',
  check(cable, context) {
    for (const item of referenceItems(cable)) {
      if (item.referenceKind !== 'other' || item.text.to === item.text.from || isCut(cable, item)) continue
      context.report(
        item.text,
        t`"${item.text.text}" is no cable, message, letter or report that can be recognized; readers may not find it. Name post and number.`,
      )
    }
  },
})
