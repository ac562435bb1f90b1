import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { isCut } from '../model/redactions.ts'
import { referenceItems } from '../model/reference-facts.ts'
import { referenceMentions } from '../model/reference-mentions.ts'

export default defineRule({
  name: 'unused-reference',
  group: 'fields',
  summary: 'The text never cites a lettered reference.',
  severity: { author: 'off', archive: 'off' },
  dialects: stateDialects,
  fix: null,
  authority: '5 FAH-1 H-230',
  since: '0.1.0',
  check(cable, context) {
    const { body } = cable
    if (body === null || cable.references.length === 0 || cable.partial || cable.paragraphs.length === 0) return
    const lettered = referenceItems(cable).filter((item) => item.letter !== null)
    if (lettered.length === 0) return
    const mentions = referenceMentions(cable)
    // "Reftels" cites all of them.
    if (mentions.some((mention) => mention.letters.length === 0) || isCut(cable, body)) return
    const cited = new Set(mentions.flatMap((mention) => mention.letters.map(({ letter }) => letter)))
    for (const item of lettered) {
      const letter = item.letter!
      if (cited.has(letter.text)) continue
      context.report(letter, t`Reference "${letter.text}" is never cited, so readers don't know what it is for. Cite it or leave it out.`)
    }
  },
})
