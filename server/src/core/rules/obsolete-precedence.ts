import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import type { Edit } from './rule.ts'
import type { Token } from '../syntax/node.ts'

export default defineRule({
  name: 'obsolete-precedence',
  group: 'transmission',
  summary: 'PRIORITY is no longer a State precedence since May 2017.',
  severity: { author: 'warning', archive: 'off' },
  dialects: ['smart', 'deptdraft', 'draft'],
  inForce: { from: '2017-05-16' },
  fix: 'unsafe',
  authority: '5 FAH-2 H-421 (CT:TEL-54, 16 May 2017)',
  since: '0.1.0',
  check(cable, context) {
    const places: Token[] = []
    const line = cable.dateTimeGroup
    for (const letter of [line?.precedence, line?.infoPrecedence]) if (letter?.text === 'P') places.push(letter)
    for (const list of cable.addressLists) {
      for (const { precedence } of list.addresses) if (precedence?.text === 'PRIORITY') places.push(precedence)
    }
    const first = places[0]
    if (first === undefined) return
    const edits = places
      .map((place): Edit => ({ from: place.from, to: place.to, text: place.text === 'P' ? 'R' : 'ROUTINE' }))
      .sort((a, b) => a.from - b.from)
    context.report(
      first,
      t`"${first.text}" is no longer an authorised State precedence. Use IMMEDIATE where an answer can't wait, ROUTINE elsewhere.`,
      {
        related: places.slice(1).map((place) => ({ from: place.from, to: place.to, message: t`"${place.text}" here too` })),
        fix: { title: t`Send it as ROUTINE`, safe: false, edits },
      },
    )
  },
})
