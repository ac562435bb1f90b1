import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { insertLineBefore } from './fix.ts'
import { gapOf } from '../model/header-lines.ts'

export default defineRule({
  name: 'missing-tags-line',
  group: 'fields',
  summary: 'The cable has no TAGS line.',
  severity: { author: 'error', archive: 'information' },
  dialects: ['cablegate', 'aad', 'copy', 'deptdraft', 'draft'],
  inForce: { from: '1973-07-01' },
  fix: 'unsafe',
  authority: '5 FAH-1 H-212; 5 FAH-3 H-010',
  since: '0.1.0',
  check(cable, context) {
    if (cable.tags !== null) return
    const gap = gapOf(cable, 'tags')
    if (gap === null) return
    context.report(gap.mark, t`No TAGS line before this: cables are distributed and found by their TAGS. Add at least one subject TAG.`, {
      fix: insertLineBefore(cable.text, gap.before.from, 'TAGS:', false, t`Insert "TAGS:"`),
    })
  },
})
