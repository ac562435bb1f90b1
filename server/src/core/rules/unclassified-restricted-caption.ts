import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { insertLineAfter } from './fix.ts'
import { captionNamed, isSensitive } from '../model/captions.ts'
import { isUnclassified } from '../model/levels.ts'

export default defineRule({
  name: 'unclassified-restricted-caption',
  group: 'classification',
  summary: 'An AGREMENT CHANNEL cable is neither classified nor marked SENSITIVE.',
  severity: { author: 'information', archive: 'off' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-442 (2008)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.captions.length === 0 || !isUnclassified(cable)) return
    const caption = captionNamed(cable, 'AGREMENT CHANNEL')
    if (caption === undefined || isSensitive(cable)) return
    context.report(
      caption,
      t`"${caption.text}" cables are classified or administratively controlled, because they name persons. Raise the level or add SENSITIVE.`,
      {
        fix: insertLineAfter(cable.text, caption.to, 'SENSITIVE', false, t`Insert "SENSITIVE"`),
      },
    )
  },
})
