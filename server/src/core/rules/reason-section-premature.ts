import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { authorityBlocks } from '../model/authority-facts.ts'
import { sentOn } from '../model/declassification.ts'

export default defineRule({
  name: 'reason-section-premature',
  group: 'authority',
  summary: 'The reason cites section 1.4 before March 2003, when the categories stood in 1.5.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  inForce: { from: '1995-10-14', to: '2003-03-24' },
  fix: 'unsafe',
  authority: 'E.O. 12958 section 1.5; E.O. 13292 (25 March 2003)',
  since: '0.1.0',
  check(cable, context) {
    for (const block of authorityBlocks(cable)) {
      for (const reason of block.reasons) {
        if (reason.section.text !== '1.4') continue
        context.report(
          reason.section,
          t`Before 25 March 2003 the categories stood in section 1.5; the section or the date of the cable is wrong. Write 1.5.`,
          {
            related: sentOn(cable),
            // Letter h came with section 1.4.
            fix: reason.letters.some((letter) => letter.text === 'h') ? null : replace(cable.text, reason.section, '1.5', false),
          },
        )
      }
    }
  },
})
