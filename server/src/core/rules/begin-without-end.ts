import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { insert } from './fix.ts'
import { unpairedWords } from '../model/unpaired.ts'
import { nodeAt } from '../syntax/walk.ts'

export default defineRule({
  name: 'begin-without-end',
  group: 'body',
  summary: 'A part of the text is opened by name and never closed.',
  severity: { author: 'off', archive: 'off' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-246.3 (2004)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.markers.length === 0 || cable.partial) return
    const source = cable.text.string
    for (const begin of unpairedWords(cable).begins) {
      const name = source.slice(begin.nameSpan.from, begin.nameSpan.to)
      const paragraph = nodeAt(cable, begin.from, 'paragraph')
      const closing = name === name.toUpperCase() ? ` END ${name}.` : ` End ${name.toLowerCase()}.`
      context.report(begin.nameSpan, t`"${name}" is never closed, so a reader can't tell where it ends. Close it.`, {
        fix:
          paragraph === undefined ? null : insert(paragraph.to, closing, false, t`Insert "${closing.trim()}" at the end of the paragraph`),
      })
    }
  },
})
