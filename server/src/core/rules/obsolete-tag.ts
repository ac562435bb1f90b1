import { defineRule, stateDialects } from './rule.ts'
import { tagRoles } from '../model/tag-roles.ts'
import { findTags } from '../tables/tags.ts'

/** The lists of 1973 and 1974 served at least to the end of the decade; what is still there much later was taken from memory. */
const yearsOfGrace = 20

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
    const time = context.date ?? context.now
    if (time === null) return
    tagRoles(field).forEach((role, index) => {
      if (role !== 'subject' && role !== 'program') return
      const { code } = field.tags[index]!
      const last = lastList(code.text)
      if (last === null || new Date(time).getUTCFullYear() < last.year + yearsOfGrace) return
      context.report(code, `"${code.text}" (${last.name}) was last listed in ${last.year}, so nobody looks for it now. Choose a TAG of the present list.`)
    })
  },
})

/** The last list that has the code, when none of about 2010 or later does; geographic codes are judged by their scheme, not here. */
function lastList(code: string): { readonly year: number; readonly name: string } | null {
  let last: { year: number; name: string } | null = null
  for (const entry of findTags(code)) {
    if (entry.status !== 'obsolete' || entry.lastYear === null || entry.lastYear >= 1980) return null
    if (last === null || entry.lastYear > last.year) last = { year: entry.lastYear, name: entry.name }
  }
  return last
}
