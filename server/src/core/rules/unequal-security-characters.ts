import { t } from '../l10n.ts'
import { allHeaderDialects, defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { isReleaseTail } from '../model/release-codes.ts'

export default defineRule({
  name: 'unequal-security-characters',
  group: 'transmission',
  summary: 'The five classification characters differ, and the last two are no release code.',
  severity: { author: 'warning', archive: 'information' },
  dialects: allHeaderDialects,
  fix: 'unsafe',
  authority: 'ACP 127; ACP 117 General Instructions para 7d',
  since: '0.1.0',
  check(cable, context) {
    const characters = cable.securityLine?.characters
    if (characters === null || characters === undefined) return
    const { text } = characters
    if (text.length !== 5 || text === text[0]!.repeat(5)) return
    if (text.startsWith(text[0]!.repeat(3)) && isReleaseTail(text.slice(3))) return
    const counts = [...text].map((letter) => text.split(letter).length)
    const most = Math.max(...counts)
    const letter = most > 3 ? text[counts.indexOf(most)]! : null
    context.report(
      characters,
      letter === null
        ? t`"${text}" is neither five equal characters nor three and a release code. Repeat the letter of the classification five times.`
        : t`"${text}" is neither five equal characters nor three and a release code. Write "${letter.repeat(5)}".`,
      {
        fix: letter === null ? null : replace(cable.text, characters, letter.repeat(5), false),
      },
    )
  },
})
