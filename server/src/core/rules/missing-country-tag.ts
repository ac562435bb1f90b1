import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { hasRedactedTags, tagRoles } from '../model/tag-roles.ts'

export default defineRule({
  name: 'missing-country-tag',
  group: 'fields',
  summary: 'No TAG names a country or a region.',
  severity: { author: 'off', archive: 'off' },
  dialects: ['cablegate', 'aad', 'copy', 'draft'],
  fix: null,
  authority: '5 FAH-3 H-010',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.tags
    if (field === null || field.tags.length === 0) return
    const roles = tagRoles(field)
    const { tags } = field
    if (roles.some((role, index) => role === 'geographic' || role === 'unknown' || tags[index]!.code.text.length === 2)) return
    if (cable.partial || hasRedactedTags(cable)) return
    context.report(
      { from: tags[0]!.from, to: tags[tags.length - 1]!.to },
      t`No country or region among these TAGS; readers who follow one do not find the cable. Add it, unless the cable is about none.`,
    )
  },
})
