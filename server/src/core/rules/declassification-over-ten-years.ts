import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { isBeyond, longestClassification, plainDate, sentOn } from '../model/declassification.ts'
import { timeOf } from '../model/draft.ts'

export default defineRule({
  name: 'declassification-over-ten-years',
  group: 'fields',
  summary: 'The declassification date lies more than ten years ahead, which the order allows up to 25.',
  severity: { author: 'off', archive: 'off' },
  dialects: stateDialects,
  fix: null,
  authority: '32 CFR 2001.12; E.O. 13526 section 1.5',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.executiveOrder
    if (field === null || field.number === null || field.instruction.date === null) return
    const date = plainDate(field.instruction)
    const time = timeOf(cable, context)
    if (date === null || time === null) return
    const limit = longestClassification(field.number.text, time)
    if (limit !== 25 || !isBeyond(date.instant, time, 10) || isBeyond(date.instant, time, limit)) return
    context.report(
      date,
      t`"${date.text}" is more than ten years ahead; ten are the rule, 25 the limit. Make sure that the subject stays sensitive for so long.`,
      { related: sentOn(cable) },
    )
  },
})
