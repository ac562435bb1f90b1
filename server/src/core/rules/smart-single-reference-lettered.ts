import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { remove } from './fix.ts'

export default defineRule({
  name: 'smart-single-reference-lettered',
  group: 'smart',
  summary: 'The only reference of a SMART print has a letter.',
  severity: { author: 'hint', archive: 'off' },
  dialects: ['smart'],
  fix: 'safe',
  authority: 'SMART prints of 2010 to 2018',
  since: '0.1.0',
  check(cable, context) {
    if (cable.wrapped !== null) return
    const items = cable.references.flatMap((field) => field.items)
    const only = items[0]
    if (only === undefined || items.length > 1 || only.letter === null || only.text.from <= only.letter.from) return
    const span = { from: only.letter.from, to: only.text.from }
    const written = cable.text.string.slice(span.from, span.to).trimEnd()
    context.report(
      { from: span.from, to: span.from + written.length },
      t`"${written}" stands before the only reference; letters are there to tell several apart. Delete it.`,
      {
        fix: remove(cable.text, span, true, t`Delete "${written}"`),
      },
    )
  },
})
