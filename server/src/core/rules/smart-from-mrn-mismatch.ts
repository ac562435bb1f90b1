import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { expectedPost, postFitsOriginator } from '../model/post-facts.ts'

export default defineRule({
  name: 'smart-from-mrn-mismatch',
  group: 'smart',
  summary: 'The message number belongs to another post than the From field.',
  severity: { author: 'error', archive: 'warning' },
  dialects: ['smart'],
  fix: 'unsafe',
  authority: 'SMART prints of 2010 to 2023',
  since: '0.1.0',
  check(cable, context) {
    const post = cable.classification?.post
    const name = cable.fromLine?.address?.name
    if (post === null || post === undefined || name === undefined || cable.wrapped !== null || postFitsOriginator(cable)) return
    const expected = expectedPost(cable)
    context.report(
      post,
      t`The cable is from "${name.text}", but "${post.text}" is the post of its number; a post numbers its own cables. Correct the wrong one.`,
      {
        related: [{ from: name.from, to: name.to, message: t`From "${name.text}" here` }],
        fix: expected === null ? null : replace(cable.text, post, expected, false),
      },
    )
  },
})
