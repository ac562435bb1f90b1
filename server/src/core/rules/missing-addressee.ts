import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { insertLineAfter } from './fix.ts'

export default defineRule({
  name: 'missing-addressee',
  group: 'transmission',
  summary: 'The cable has an FM line but neither a TO nor an INFO addressee.',
  severity: { author: 'error', archive: 'information' },
  dialects: ['cablegate', 'aad', 'copy', 'military'],
  fix: 'unsafe',
  authority: '5 FAH-2 H-320 (format lines 7 and 8)',
  since: '0.1.0',
  check(cable, context) {
    const from = cable.fromLine
    if (from === null || cable.partial) return
    for (const list of cable.addressLists) if (list.kind !== 'exempt' && list.addresses.length > 0) return
    const list = cable.addressLists.find((other) => other.kind !== 'exempt')
    context.report(list?.label ?? from, t`The cable goes to nobody: it has neither a TO nor an INFO addressee. Add one.`, {
      fix: list === undefined ? insertLineAfter(cable.text, from.to, 'TO SECSTATE WASHDC', false, t`Insert "TO SECSTATE WASHDC"`) : null,
    })
  },
})
