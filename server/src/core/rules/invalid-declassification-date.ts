import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { isCut } from '../model/redactions.ts'
import { isDigitCode } from '../syntax/tokens.ts'

export default defineRule({
  name: 'invalid-declassification-date',
  group: 'fields',
  summary: 'The declassification date is no day of the calendar.',
  severity: { author: 'error', archive: 'warning' },
  dialects: stateDialects,
  fix: null,
  authority: '32 CFR 2001.21',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.executiveOrder
    if (field === null) return
    const { date, dateIsReal, type } = field.instruction
    // A date inside an event is part of its description.
    if (date === null || dateIsReal || (type !== 'date' && type !== 'code') || !isNumeric(date.text) || isCut(cable, field)) return
    context.report(date, t`"${date.text}" is no day of the calendar, so nobody knows when the cable is declassified. Write month/day/year.`)
  },
})

/** Digits with a sign between them, or eight digits; a year alone and a month in words are no misprinted date. */
function isNumeric(text: string): boolean {
  let digits = 0
  let signs = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isDigitCode(code)) digits++
    else if (code === 47 || code === 45 || code === 46) signs++
    else if (code !== 32) return false
  }
  return signs > 0 || digits === 8
}
