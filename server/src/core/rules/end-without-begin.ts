import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { insert } from './fix.ts'
import { unpairedWords } from '../model/unpaired.ts'
import type { Cable, Paragraph } from '../syntax/node.ts'
import { nodeAt } from '../syntax/walk.ts'

export default defineRule({
  name: 'end-without-begin',
  group: 'body',
  summary: 'A part of the text is closed by name and never opened.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-246.3 (2004)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.markers.length === 0 || cable.partial) return
    const source = cable.text.string
    for (const end of unpairedWords(cable).ends) {
      const text = source.slice(end.from, end.to).replace(/\s+/g, ' ')
      const name = source.slice(end.nameSpan.from, end.nameSpan.to).replace(/\s+/g, ' ')
      const from = textFrom(cable, end.from)
      const opening = name === name.toUpperCase() ? `${name}: ` : `${name.charAt(0).toUpperCase()}${name.slice(1)}: `
      context.report(
        end,
        t`"${text}" closes a part that never begins, so a reader can't tell where it began. Open it, or delete the words.`,
        {
          fix: from === null ? null : insert(from, opening, false, t`Insert "${opening.trim()}" at the start of the paragraph`),
        },
      )
    }
  },
})

function textFrom(cable: Cable, at: number): number | null {
  const paragraph = nodeAt(cable, at, 'paragraph') as Paragraph | undefined
  return paragraph === undefined || paragraph.textFrom >= at ? null : paragraph.textFrom
}
