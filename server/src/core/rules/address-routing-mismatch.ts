import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import { replace } from './fix.ts'
import { findPostByName, postsByRoutingIndicator } from '../tables/posts.ts'

export default defineRule({
  name: 'address-routing-mismatch',
  group: 'transmission',
  summary: 'The routing indicator before an embassy belongs to an embassy in another city.',
  severity: { author: 'information', archive: 'off' },
  dialects: headerDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-231; ACP 117',
  since: '0.1.0',
  check(cable, context) {
    for (const list of cable.addressLists) {
      for (const { routingIndicator, name } of list.addresses) {
        // Consulates, attaches and agencies are served by the indicators of others (calibration).
        if (routingIndicator === null || !name.text.startsWith('AMEMBASSY ')) continue
        const post = findPostByName(name.text)
        if (post === undefined || post.routingIndicators.length === 0 || post.routingIndicators.includes(routingIndicator.text)) continue
        const others = postsByRoutingIndicator(routingIndicator.text)
        const other = others.find((entry) => entry.kind === 'embassy')
        if (other === undefined || others.some((entry) => entry.city === post.city)) continue
        context.report(
          routingIndicator,
          t`"${routingIndicator.text}" belongs to ${other.name}; "${name.text}" is "${post.routingIndicators[0]!}". Correct the one that is wrong.`,
          {
            fix: replace(cable.text, routingIndicator, post.routingIndicators[0]!, false),
          },
        )
      }
    }
  },
})
