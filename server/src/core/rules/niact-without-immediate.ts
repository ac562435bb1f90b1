import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'

export default defineRule({
  name: 'niact-without-immediate',
  group: 'transmission',
  summary: 'NIACT stands behind an address without IMMEDIATE.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'safe',
  authority: '5 FAH-2 H-421.2',
  since: '0.1.0',
  check(cable, context) {
    for (const list of cable.addressLists) {
      for (const { precedence } of list.addresses) {
        if (precedence === null || !precedence.text.startsWith('NIACT') || precedence.text === 'NIACT IMMEDIATE') continue
        const alone = precedence.text === 'NIACT'
        context.report(
          precedence,
          alone
            ? t`"${precedence.text}": night action is written NIACT IMMEDIATE. Add IMMEDIATE.`
            : t`"${precedence.text}": night action is written NIACT IMMEDIATE. Choose one precedence.`,
          {
            fix: alone ? replace(cable.text, precedence, 'NIACT IMMEDIATE', true) : null,
          },
        )
      }
    }
  },
})
