import { defineRule } from './rule.ts'
import { lineSpan } from './fix.ts'
import type { Fix } from './rule.ts'
import { fieldRank, printFields } from '../model/print-fields.ts'
import type { PrintField } from '../model/print-fields.ts'
import type { Cable } from '../syntax/node.ts'
import { lineAt } from '../text.ts'

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
          `Field "${field.name}" should stand before "${behind.name}": programs read the form from top to bottom. Move it up.`,
          {
            related: [{ from: behind.label.from, to: behind.label.to, message: 'Before this one' }],
            fix: move(cable, field, behind),
          },
        )
        break
      }
    }
  },
})

function move(cable: Cable, field: PrintField, before: PrintField): Fix | null {
  const { text } = cable
  const lines = lineSpan(text, field)
  const to = text.starts[lineAt(text, before.from)]!
  // The last line of a file has no line end to move with it.
  if (lines.from !== text.starts[lineAt(text, field.from)]) return null
  return {
    title: `Move "${field.name}" before "${before.name}"`,
    safe: false,
    edits: [
      { from: to, to, text: text.string.slice(lines.from, lines.to) },
      { ...lines, text: '' },
    ],
  }
}
