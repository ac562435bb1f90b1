import { t } from '../l10n.ts'
import { defineRule, everyDialect } from './rule.ts'

export default defineRule({
  name: 'malformed-dtg',
  group: 'transmission',
  summary: 'The date-time group is not written ddhhmmZ MON YY.',
  severity: { author: 'error', archive: 'warning' },
  dialects: everyDialect,
  fix: null,
  authority: '5 FAH-2 H-320 (format line 5); ACP 121',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.dateTimeGroup
    if (line === null || line.wellFormed) return
    // A labelled date field without a group is a matter of that form.
    if (line.label !== null && line.group === null) return
    const place = line.group ?? line
    const text = cable.text.string.slice(place.from, place.to)
    context.report(
      place,
      t`"${text}" is no date-time group, so the cable has no date. Write day, hour, minute and Z, then month and year: 041015Z FEB 08.`,
    )
  },
})
