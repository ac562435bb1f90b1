import { t } from '../l10n.ts'
import { allHeaderDialects, defineRule } from './rule.ts'

export default defineRule({
  name: 'malformed-transmission-identifier',
  group: 'transmission',
  summary: 'The line that begins with VZCZC does not go on with three letters and three or four digits.',
  severity: { author: 'warning', archive: 'hint' },
  dialects: allHeaderDialects,
  fix: null,
  authority: '5 FAH-2 H-321.1 (format line 1)',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.transmissionIdentifier
    if (line === null || line.channel !== null) return
    const text = cable.text.string.slice(line.from, line.to)
    // Republished in lower case.
    if (/^vzczc[a-z]{3}\d{3,4}$/.test(text.toLowerCase())) return
    context.report(
      line,
      t`"${text}" is no transmission identifier: VZCZC, three letters of the channel and three or four digits stand in one word, as in VZCZCXRO1234.`,
    )
  },
})
