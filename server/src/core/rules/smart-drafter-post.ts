import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import type { Cable, LabelledField } from '../syntax/node.ts'
import { sameStation } from '../tables/stations.ts'
import { indexWithin } from '../text.ts'

export default defineRule({
  name: 'smart-drafter-post',
  group: 'smart',
  summary: 'The drafter or the releaser of a SMART print is of another post.',
  severity: { author: 'hint', archive: 'off' },
  dialects: ['smart'],
  fix: null,
  authority: 'SMART prints of 2010 to 2023',
  since: '0.1.0',
  check(cable, context) {
    const post = cable.classification?.post
    // In the Department offices draft, not a post.
    if (post === null || post === undefined || post.text === 'STATE' || cable.wrapped !== null) return
    for (const name of ['Drafted By', 'Released By']) {
      const office = officeOf(
        cable,
        cable.fields.find((field) => field.name === name),
      )
      if (office === null || sameStation(office.text, post.text)) continue
      context.report(
        office,
        t`"${office.text}" is not ${post.text}, whose number the cable has; a post's own staff draft and release its cables. Check the field.`,
        {
          related: [{ from: post.from, to: post.to, message: t`"${post.text}" here` }],
        },
      )
    }
  },
})

/** What stands before the first colon of `ZENDA:Doe, Jane`. */
function officeOf(cable: Cable, field: LabelledField | undefined): { from: number; to: number; text: string } | null {
  const value = field?.value
  if (value === null || value === undefined) return null
  const source = cable.text.string
  const colon = indexWithin(source, ':', value.from, value.to)
  if (colon === -1) return null
  const text = source.slice(value.from, colon)
  return text.includes('\n') || text.trim() === '' ? null : { from: value.from, to: colon, text: text.trim() }
}
