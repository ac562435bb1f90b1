import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { tagRoles } from '../model/tag-roles.ts'
import { nearestSubjectTags } from '../tables/near-tags.ts'

export default defineRule({
  name: 'unknown-tag',
  group: 'fields',
  summary: 'A TAG is in no list and one letter away from a subject TAG.',
  severity: { author: 'warning', archive: 'off' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-3 H-110',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.tags
    if (field === null) return
    tagRoles(field).forEach((role, index) => {
      if (role !== 'nearMiss') return
      const { code } = field.tags[index]!
      const near = nearestSubjectTags(code.text)
      const [best] = near
      if (best === undefined) return
      const others = near.slice(1, 3).map((entry) => `${entry.code} (${entry.name})`)
      const or = others.length === 0 ? '' : `, or ${others.join(' or ')}`
      context.report(
        code,
        `"${code.text}" is in no list of TAGS, so nobody finds the cable by it. Perhaps ${best.code} (${best.name})${or}.`,
        {
          fix: replace(cable.text, code, best.code, false),
        },
      )
    })
  },
})
