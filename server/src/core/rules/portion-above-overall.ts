import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { levelRank } from '../model/levels.ts'
import { markRank, portionMarks } from '../model/portion-marks.ts'
import { quotedSpans } from '../model/quoted.ts'
import type { Cable } from '../syntax/node.ts'
import { isMixedRecord } from '../model/post-facts.ts'

export default defineRule({
  name: 'portion-above-overall',
  group: 'body',
  summary: 'A part of the text is marked higher than the cable.',
  severity: { author: 'error', archive: 'warning' },
  dialects: stateDialects,
  fix: null,
  authority: '5 FAH-1 H-246.2c (2004); 32 CFR 2001.23',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    const level = line?.levelValue
    if (line === null || level === null || level === undefined || isMixedRecord(cable)) return
    // Reviewers write the new level over the old one and leave the marks.
    const overall = levelRank(level)
    if (overall === 0 && cable.released) return
    // An unclassified cable may hold SBU text.
    const unsure = behindQuote(cable)
    const marks = portionMarks(cable).filter((mark) => mark.from < unsure)
    const above = marks.filter((mark) => markRank(mark.level!) > Math.max(overall, 1))
    if (above.length === 0) return
    const place = line.level ?? line
    if (above.length > 2 && above.length * 2 > marks.length) {
      const first = above[0]!
      context.report(
        place,
        t`Cable is ${level}, but ${above.length} of its ${marks.length} marks are higher; a cable is at least as high as its parts. Correct the level.`,
        {
          related: [{ from: first.from, to: first.to, message: t`"${first.text}" here` }],
        },
      )
      return
    }
    for (const mark of above) {
      context.report(
        mark,
        t`Part is marked "${mark.text}", but the cable is ${level}; a cable is at least as high as its parts. Correct the wrong one.`,
        {
          related: [{ from: place.from, to: place.to, message: t`${level} here` }],
        },
      )
    }
  },
})

/** Behind a quotation that only ends here the cable around a forwarded one goes on, which may be higher. */
function behindQuote(cable: Cable): number {
  const first = quotedSpans(cable)[0]
  return first !== undefined && first.from === cable.body?.from ? first.to : Infinity
}
