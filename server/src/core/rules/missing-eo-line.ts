import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { insertLineBefore } from './fix.ts'
import { usualOrderLine } from '../model/declassification.ts'
import { timeOf } from '../model/draft.ts'
import { gapOf } from '../model/header-lines.ts'

export default defineRule({
  name: 'missing-eo-line',
  group: 'fields',
  summary: 'The cable has no E.O. line.',
  severity: { author: 'warning', archive: 'information' },
  // Drafting copies and web displays of the Department often lack it; in SMART it is a field.
  dialects: ['cablegate', 'aad', 'copy', 'draft'],
  // The line came with TAGS; E.O. 11652 is a year older.
  inForce: { from: '1973-07-01' },
  fix: 'unsafe',
  authority: '5 FAH-1 H-212',
  since: '0.1.0',
  check(cable, context) {
    if (cable.executiveOrder !== null) return
    const gap = gapOf(cable, 'executiveOrder')
    if (gap === null) return
    const time = timeOf(cable, context)
    const line = time === null ? null : usualOrderLine(cable, time)
    context.report(
      gap.mark,
      t`No E.O. line before this: nobody knows whether the cable is classified, and until when. Add E.O. number and DECL date, or N/A.`,
      {
        fix: line === null ? null : insertLineBefore(cable.text, gap.before.from, line, false, t`Insert "${line}"`),
      },
    )
  },
})
