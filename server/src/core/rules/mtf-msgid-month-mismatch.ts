import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { monthName } from '../model/calendar.ts'
import { findMonth } from '../tables/months.ts'
import type { Token } from '../syntax/node.ts'

export default defineRule({
  name: 'mtf-msgid-month-mismatch',
  group: 'military',
  summary: 'The month in MSGID is not that of the date-time group.',
  severity: { author: 'warning', archive: 'hint' },
  dialects: ['military'],
  fix: 'unsafe',
  authority: 'NTP 3(J); MIL-STD-6040 (USMTF)',
  since: '0.1.0',
  check(cable, context) {
    const { date } = context
    const set = cable.sets.find(({ name }) => name.text.toUpperCase() === 'MSGID')
    if (set === undefined || date === null) return
    const written = monthIn(set.fields)
    if (written === null) return
    const month = new Date(date).getUTCMonth()
    const apart = Math.abs(written.month - month)
    // Drafted in one month, released in the next.
    if (apart <= 1 || apart === 11) return
    const group = cable.dateTimeGroup!
    const expected = monthName(month).slice(0, 3).toUpperCase()
    context.report(
      written.token,
      t`MSGID says "${written.token.text}", the date-time group ${expected}; both are written on release. Correct the wrong one.`,
      {
        related: [{ from: group.from, to: group.to, message: t`${expected} here` }],
        fix: replace(cable.text, written.token, expected, false),
      },
    )
  },
})

/** The month behind type, originator and serial: `APR`, `APRIL`, `SEPT`, perhaps with its year. */
function monthIn(fields: readonly Token[]): { readonly token: Token; readonly month: number } | null {
  for (let index = fields.length - 1; index > 1; index--) {
    const token = fields[index]!
    const letters = /^[A-Za-z]{3,9}/.exec(token.text)?.[0]
    const month = letters === undefined || !/^[A-Za-z]+ ?\d{0,4}$/.test(token.text) ? undefined : findMonth(letters)
    if (month !== undefined) return { token, month: month.number - 1 }
  }
  return null
}
