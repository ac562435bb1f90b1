import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { isUnclassified } from '../model/levels.ts'

export default defineRule({
  name: 'unclassified-with-declassification',
  group: 'fields',
  summary: 'The E.O. line of an unclassified cable says when it is declassified.',
  severity: { author: 'warning', archive: 'off' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-212',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.executiveOrder
    if (field === null || field.value === null || !isUnclassified(cable)) return
    const { type } = field.instruction
    const event = type === 'event' && field.value.text.toUpperCase().includes('DECL')
    if (type !== 'date' && type !== 'code' && !event) return
    const level = cable.classification!.level ?? cable.classification!
    context.report(
      field.value,
      t`"${field.value.text}" on an unclassified cable: there is nothing to declassify. Write N/A, or classify the cable.`,
      { related: [{ from: level.from, to: level.to, message: t`Unclassified here` }], fix: replace(cable.text, field.value, 'N/A', false) },
    )
  },
})
