import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { insert } from './fix.ts'
import { intendedPrecedence } from '../model/precedences.ts'

export default defineRule({
  name: 'smart-address-without-precedence',
  group: 'smart',
  summary: 'An addressee of a SMART print has no precedence.',
  severity: { author: 'warning', archive: 'hint' },
  dialects: ['smart'],
  fix: 'unsafe',
  authority: '5 FAH-2 H-421; SMART prints of 2010 to 2023',
  since: '0.1.0',
  check(cable, context) {
    if (cable.wrapped !== null) return
    for (const list of cable.addressLists) {
      if (list.kind === 'exempt') continue
      for (const { name, precedence } of list.addresses) {
        // A misspelt word is unknown-precedence-word's affair.
        if (precedence !== null || name.to === name.from || intendedPrecedence(name.text) !== undefined) continue
        context.report(name, t`"${name.text}" has no precedence; each addressee has its own. Add ROUTINE or IMMEDIATE.`, {
          fix: insert(name.to, ' ROUTINE', false, t`Insert "ROUTINE"`),
        })
      }
    }
  },
})
