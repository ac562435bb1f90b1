import { t } from '../l10n.ts'
import { allHeaderDialects, defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { digits, numberDivision, validationNumber } from '../model/number-facts.ts'
import { relatedTo } from '../model/majority.ts'

export default defineRule({
  name: 'validation-number-mismatch',
  group: 'transmission',
  summary: 'The number behind # at the end is not the station serial number of the header.',
  severity: { author: 'error', archive: 'warning' },
  dialects: allHeaderDialects,
  fix: 'unsafe',
  authority: 'ACP 127 (format line 15)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.endMarks.length === 0) return
    const number = validationNumber(cable)
    const serial = cable.originatorLine?.serial
    if (number === null || serial === null || serial === undefined || Number(digits(number)) === Number(serial.text)) return
    const division = numberDivision(cable)
    if (division !== null && division.odd.place !== 'validation') return
    const place = { from: number.to - digits(number).length, to: number.to }
    context.report(
      number,
      t`End number "#${digits(number)}" differs from serial "#${serial.text}" of the header, so the end may be that of another message. Correct the one that is wrong.`,
      {
        related: division === null ? [] : division.others.map((other) => relatedTo(other)),
        fix: replace(cable.text, place, serial.text, false),
      },
    )
  },
})
