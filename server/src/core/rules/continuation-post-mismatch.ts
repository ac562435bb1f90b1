import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import type { Edit } from './rule.ts'
import { isMixedRecord, isRedacted } from '../model/post-facts.ts'
import { oddPost } from '../model/post-statements.ts'
import { sameStationOnPage } from '../tables/stations.ts'

/** Page headers hold no more of a post's name (calibration). */
const longestName = 10

export default defineRule({
  name: 'continuation-post-mismatch',
  group: 'classification',
  summary: 'A page header in the text names another post than the classification line.',
  severity: { author: 'error', archive: 'warning' },
  dialects: [...headerDialects, 'copy'],
  fix: 'unsafe',
  authority: '5 FAH-2 H-320; page headers of 1,588 published sections',
  since: '0.1.0',
  check(cable, context) {
    const post = cable.classification?.post
    if (cable.pageHeaders.length === 0 || post === null || post === undefined) return
    if (oddPost(cable) !== 'pageHeader' || isMixedRecord(cable)) return
    const strange = cable.pageHeaders
      .map((header) => header.post)
      .filter((name) => !isRedacted(name.text) && !sameStationOnPage(name.text, post.text))
    const first = strange[0]!
    const name = post.text.slice(0, longestName).trimEnd()
    const edits = strange.map((place): Edit => ({ from: place.from, to: place.to, text: name }))
    context.report(
      first,
      t`Page header post "${first.text}" does not fit "${post.text}", so the page may be one of another cable. Correct the one that is wrong.`,
      {
        related: [
          { from: post.from, to: post.to, message: t`"${post.text}" here` },
          ...strange.slice(1).map((place) => ({ from: place.from, to: place.to, message: t`"${place.text}" here too` })),
        ],
        fix: { title: t`Replace "${first.text}" with "${name}"`, safe: false, edits },
      },
    )
  },
})
