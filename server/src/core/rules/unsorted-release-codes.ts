import { t } from '../l10n.ts'
import { allHeaderDialects, defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { isReleaseTail } from '../model/release-codes.ts'

export default defineRule({
  name: 'unsorted-release-codes',
  group: 'transmission',
  summary: 'The two release codes behind the classification characters are not in alphabetical order.',
  severity: { author: 'hint', archive: 'off' },
  dialects: allHeaderDialects,
  fix: 'safe',
  authority: 'ACP 117 General Instructions para 7d',
  since: '0.1.0',
  check(cable, context) {
    const characters = cable.securityLine?.characters
    if (characters === null || characters === undefined || characters.text.length !== 5) return
    const { text } = characters
    const tail = text.slice(3)
    if (!text.startsWith(text[0]!.repeat(3)) || tail === text[0]!.repeat(2) || !isReleaseTail(tail) || tail[0]! <= tail[1]!) return
    const sorted = tail[1]! + tail[0]!
    const span = { from: characters.from + 3, to: characters.from + 5 }
    context.report(span, t`Release codes stand in alphabetical order: write "${sorted}" for "${tail}".`, {
      fix: replace(cable.text, span, sorted, true),
    })
  },
})
