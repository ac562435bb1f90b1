import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { isRedacted } from '../model/post-facts.ts'
import { oddPost } from '../model/post-statements.ts'
import { sameStationOnPage } from '../tables/stations.ts'

export default defineRule({
  name: 'page-line-mismatch',
  group: 'classification',
  summary: 'A PAGE line carries another post or number than the classification line.',
  severity: { author: 'warning', archive: 'information' },
  dialects: ['aad', 'copy'],
  fix: null,
  authority: 'Department distribution copies; NARA AAD telegrams 1973-79',
  since: '0.1.0',
  check(cable, context) {
    const { pageLines, classification } = cable
    if (pageLines.length === 0 || classification === null || classification.number === null || classification.post === null) return
    const number = Number(classification.number.text)
    // Where the page lines agree with FM, the classification line is the odd one: post-mrn-mismatch says so.
    const known = oddPost(cable) === 'classification'
    for (const line of pageLines) {
      const place =
        line.number !== null && Number(line.number.text) !== number
          ? line.number
          : !known && strangePost(line.post?.text, classification.post.text)
            ? line.post
            : null
      if (place === null) continue
      const own = place === line.number ? classification.number : classification.post
      context.report(
        place,
        t`Page line "${place.text}" does not fit "${own.text}", so the page may be one of another cable. Compare with the original.`,
        {
          related: [{ from: own.from, to: own.to, message: t`"${own.text}" here` }],
        },
      )
      return
    }
  },
})

/** Page lines cut the post to six characters (D2.2). */
function strangePost(name: string | undefined, post: string): boolean {
  return name !== undefined && !isRedacted(name) && !isRedacted(post) && !sameStationOnPage(name, post)
}
