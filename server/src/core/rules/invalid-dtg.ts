import { t } from '../l10n.ts'
import { defineRule, everyDialect } from './rule.ts'
import { daysInMonth, monthName } from '../model/calendar.ts'
import { fullYear, monthIndex } from '../syntax/date-time-group.ts'

export default defineRule({
  name: 'invalid-dtg',
  group: 'transmission',
  summary: 'The date-time group names a day or a time that does not exist.',
  severity: { author: 'error', archive: 'warning' },
  dialects: everyDialect,
  fix: null,
  authority: '5 FAH-2 H-320 (format line 5); ACP 121',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.dateTimeGroup
    if (line === null || line.instant !== null || line.group === null || !line.wellFormed) return
    context.report(
      line.group,
      t`"${line.group.text}" is not a real date or time: ${reason(line.group.text)}. Correct the day, the hour or the minutes.`,
    )
  },
})

function reason(group: string): string {
  const day = Number(group.slice(0, 2))
  const hour = Number(group.slice(2, 4))
  const minute = Number(group.slice(4, 6))
  if (hour > 23) return t`a day has no hour ${group.slice(2, 4)}`
  if (minute > 59) return t`an hour has no minute ${group.slice(4, 6)}`
  const words = group.split(' ').filter((word) => word !== '')
  const month = monthIndex(words[words.length - 2] ?? '')
  const year = fullYear(words[words.length - 1] ?? '')
  if (month === undefined || Number.isNaN(year)) return t`its parts do not fit together`
  return day === 0 ? t`a month begins with day 01` : t`${monthName(month)} ${year} has ${daysInMonth(year, month)} days`
}
