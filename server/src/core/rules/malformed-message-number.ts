import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { replace } from './fix.ts'

export default defineRule({
  name: 'malformed-message-number',
  group: 'classification',
  summary: 'The message number has fewer than three or more than six digits.',
  severity: { author: 'warning', archive: 'information' },
  dialects: ['cablegate', 'aad', 'copy', 'draft'],
  fix: 'unsafe',
  authority: '5 FAH-2 H-222',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    const number = line?.number
    if (number === null || number === undefined || line!.label !== null) return
    const digits = number.text.length
    if (digits >= 3 && digits <= 6) return
    context.report(
      number,
      digits < 3
        ? t`"${number.text}" is no message number, which has up to six digits. Fill it with zeros.`
        : t`"${number.text}" is no message number, which has up to six digits. Delete digits.`,
      {
        fix: digits < 3 ? replace(cable.text, number, number.text.padStart(6, '0'), false) : null,
      },
    )
  },
})
