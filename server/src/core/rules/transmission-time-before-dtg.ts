import { t } from '../l10n.ts'
import { allHeaderDialects, defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { dayOfYear, minuteOfDay, minutesOf, timeText } from '../model/calendar.ts'

/** Clocks of drafter and relay differ by a minute or two (calibration: twice in 1,107 cables). */
const tolerance = 5

export default defineRule({
  name: 'transmission-time-before-dtg',
  group: 'transmission',
  summary: 'The message was sent more than five minutes before its date-time group.',
  severity: { author: 'warning', archive: 'information' },
  dialects: allHeaderDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-320 (format lines 3 and 5); ACP 127',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.originatorLine
    const { date } = context
    if (date === null || line === null || line.time === null || line.julianDay === null) return
    if (Number(line.julianDay.text) !== dayOfYear(date)) return
    const sent = minutesOf(line.time.text)
    if (sent === null || sent >= minuteOfDay(date) - tolerance) return
    const group = cable.dateTimeGroup!.group
    if (group === null) return
    const time = timeText(date)
    context.report(line.time, t`Sent at "${line.time.text}" UTC, before its date-time group of ${time}. Correct the time that is wrong.`, {
      related: [{ from: group.from, to: group.to, message: t`Written at ${time} UTC` }],
      fix: replace(cable.text, line.time, time, false),
    })
  },
})
