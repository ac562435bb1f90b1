import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { hasRedactedTags, tagRoles } from '../model/tag-roles.ts'
import type { TagRole } from '../model/tag-roles.ts'

/** Roles that surely are no subject. */
const otherKinds: ReadonlySet<TagRole> = new Set(['program', 'organization', 'geographic', 'name', 'caption'])

export default defineRule({
  name: 'missing-subject-tag',
  group: 'fields',
  summary: 'No TAG says what the cable is about.',
  severity: { author: 'warning', archive: 'information' },
  dialects: ['cablegate', 'smart', 'draft'],
  fix: null,
  authority: '5 FAH-1 H-212',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.tags
    if (field === null || field.tags.length === 0) return
    const roles = tagRoles(field)
    const { tags } = field
    // Two letters in no list are a country here; a longer word may be a subject that no list here has.
    if (
      !roles.every((role, index) => otherKinds.has(role) || tags[index]!.code.text.length === 2) ||
      cable.partial ||
      hasRedactedTags(cable)
    )
      return
    context.report(
      { from: tags[0]!.from, to: tags[tags.length - 1]!.to },
      t`No subject TAG among these; at least one has to say what the cable is about. Add one such as PREL or ECON.`,
    )
  },
})
