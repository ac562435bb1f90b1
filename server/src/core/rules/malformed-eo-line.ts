import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { timeOf } from '../model/draft.ts'
import { isCut } from '../model/redactions.ts'
import { executiveOrderAt } from '../tables/executive-orders.ts'

export default defineRule({
  name: 'malformed-eo-line',
  group: 'fields',
  summary: 'The E.O. line does not name the number of an order.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-212; 32 CFR 2001.21',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.executiveOrder
    if (field === null || field.number !== null || cable.wrapped !== null || isCut(cable, field)) return
    // SMART prints of old cables say so.
    if (field.value?.text.toUpperCase().includes('UNKNOWN')) return
    const time = timeOf(cable, context)
    const order = time === null ? undefined : executiveOrderAt(time)?.number
    const example = order ?? '13526'
    context.report(
      field.label,
      t`"${field.label.text}" without the number of an order: nobody can tell by which rules the cable is classified. Write "E.O. ${example}: DECL: date" or "E.O. ${example}: N/A".`,
      { fix: order === undefined ? null : replace(cable.text, field.label, `E.O. ${order}:`, false) },
    )
  },
})
