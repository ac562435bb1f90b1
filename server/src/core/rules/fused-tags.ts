import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { tagRoles } from '../model/tag-roles.ts'
import { splitFusedTags } from '../tables/near-tags.ts'

export default defineRule({
  name: 'fused-tags',
  group: 'fields',
  summary: 'Two or more TAGS run together.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'safe',
  authority: '5 FAH-3 H-010',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.tags
    if (field === null) return
    tagRoles(field).forEach((role, index) => {
      if (role !== 'fused') return
      const { code } = field.tags[index]!
      const parts = splitFusedTags(code.text)
      if (parts === undefined) return
      const words = parts.join(field.separators === 'comma' ? ', ' : ' ')
      context.report(
        code,
        t`"${code.text}" is ${parts.length} TAGS run together, ${parts.join(t` and `)}; nobody finds the cable by either. Separate them.`,
        {
          fix: replace(cable.text, code, words, true),
        },
      )
    })
  },
})
