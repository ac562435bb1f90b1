import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { levelRank } from '../model/levels.ts'
import { markRank, portionMarks } from '../model/portion-marks.ts'

export default defineRule({
  name: 'overall-above-portions',
  group: 'body',
  summary: 'No part of the text is marked as high as the cable.',
  severity: { author: 'off', archive: 'off' },
  dialects: stateDialects,
  fix: null,
  authority: '32 CFR 2001.23',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    if (line === null || line.levelValue === null || cable.partial || cable.released || cable.paragraphs.length === 0) return
    if (cable.paragraphs.some(({ mark }) => mark?.level == null) || cable.scan.redactions.length > 0) return
    const overall = levelRank(line.levelValue)
    // UNCLAS and LIMITED OFFICIAL USE are below every mark that counts.
    if (overall < 2) return
    const subject = cable.subject?.mark?.level
    if (subject != null && markRank(subject) >= overall) return
    const marks = portionMarks(cable)
    if (marks.some((mark) => markRank(mark.level!) >= overall)) return
    const place = line.level ?? line
    context.report(
      place,
      t`No part is marked ${line.levelValue}, so the cable may be classified too high. Lower it, or mark the part that makes it so.`,
    )
  },
})
