import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'

export default defineRule({
  name: 'military-only-precedence',
  group: 'transmission',
  summary: 'Y or YY is the emergency command precedence, which State traffic does not use.',
  severity: { author: 'information', archive: 'hint' },
  dialects: stateDialects,
  fix: null,
  authority: '5 FAH-2 H-421; ACP 121',
  since: '0.1.0',
  check(cable, context) {
    const letter = cable.dateTimeGroup?.precedence
    const prosign = cable.routingLine?.prosign
    const place = letter?.text === 'Y' ? letter : prosign?.text === 'YY' ? prosign : null
    if (place === null) return
    context.report(place, t`"${place.text}" is the emergency command precedence of the military. State's highest is FLASH: use Z, or O.`)
  },
})
