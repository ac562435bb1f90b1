import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { intendedPrecedence } from '../model/precedences.ts'

export default defineRule({
  name: 'unknown-precedence-word',
  group: 'transmission',
  summary: 'The last word of an address is a misspelt precedence.',
  severity: { author: 'warning', archive: 'hint' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-421',
  since: '0.1.0',
  check(cable, context) {
    for (const list of cable.addressLists) {
      for (const { name, precedence } of list.addresses) {
        if (precedence !== null) continue
        const meant = intendedPrecedence(name.text)
        if (meant === undefined) continue
        const word = name.text.slice(name.text.lastIndexOf(' ') + 1).toUpperCase()
        if (word === meant) continue
        const span = { from: name.to - word.length, to: name.to }
        context.report(span, t`"${word}" is no precedence. Did you mean ${meant}?`, { fix: replace(cable.text, span, meant, false) })
      }
    }
  },
})
