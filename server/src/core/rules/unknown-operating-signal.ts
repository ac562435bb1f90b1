import { t } from '../l10n.ts'
import { allHeaderDialects, defineRule } from './rule.ts'
import type { RuleContext } from './rule.ts'
import { findOperatingSignal } from '../tables/operating-signals.ts'
import type { Token } from '../syntax/node.ts'

export default defineRule({
  name: 'unknown-operating-signal',
  group: 'transmission',
  summary: 'A Z group behind the security warning or the date-time group is in no list of operating signals.',
  severity: { author: 'information', archive: 'hint' },
  dialects: allHeaderDialects,
  fix: null,
  authority: 'ACP 131',
  since: '0.1.0',
  check(cable, context) {
    if (cable.securityLine !== null) report(cable.securityLine.signals, context)
    if (cable.dateTimeGroup !== null) report(cable.dateTimeGroup.signals, context)
  },
})

function report(signals: readonly Token[], context: RuleContext): void {
  for (const signal of signals) {
    if (signal.text === 'ZZH' || findOperatingSignal(signal.text) !== undefined) continue
    context.report(
      signal,
      t`"${signal.text}" is in no list of operating signals, so the receiver may not know what to do. Check its spelling.`,
    )
  }
}
