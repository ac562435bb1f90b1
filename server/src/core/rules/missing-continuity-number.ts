import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'

export default defineRule({
  name: 'missing-continuity-number',
  group: 'transmission',
  summary: 'SECSTATE WASHDC is addressed without a message continuity number.',
  severity: { author: 'off', archive: 'off' },
  dialects: headerDialects,
  fix: null,
  authority: '5 FAH-2 H-321.7',
  since: '0.1.0',
  check(cable, context) {
    for (const list of cable.addressLists) {
      if (list.kind === 'exempt') continue
      for (const { name, continuityNumber } of list.addresses) {
        if (continuityNumber !== null || !name.text.startsWith('SECSTATE')) continue
        context.report(name, t`"${name.text}" has no continuity number, so a lost telegram is not missed. Add the next number.`)
      }
    }
  },
})
