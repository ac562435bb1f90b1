import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { levelRank } from '../model/levels.ts'
import { markRank } from '../model/portion-marks.ts'
import { isMixedRecord } from '../model/post-facts.ts'

export default defineRule({
  name: 'subject-classification-above-overall',
  group: 'fields',
  summary: 'The subject is marked higher than the cable.',
  severity: { author: 'error', archive: 'warning' },
  dialects: stateDialects,
  fix: null,
  authority: '5 FAH-1 H-210; 32 CFR 2001.21',
  since: '0.1.0',
  check(cable, context) {
    const mark = cable.subject?.mark
    const line = cable.classification
    if (mark == null || mark.level === null || line === null || line.levelValue === null) return
    const overall = levelRank(line.levelValue)
    // An unclassified cable may hold SBU text; reviewers write the new level over the old one and leave the marks.
    if (markRank(mark.level) <= Math.max(overall, 1) || (overall === 0 && cable.released) || isMixedRecord(cable)) return
    const place = line.level ?? line
    context.report(
      mark,
      t`Subject is marked "${mark.text}", but the cable is ${line.levelValue}; a cable is at least as high as its parts. Correct the wrong one.`,
      {
        related: [{ from: place.from, to: place.to, message: t`${line.levelValue} here` }],
      },
    )
  },
})
