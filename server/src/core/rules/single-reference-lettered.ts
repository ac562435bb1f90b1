import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { remove } from './fix.ts'
import { isCut } from '../model/redactions.ts'
import { referenceItems } from '../model/reference-facts.ts'

export default defineRule({
  name: 'single-reference-lettered',
  group: 'fields',
  summary: 'The only reference has a letter.',
  severity: { author: 'hint', archive: 'off' },
  // SMART prints have a rule of their own.
  dialects: ['cablegate', 'aad', 'copy', 'deptdraft', 'draft'],
  fix: 'safe',
  authority: '5 FAH-1 H-230',
  since: '0.1.0',
  check(cable, context) {
    if (cable.references.length !== 1) return
    const items = referenceItems(cable)
    const item = items[0]
    if (
      items.length !== 1 ||
      item === undefined ||
      item.letter === null ||
      item.letter.text !== 'A' ||
      item.doubledLetter !== null ||
      item.text.from <= item.from ||
      isCut(cable, cable.references[0]!)
    )
      return
    const place = { from: item.from, to: item.text.from }
    context.report(item.letter, t`The only reference has the letter "A"; the text cites it as reftel. Delete the letter.`, {
      fix: remove(cable.text, place, true, t`Delete "A"`),
    })
  },
})
