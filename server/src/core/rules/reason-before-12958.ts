import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { authorityBlocks } from '../model/authority-facts.ts'
import { isBefore12958 } from '../model/reason-facts.ts'

/** From here on the reason is right and the order is wrong. */
const order12958 = Date.UTC(1995, 9, 14)

export default defineRule({
  name: 'reason-before-12958',
  group: 'authority',
  summary: 'A reason in section 1.4 or 1.5 stands on a cable of E.O. 12356 or earlier.',
  severity: { author: 'information', archive: 'off' },
  dialects: ['cablegate', 'aad', 'copy', 'draft'],
  fix: null,
  authority: 'E.O. 12958 section 1.5 (14 October 1995)',
  since: '0.1.0',
  check(cable, context) {
    if (!isBefore12958(cable) || (context.date !== null && context.date >= order12958)) return
    const number = cable.executiveOrder!.number!
    const reason = authorityBlocks(cable).flatMap((block) => block.reasons)[0]
    if (reason === undefined || (reason.section.text !== '1.4' && reason.section.text !== '1.5')) return
    context.report(
      reason,
      t`Reasons came with E.O. 12958 in October 1995; E.O. ${number.text} asked for none. Delete the reason or correct the order.`,
      {
        related: [{ from: number.from, to: number.to, message: t`E.O. ${number.text} here` }],
      },
    )
  },
})
