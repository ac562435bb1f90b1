import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import { replace } from './fix.ts'
import { expectedPost, isMixedRecord } from '../model/post-facts.ts'
import { oddPost } from '../model/post-statements.ts'

export default defineRule({
  name: 'post-mrn-mismatch',
  group: 'classification',
  summary: 'The message number belongs to another post than the FM line.',
  severity: { author: 'error', archive: 'warning' },
  dialects: [...headerDialects, 'aad', 'copy'],
  fix: 'unsafe',
  authority: '5 FAH-2 H-222, H-320 (format line 6)',
  since: '0.1.0',
  check(cable, context) {
    const post = cable.classification?.post
    const name = cable.fromLine?.address?.name
    if (post === null || post === undefined || name === undefined) return
    const odd = oddPost(cable)
    if ((odd !== 'classification' && odd !== 'originator') || isMixedRecord(cable)) return
    const expected = expectedPost(cable)!
    if (odd === 'classification') {
      context.report(
        post,
        t`The cable is from "${name.text}", but "${post.text}" is the post of its number; a post numbers its own cables. Correct the one that is wrong.`,
        {
          related: [{ from: name.from, to: name.to, message: t`From "${name.text}" here` }],
          fix: replace(cable.text, post, expected, false),
        },
      )
    } else {
      const page = cable.pageHeaders[0]!.post
      context.report(
        name,
        t`The cable is from "${name.text}", but "${post.text}" is the post of its number; a post numbers its own cables. The page headers say the same: correct the FM line.`,
        {
          related: [post, page].map((place) => ({ from: place.from, to: place.to, message: t`"${place.text}" here` })),
        },
      )
    }
  },
})
