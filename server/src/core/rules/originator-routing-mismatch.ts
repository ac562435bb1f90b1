import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import { isMixedRecord, isRedacted } from '../model/post-facts.ts'
import { findPostByName, postsByRoutingIndicator } from '../tables/posts.ts'

export default defineRule({
  name: 'originator-routing-mismatch',
  group: 'transmission',
  summary: 'The routing indicator of the originator line belongs to another post than the FM line.',
  severity: { author: 'warning', archive: 'information' },
  dialects: headerDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-231; ACP 117',
  since: '0.1.0',
  check(cable, context) {
    const indicator = cable.originatorLine?.routingIndicator
    const name = cable.fromLine?.address?.name
    if (indicator === null || indicator === undefined || name === undefined) return
    const sender = findPostByName(name.text)
    if (sender === undefined || sender.routingIndicators.length === 0 || sender.routingIndicators.includes(indicator.text)) return
    const posts = postsByRoutingIndicator(indicator.text)
    // Nobody is sure about an indicator that no list has, nor about two offices of one city.
    if (posts.length === 0 || posts.some((post) => post.city === sender.city)) return
    if (isRedacted(name.text) || isMixedRecord(cable)) return
    const own = sender.routingIndicators[0]!
    context.report(
      indicator,
      t`"${indicator.text}" is ${posts[0]!.name}, but FM says "${name.text}", which is "${own}". Correct the one that is wrong.`,
      {
        related: [{ from: name.from, to: name.to, message: t`From "${name.text}" here` }],
        fix: {
          title: t`Replace "${indicator.text}" with "${own}"`,
          safe: false,
          edits: [{ from: indicator.from, to: indicator.to, text: own }],
        },
      },
    )
  },
})
