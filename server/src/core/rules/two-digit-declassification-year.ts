import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { insert } from './fix.ts'

export default defineRule({
  name: 'two-digit-declassification-year',
  group: 'fields',
  summary: 'The declassification date gives the year with two digits.',
  severity: { author: 'hint', archive: 'off' },
  dialects: stateDialects,
  inForce: { from: '2000-01-01' },
  fix: 'safe',
  authority: '32 CFR 2001.21',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.executiveOrder
    if (field === null || !field.instruction.twoDigitYear) return
    const { date, instant, type } = field.instruction
    if (date === null || instant === null || (type !== 'date' && type !== 'code')) return
    const century = Math.floor(new Date(instant).getUTCFullYear() / 100)
    // "58" on a cable of 2008 may be either century.
    if (century < 20) return
    context.report(date, t`"${date.text}" gives the year with two digits; which century is meant has to be guessed. Write four.`, {
      fix: insert(date.to - 2, String(century), true, t`Write the year as "${century}${date.text.slice(-2)}"`),
    })
  },
})
