import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'

export default defineRule({
  name: 'niact-without-justification',
  group: 'transmission',
  summary: 'A cable with a NIACT addressee does not say in its first paragraph why it can not wait.',
  severity: { author: 'hint', archive: 'off' },
  dialects: stateDialects,
  inForce: { from: '2004-01-01' },
  fix: null,
  authority: '5 FAH-2 H-421.2',
  since: '0.1.0',
  check(cable, context) {
    for (const list of cable.addressLists) {
      for (const { precedence } of list.addresses) {
        if (precedence === null || !precedence.text.startsWith('NIACT')) continue
        const first = cable.paragraphs[0] ?? cable.body
        if (first === null || justifies(cable.text.string, first.from, first.to)) return
        context.report(
          precedence,
          t`"${precedence.text}" calls an officer at night, but the first paragraph does not say why. Justify NIACT there.`,
          {
            related: [{ from: first.from, to: Math.min(first.to, first.from + 80), message: t`The first paragraph` }],
          },
        )
        return
      }
    }
  },
})

function justifies(source: string, from: number, to: number): boolean {
  const text = source.slice(from, Math.min(to, from + 4000)).toUpperCase()
  return text.includes('NIACT') || text.includes('NIGHT ACTION')
}
