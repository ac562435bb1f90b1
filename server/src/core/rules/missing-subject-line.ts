import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { insertLineAfter, insertLineBefore } from './fix.ts'
import { gapOf } from '../model/header-lines.ts'

export default defineRule({
  name: 'missing-subject-line',
  group: 'fields',
  summary: 'The cable has no SUBJECT line.',
  severity: { author: 'error', archive: 'information' },
  dialects: ['cablegate', 'aad', 'copy', 'deptdraft', 'draft'],
  fix: 'unsafe',
  authority: '5 FAH-1 H-212',
  since: '0.1.0',
  check(cable, context) {
    if (cable.subject !== null) return
    const gap = gapOf(cable, 'subject')
    if (gap === null) return
    context.report(gap.mark, t`No SUBJECT line before this: nobody sees what the cable is about. Add one behind TAGS.`, {
      fix:
        cable.tags !== null
          ? insertLineAfter(cable.text, cable.tags.to, 'SUBJECT:', false, t`Insert "SUBJECT:"`)
          : insertLineBefore(cable.text, gap.before.from, 'SUBJECT:', false, t`Insert "SUBJECT:"`),
    })
  },
})
