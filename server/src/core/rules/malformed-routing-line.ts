import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'

export default defineRule({
  name: 'malformed-routing-line',
  group: 'transmission',
  summary: 'A word behind the prosign of the routing line is no routing indicator, or none follows.',
  severity: { author: 'warning', archive: 'information' },
  dialects: headerDialects,
  fix: null,
  authority: '5 FAH-2 H-321.2 (format line 2); ACP 117',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.routingLine
    if (line === null) return
    const stranger = line.strangers.find((word) => !/^r[a-z]{3,7}$/.test(word.text))
    if (stranger !== undefined) {
      const more = line.strangers.length - 1
      context.report(
        stranger,
        more === 0
          ? t`"${stranger.text}" is no routing indicator, which is R and three to seven letters. Correct or delete it.`
          : t`"${stranger.text}" is no routing indicator, which is R and three to seven letters. Correct it and ${more} more.`,
      )
    } else if (line.indicators.length === 0 && line.strangers.length === 0) {
      context.report(
        line.prosign,
        t`No routing indicator follows "${line.prosign.text}", so the relay has nobody to serve. Add the stations.`,
      )
    }
  },
})
