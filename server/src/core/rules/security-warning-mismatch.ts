import { t } from '../l10n.ts'
import { allHeaderDialects, defineRule } from './rule.ts'
import type { Edit } from './rule.ts'
import { securityLetter, securityProsign } from '../model/levels.ts'
import { isMixedRecord } from '../model/post-facts.ts'

export default defineRule({
  name: 'security-warning-mismatch',
  group: 'transmission',
  summary: 'The classification characters behind ZNR or ZNY are not those of the classification line.',
  severity: { author: 'error', archive: 'warning' },
  dialects: allHeaderDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-320 (format line 4); ACP 127',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    const security = cable.securityLine
    if (line === null || line.level === null || security === null || security.characters === null || !security.wellFormed) return
    const expected = securityLetter(line)
    const { characters, prosign } = security
    if (expected === null || characters.text[0] === expected || isMixedRecord(cable)) return
    const level = cable.text.string.slice(line.level.from, line.level.to)
    // The last two letters may be a release code, which stays.
    const own = [...characters.text].every((letter) => letter === characters.text[0]) ? 5 : 3
    const edits: Edit[] = [{ from: characters.from, to: characters.from + own, text: expected.repeat(own) }]
    if (prosign.text !== securityProsign(expected)) edits.unshift({ from: prosign.from, to: prosign.to, text: securityProsign(expected) })
    context.report(
      characters,
      t`"${characters.text}" does not fit the classification "${level}", which is sent with "${expected.repeat(5)}". Relays choose the circuit by it: correct the one that is wrong.`,
      {
        related: [{ from: line.level.from, to: line.level.to, message: t`"${level}" here` }],
        fix: { title: t`Write "${securityProsign(expected)} ${expected.repeat(5)}"`, safe: false, edits },
      },
    )
  },
})
