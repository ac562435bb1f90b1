import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { tagRoles } from '../model/tag-roles.ts'
import { nearestSubjectTags } from '../tables/near-tags.ts'
import type { TagEntry } from '../tables/tags.ts'

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
      context.report(code, message(code.text, best, near.slice(1, 3)), {
        fix: replace(cable.text, code, best.code, false),
      })
    })
  },
})

function message(code: string, best: TagEntry, others: readonly TagEntry[]): string {
  const likely = named(best)
  if (others.length === 0) return t`"${code}" is in no list of TAGS, so nobody finds the cable by it. Perhaps ${likely}.`
  return t`"${code}" is in no list of TAGS, so nobody finds the cable by it. Perhaps ${likely}, or ${others.map(named).join(t` or `)}.`
}

/** A TAG with what it stands for, which stays in the words of the table. */
function named({ code, name }: TagEntry): string {
  return `${code} (${name})`
}
