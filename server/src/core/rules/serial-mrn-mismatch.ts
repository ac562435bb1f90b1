import { t } from '../l10n.ts'
import { allHeaderDialects, defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { numberDivision } from '../model/number-facts.ts'
import { relatedTo } from '../model/majority.ts'
import { isMixedRecord } from '../model/post-facts.ts'

export default defineRule({
  name: 'serial-mrn-mismatch',
  group: 'transmission',
  summary: 'The station serial number of the originator line is not the last four digits of the message number.',
  severity: { author: 'error', archive: 'warning' },
  dialects: allHeaderDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-320 (format line 3)',
  since: '0.1.0',
  check(cable, context) {
    const serial = cable.originatorLine?.serial
    const number = cable.classification?.number
    if (serial === null || serial === undefined || number === null || number === undefined) return
    const division = numberDivision(cable)
    if (division === null || isMixedRecord(cable)) return
    const { odd, others, clear } = division
    if (odd.place === 'originator') {
      const owner = others.find((other) => other.place === 'classification') ?? others[0]!
      const digits = String(Number(owner.token.text) % 10_000).padStart(4, '0')
      context.report(
        serial,
        t`Station serial "${serial.text}" does not fit message number "${owner.token.text}"; it repeats its last four digits. Correct the one that is wrong.`,
        {
          related: others.map((other) => relatedTo(other)),
          fix: replace(cable.text, serial, digits, false),
        },
      )
    } else if (odd.place === 'classification' && clear) {
      context.report(
        number,
        t`Message number "${number.text}" does not fit station serial "${serial.text}", which other lines repeat. Correct the number.`,
        {
          related: others.map((other) => relatedTo(other)),
          fix: replace(cable.text, number, serial.text.padStart(number.text.length, '0'), false),
        },
      )
    }
  },
})
