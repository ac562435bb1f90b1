import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import type { Fix } from './rule.ts'
import { insert, replace } from './fix.ts'
import { usualInstruction } from '../model/declassification.ts'
import { timeOf } from '../model/draft.ts'
import { isClassified } from '../model/levels.ts'
import { isCut } from '../model/redactions.ts'
import type { Cable, ExecutiveOrderField } from '../syntax/node.ts'

export default defineRule({
  name: 'classified-without-declassification',
  group: 'fields',
  summary: 'A classified cable does not say when it is declassified.',
  severity: { author: 'error', archive: 'warning' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '32 CFR 2001.21; 5 FAH-1 H-212',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.executiveOrder
    if (field === null || field.number === null) return
    const { type } = field.instruction
    if ((type !== 'none' && type !== 'empty') || !isClassified(cable.classification?.levelValue) || cable.partial) return
    // Whether classified SMART prints repeat the date on this line is not known (smart.md 2.9).
    if (cable.dialect === 'smart' && cable.wrapped === null) return
    const said = type === 'none' && field.value !== null
    // Somebody is writing the line.
    if (!said && cable.tags === null && cable.subject === null) return
    if ((!said && field.value !== null) || saidElsewhere(cable) || isCut(cable, field)) return
    const level = cable.classification!.level ?? cable.classification!
    const place = said ? field.value! : field.number
    context.report(
      place,
      said
        ? t`"${field.value!.text}" on a classified cable: it would stay classified for ever. Give a date or an event.`
        : t`E.O. "${field.number.text}" without a value: the cable would stay classified for ever. Give a date or an event.`,
      {
        related: [{ from: level.from, to: level.to, message: t`"${cable.classification!.levelValue!}" here` }],
        fix: completed(cable, field, timeOf(cable, context)),
      },
    )
  },
})

/** Derivative cables carry the date of their source behind "Declassify on". */
function saidElsewhere(cable: Cable): boolean {
  return cable.authorities.some((block) => cable.text.string.slice(block.from, block.to).toUpperCase().includes('DECL'))
}

function completed(cable: Cable, field: ExecutiveOrderField, time: number | null): Fix | null {
  const value = time === null ? null : usualInstruction(field.number!.text, time)
  if (value === null) return null
  if (field.value !== null) return replace(cable.text, field.value, value, false)
  const { to } = field.number!
  const behind = cable.text.string.charCodeAt(to) === 58 ? to + 1 : to
  return insert(behind, `${behind > to ? '' : ':'} ${value}`, false, t`Insert "${value}"`)
}
