import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import type { Fix } from './rule.ts'
import { replace } from './fix.ts'
import { dayOfYear, minutesOf, timeText } from '../model/calendar.ts'
import type { Cable, OriginatorLine } from '../syntax/node.ts'

export default defineRule({
  name: 'malformed-originator-line',
  group: 'transmission',
  summary: 'The originator line is not DE, routing indicator, serial, day and time.',
  severity: { author: 'warning', archive: 'information' },
  dialects: headerDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-320 (format line 3)',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.originatorLine
    if (line === null) return
    const complete = line.routingIndicator !== null && line.serial !== null && line.julianDay !== null && line.time !== null
    if (complete && !line.children.some((child) => child.kind === 'word')) {
      if (minutesOf(line.time.text) === null)
        context.report(line.time, t`"${line.time.text}" is no time of the day. Write hours and minutes, UTC.`)
      return
    }
    const text = cable.text.string.slice(line.from, line.to)
    context.report(
      line,
      t`"${text}" is no originator line: DE, routing indicator, #serial[/section], day of the year and time, as in "DE RUEHZD #0123/01 0351015".`,
      {
        fix: rebuilt(cable, line, context.date),
      },
    )
  },
})

/** The line as the rest of the cable lets expect it; null when that says too little. */
function rebuilt(cable: Cable, line: OriginatorLine, date: number | null): Fix | null {
  const number = cable.classification?.number
  if (line.routingIndicator === null || number === null || number === undefined || date === null) return null
  const section = cable.classification?.section
  const serial = String(Number(number.text) % 10_000).padStart(4, '0')
  const part = section === null || section === undefined ? '' : `/${section.text.padStart(2, '0')}`
  const day = String(dayOfYear(date)).padStart(3, '0')
  return replace(cable.text, line, `DE ${line.routingIndicator.text} #${serial}${part} ${day}${timeText(date)}`, false)
}
