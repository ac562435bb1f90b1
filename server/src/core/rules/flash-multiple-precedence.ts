import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'

export default defineRule({
  name: 'flash-multiple-precedence',
  group: 'transmission',
  summary: 'A FLASH message has a second, lower precedence.',
  severity: { author: 'warning', archive: 'off' },
  dialects: stateDialects,
  fix: null,
  authority: '5 FAH-2 H-321.2-1 (2018)',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.dateTimeGroup
    if (line === null || line.precedence === null || line.infoPrecedence === null || line.precedence.text !== 'Z') return
    const { precedence, infoPrecedence } = line
    context.report(
      { from: precedence.from, to: infoPrecedence.to },
      t`"${precedence.text} ${infoPrecedence.text}": FLASH goes as a transmission of its own. Send the addressees of the lower precedence a second message.`,
    )
  },
})
