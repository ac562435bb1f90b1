import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { printFields } from '../model/print-fields.ts'

/** Fields without which a cable is neither sent nor found. */
const needed: ReadonlySet<string> = new Set(['Signature', 'Approved By', 'Released By', 'Subject', 'TAGS', 'Action'])

export default defineRule({
  name: 'smart-empty-field',
  group: 'smart',
  summary: 'A field of the SMART form has no value.',
  severity: { author: 'warning', archive: 'off' },
  dialects: ['smart'],
  fix: null,
  authority: '5 FAH-1 H-210, H-240',
  since: '0.1.0',
  check(cable, context) {
    if (cable.wrapped !== null || cable.released) return
    for (const field of printFields(cable)) {
      if (field.empty && needed.has(field.name))
        context.report(field.label, t`Field "${field.name}" is empty; the cable can't be sent or found without it. Fill it in.`)
    }
  },
})
