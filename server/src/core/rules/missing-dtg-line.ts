import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { insertLineBefore } from './fix.ts'
import { dateTimeGroupText } from '../model/calendar.ts'

export default defineRule({
  name: 'missing-dtg-line',
  group: 'transmission',
  summary: 'FM or TO stands there without a date-time group line before it.',
  severity: { author: 'error', archive: 'off' },
  dialects: ['cablegate', 'aad', 'copy', 'military'],
  fix: 'unsafe',
  authority: '5 FAH-2 H-320 (format line 5)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.dateTimeGroup !== null || cable.partial) return
    const first = cable.fromLine ?? cable.addressLists[0]
    if (first === undefined) return
    const now = context.now
    context.report(
      first.label,
      t`No date-time group line before "${first.label.text}": the cable has no date and no precedence. Add a line such as "R 041015Z FEB 08".`,
      {
        fix:
          now === null
            ? null
            : insertLineBefore(cable.text, first.from, `R ${dateTimeGroupText(now)}`, false, t`Insert a date-time group of now`),
      },
    )
  },
})
