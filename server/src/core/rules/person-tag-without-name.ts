import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { insert } from './fix.ts'
import { isPersonTag, tagRoles } from '../model/tag-roles.ts'

export default defineRule({
  name: 'person-tag-without-name',
  group: 'fields',
  summary: 'OVIP, OREP, OTRA, OEXC or OCON is not followed by the name that the 1970s asked for.',
  severity: { author: 'off', archive: 'off' },
  dialects: ['aad'],
  inForce: { from: '1973-07-01', to: '1979-12-31' },
  fix: 'unsafe',
  authority: '74 STATE 150591; 77 STATE 017976',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.tags
    if (field === null) return
    const { tags } = field
    tags.forEach((tag, index) => {
      if (!isPersonTag(tag.code.text) || tag.person !== null || tag.unclosed || tagRoles(field)[index + 1] === 'name') return
      context.report(
        tag.code,
        t`"${tag.code.text}" without a name: travellers were found by it. Add surname and given name in parentheses.`,
        {
          fix: insert(tag.to, ' (SURNAME, GIVEN)', false, t`Insert "(SURNAME, GIVEN)"`),
        },
      )
    })
  },
})
