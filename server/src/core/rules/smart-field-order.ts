import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { moveLines } from './move-lines.ts'
import { fieldRank, printFields } from '../model/print-fields.ts'

export default defineRule({
  name: 'smart-field-order',
  group: 'smart',
  summary: 'A field of the SMART form stands out of order.',
  severity: { author: 'warning', archive: 'information' },
  dialects: ['smart'],
  fix: 'unsafe',
  authority: 'SMART prints of 2010 to 2023',
  since: '0.1.0',
  check(cable, context) {
    const fields = printFields(cable)
    for (const zone of ['head', 'tail'] as const) {
      const own = fields.filter((field) => field.zone === zone && fieldRank(field.name) !== -1)
      let highest = -1
      for (const field of own) {
        const rank = fieldRank(field.name)
        if (rank >= highest) {
          highest = rank
          continue
        }
        const behind = own.find((other) => fieldRank(other.name) > rank)!
        context.report(
          field.label,
          t`Field "${field.name}" should stand before "${behind.name}": programs read the form from top to bottom. Move it up.`,
          {
            related: [{ from: behind.label.from, to: behind.label.to, message: t`Before this one` }],
            fix: moveLines(cable.text, field, behind, t`Move "${field.name}" before "${behind.name}"`),
          },
        )
        break
      }
    }
  },
})
