import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import type { Fix } from './rule.ts'
import { insert } from './fix.ts'
import { captionNamed } from '../model/captions.ts'

export default defineRule({
  name: 'official-informal-subject',
  group: 'classification',
  summary: 'OFFICIAL INFORMAL stands as caption but not in the subject, or the reverse.',
  severity: { author: 'warning', archive: 'hint' },
  dialects: stateDialects,
  inForce: { from: '2004-01-01' },
  fix: 'unsafe',
  authority: '5 FAH-2 H-252.1-2 (2023)',
  since: '0.1.0',
  check(cable, context) {
    const title = cable.subject?.title
    if (title === null || title === undefined) return
    const caption = captionNamed(cable, 'OFFICIAL INFORMAL')
    const inSubject = /official[ -]informal/i.test(title.text) || /\bO-I\b/.test(title.text)
    if ((caption !== undefined) === inSubject) return
    const fix: Fix | null =
      caption === undefined ? null : insert(title.from, 'OFFICIAL INFORMAL: ', false, t`Insert "OFFICIAL INFORMAL" into the subject`)
    context.report(
      caption ?? title,
      caption === undefined
        ? t`OFFICIAL INFORMAL stands in the subject but not among the captions; readers look in both places. Put it in both.`
        : t`OFFICIAL INFORMAL stands among the captions but not in the subject; readers look in both places. Put it in both.`,
      { fix },
    )
  },
})
