import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { hasRedactedTags } from '../model/tag-roles.ts'

export default defineRule({
  name: 'empty-tags',
  group: 'fields',
  summary: 'The TAGS line has no TAG.',
  severity: { author: 'error', archive: 'warning' },
  // Empty fields of SMART prints have a rule of their own.
  dialects: ['cablegate', 'aad', 'copy', 'deptdraft', 'webtel', 'draft', 'unknown'],
  fix: null,
  authority: '5 FAH-1 H-212; 5 FAH-3 H-010',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.tags
    if (field === null || field.tags.length > 0 || cable.partial || hasRedactedTags(cable)) return
    // A label alone at the end of the text: somebody is writing the line.
    if (cable.subject === null && cable.references.length === 0 && cable.body === null) return
    context.report(
      field.label,
      t`"${field.label.text}" without a TAG: cables are distributed and found by their TAGS. Add at least one subject TAG.`,
    )
  },
})
