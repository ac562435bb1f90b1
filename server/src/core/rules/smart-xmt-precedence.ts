import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { remove } from './fix.ts'
import { printFields } from '../model/print-fields.ts'

export default defineRule({
  name: 'smart-xmt-precedence',
  group: 'smart',
  summary: 'An exempted post has a precedence.',
  severity: { author: 'information', archive: 'off' },
  dialects: ['smart'],
  fix: 'safe',
  authority: 'SMART prints of 2011 to 2023',
  since: '0.1.0',
  check(cable, context) {
    const field = printFields(cable).find(({ name }) => name === 'XMT')
    if (field === undefined) return
    for (const list of cable.addressLists) {
      if (list.kind !== 'exempt' || list.from < field.from || list.from >= field.to) continue
      for (const { name, precedence } of list.addresses) {
        if (precedence === null) continue
        context.report(
          precedence,
          t`"${precedence.text}" behind "${name.text}", which gets no copy: exempted posts carry no precedence. Delete it.`,
          {
            fix: remove(cable.text, { from: name.to, to: precedence.to }, true, t`Delete "${precedence.text}"`),
          },
        )
      }
    }
  },
})
