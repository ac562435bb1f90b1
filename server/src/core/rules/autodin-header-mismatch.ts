import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { validationNumber } from '../model/number-facts.ts'
import type { Cable, Token } from '../syntax/node.ts'

export default defineRule({
  name: 'autodin-header-mismatch',
  group: 'military',
  summary: 'The AUTODIN line contradicts the security line or the end of the message.',
  severity: { author: 'warning', archive: 'information' },
  dialects: ['military'],
  fix: 'unsafe',
  authority: 'JANAP 128; ACP 128 (format line 2)',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.autodinLine
    if (line === null) return
    const odd = oddLetter(cable)
    if (odd !== null) {
      context.report(
        odd.token,
        t`"${odd.token.text}" on the AUTODIN line does not fit "${odd.other.text}"; the classification stands in each place. Correct the wrong one.`,
        {
          related: [{ from: odd.other.from, to: odd.other.to, message: t`"${odd.other.text}" here` }],
          fix: replace(cable.text, odd.token, odd.expected, false),
        },
      )
    }
    const end = validationNumber(cable)
    const number = end === null ? null : end.text.startsWith('#') ? end.text.slice(1) : end.text
    if (number !== null && number !== line.serial.text) {
      context.report(
        line.serial,
        t`Station serial "${line.serial.text}" differs from "#${number}" at the end; both are the number of this transmission. Correct the wrong one.`,
        {
          related: [{ from: end!.from, to: end!.to, message: t`"${end!.text}" here` }],
          fix: replace(cable.text, line.serial, number, false),
        },
      )
    }
  },
})

/** Letters of classifications; a scanner's letters are none. */
const letters = /^[UEFCSTR]$/

interface Odd {
  readonly token: Token
  readonly other: Token
  readonly expected: string
}

/** Position 4, the four letters behind the time and those of format line 4 say the same (JANAP 128). */
function oddLetter(cable: Cable): Odd | null {
  const { classLetter, classLetters } = cable.autodinLine!
  const security = cable.securityLine?.characters
  const repeated = classLetters.text
  const equal = letters.test(repeated.charAt(0)) && repeated === repeated.charAt(0).repeat(4)
  const own = security === null || security === undefined || !letters.test(security.text.charAt(0)) ? null : security.text.charAt(0)
  const letter = own ?? (equal ? repeated.charAt(0) : null)
  if (letter === null) return null
  const other = own === null ? classLetters : security!
  // The last two may be a release code.
  if (!repeated.startsWith(letter.repeat(2))) return { token: classLetters, other, expected: letter.repeat(4) }
  if (letters.test(classLetter.text) && classLetter.text !== letter) return { token: classLetter, other, expected: letter }
  if (!equal && /[UECSTR]/.test(repeated.slice(2)) && !repeated.endsWith(repeated.charAt(2)))
    return { token: classLetters, other, expected: letter.repeat(4) }
  return null
}
