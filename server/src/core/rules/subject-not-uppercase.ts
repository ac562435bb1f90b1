import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { isCut } from '../model/redactions.ts'

export default defineRule({
  name: 'subject-not-uppercase',
  group: 'fields',
  summary: 'The subject has small letters.',
  severity: { author: 'off', archive: 'off' },
  dialects: ['cablegate', 'aad', 'copy', 'deptdraft', 'draft'],
  fix: 'safe',
  authority: 'Practice of most posts',
  since: '0.1.0',
  check(cable, context) {
    const title = cable.subject?.title
    if (title === null || title === undefined) return
    const written = cable.text.string.slice(title.from, title.to)
    const capitals = written.toUpperCase()
    if (written === capitals || isCut(cable, title)) return
    context.report(title, t`Subject has small letters; most cables write it in capitals. Write capitals, or switch the rule off.`, {
      fix: replace(cable.text, title, capitals, true, t`Write the subject in capitals`),
    })
  },
})
