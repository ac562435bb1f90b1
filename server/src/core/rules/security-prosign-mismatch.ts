import { t } from '../l10n.ts'
import { allHeaderDialects, defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { securityProsign } from '../model/levels.ts'

export default defineRule({
  name: 'security-prosign-mismatch',
  group: 'transmission',
  summary: 'ZNR stands before the characters of a classified message, or ZNY before UUUUU.',
  severity: { author: 'error', archive: 'warning' },
  dialects: allHeaderDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-320 (format line 4); ACP 127; ACP 131',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.securityLine
    if (line === null || line.characters === null || !line.wellFormed) return
    const { prosign, characters } = line
    const letter = characters.text[0]!
    const expected = securityProsign(letter)
    if (prosign.text === expected || !'UECSTR'.includes(letter)) return
    const message =
      expected === 'ZNY'
        ? t`"${characters.text}" needs ZNY: ZNR lets a message pass over unapproved circuits. Replace "${prosign.text}" or correct the characters.`
        : t`"${characters.text}" needs ZNR: ZNY keeps a message on approved circuits. Replace "${prosign.text}" or correct the characters.`
    context.report(prosign, message, {
      related: [{ from: characters.from, to: characters.to, message: t`"${characters.text}" here` }],
      fix: replace(cable.text, prosign, expected, false),
    })
  },
})
