import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { printFields } from '../model/print-fields.ts'
import type { PrintField } from '../model/print-fields.ts'

/** One person a line, each with or without the label. */
const repeatable: ReadonlySet<string> = new Set(['Drafted By', 'Cleared By', 'Approved By'])

export default defineRule({
  name: 'smart-duplicate-field',
  group: 'smart',
  summary: 'A field of the SMART form stands twice.',
  severity: { author: 'warning', archive: 'information' },
  dialects: ['smart'],
  fix: null,
  authority: 'SMART prints of 2010 to 2023',
  since: '0.1.0',
  check(cable, context) {
    const seen = new Map<string, PrintField>()
    for (const field of printFields(cable)) {
      const key = `${field.zone} ${field.name}`
      const first = seen.get(key)
      if (first === undefined) seen.set(key, field)
      else if (!repeatable.has(field.name)) {
        context.report(
          field.label,
          t`Field "${field.name}" occurs twice, and a reader can't tell which one holds. Put both values into one.`,
          {
            related: [{ from: first.label.from, to: first.label.to, message: t`It stands here already` }],
          },
        )
      }
    }
  },
})
