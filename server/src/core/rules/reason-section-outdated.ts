import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { authorityBlocks } from '../model/authority-facts.ts'

export default defineRule({
  name: 'reason-section-outdated',
  group: 'authority',
  summary: 'The reason cites section 1.5, which 1.4 replaced in 2003.',
  severity: { author: 'warning', archive: 'off' },
  dialects: stateDialects,
  // Six months after the change: posts were late.
  inForce: { from: '2003-09-22' },
  fix: 'unsafe',
  authority: 'E.O. 13292 (25 March 2003) section 1.4; E.O. 13526 section 1.4',
  since: '0.1.0',
  check(cable, context) {
    for (const block of authorityBlocks(cable)) {
      for (const reason of block.reasons) {
        if (reason.section.text !== '1.5') continue
        context.report(
          reason.section,
          t`The categories have stood in section 1.4 since March 2003; 1.5 is about how long a classification lasts. Write 1.4.`,
          {
            fix: replace(cable.text, reason.section, '1.4', false),
          },
        )
      }
    }
  },
})
