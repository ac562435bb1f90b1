import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { replace } from './fix.ts'

export default defineRule({
  name: 'unpadded-message-number',
  group: 'classification',
  summary: 'The message number is not filled with zeros to six digits.',
  severity: { author: 'hint', archive: 'off' },
  dialects: ['draft', 'cablegate'],
  inForce: { from: '2003-01-01' },
  fix: 'safe',
  authority: '5 FAH-2 H-222; every published cable since 2003',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    const number = line?.number
    if (number === null || number === undefined || line!.label !== null || number.text.length < 3 || number.text.length > 5) return
    const padded = number.text.padStart(6, '0')
    context.report(number, t`Message number "${number.text}" is not filled to six digits, as lists of cables expect. Write "${padded}".`, {
      fix: replace(cable.text, number, padded, true),
    })
  },
})
