import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { printFields } from '../model/print-fields.ts'

export default defineRule({
  name: 'smart-aldac-clearance',
  group: 'smart',
  summary: 'A cable to all posts lacks the clearance of S/ES-O.',
  severity: { author: 'hint', archive: 'off' },
  dialects: ['smart'],
  fix: null,
  authority: '5 FAH-1 H-241.1-2c (CH-37, 2014)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.wrapped !== null || cable.released) return
    const all = cable.addressLists
      .filter(({ kind }) => kind !== 'exempt')
      .flatMap(({ addresses }) => addresses)
      .find(({ name }) => name.text.toUpperCase().includes('ALL DIPLOMATIC AND CONSULAR POSTS'))
    if (all === undefined || !printFields(cable).some(({ name }) => name === 'Drafted By' || name === 'Approved By')) return
    if (cable.fields.some(({ name, value }) => name === 'Cleared By' && /\bS\/ES-[O0]\b/.test(value?.text ?? ''))) return
    context.report(all.name, t`Cable to all posts without clearance of S/ES-O: its Senior Watch Officer clears them. Add the clearance.`)
  },
})
