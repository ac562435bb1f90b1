import { t } from '../l10n.ts'
import { allHeaderDialects, defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { securityLetter, securityProsign } from '../model/levels.ts'

export default defineRule({
  name: 'malformed-security-warning',
  group: 'transmission',
  summary: 'ZNR or ZNY is not followed by five classification characters and operating signals.',
  severity: { author: 'warning', archive: 'hint' },
  dialects: allHeaderDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-320 (format line 4); ACP 127',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.securityLine
    if (line === null || line.wellFormed) return
    const text = cable.text.string.slice(line.from, line.to)
    // Republished in lower case, or a relay's note glued to a signal: `ZZH(CCY …)`.
    if (text !== text.toUpperCase() || (line.characters?.text.length === 5 && /^Z[A-Z]{2}\d?\(/.test(line.serviceTail?.text ?? ''))) return
    const letter = cable.classification === null ? null : securityLetter(cable.classification)
    const lettersAreWrong = line.characters === null || line.characters.text.length !== 5
    context.report(
      line,
      t`"${text}" is no security warning: ZNR or ZNY, five classification characters, then operating signals, as in "ZNY CCCCC ZZH".`,
      {
        fix:
          letter === null || !lettersAreWrong
            ? null
            : replace(
                cable.text,
                { from: line.prosign.from, to: (line.characters ?? line.prosign).to },
                `${securityProsign(letter)} ${letter.repeat(5)}`,
                false,
              ),
      },
    )
  },
})
