import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { lastList, yearsOfGrace } from '../model/obsolete-tags.ts'
import { timeOf } from '../model/draft.ts'
import { tagRoles } from '../model/tag-roles.ts'

export default defineRule({
  name: 'obsolete-tag',
  group: 'fields',
  summary: 'A subject TAG stands in the lists of 1973 and 1974 only.',
  severity: { author: 'information', archive: 'off' },
  dialects: stateDialects,
  inForce: { from: '1995-01-01' },
  fix: null,
  authority: '5 FAH-3 H-110; TAGS manual of 1974',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.tags
    if (field === null) return
    const time = timeOf(cable, context)
    if (time === null) return
    tagRoles(field).forEach((role, index) => {
      if (role !== 'subject' && role !== 'program') return
      const { code } = field.tags[index]!
      const last = lastList(code.text)
      if (last === null || new Date(time).getUTCFullYear() < last.year + yearsOfGrace) return
      context.report(
        code,
        t`"${code.text}" (${last.name}) was last listed in ${last.year}, so nobody looks for it now. Choose a TAG of the present list.`,
      )
    })
  },
})
