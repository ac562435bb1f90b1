import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { unpairedWords } from '../model/unpaired.ts'

export default defineRule({
  name: 'mismatched-end',
  group: 'body',
  summary: 'A part of the text is closed by the name of another.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-246.3 (2004)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.markers.length === 0) return
    const source = cable.text.string
    for (const { end, open } of unpairedWords(cable).wrongEnds) {
      const text = source.slice(end.from, end.to).replace(/\s+/g, ' ')
      const written = source.slice(end.nameSpan.from, end.nameSpan.to)
      const name = written === written.toUpperCase() ? open.name : open.name.toLowerCase()
      const opening = source.slice(open.nameSpan.from, open.nameSpan.to)
      context.report(
        end,
        t`"${text}" closes what "${opening}" opened, so a reader can't tell whose words these are. Close "${opening}" by its own name.`,
        {
          related: [{ from: open.nameSpan.from, to: open.nameSpan.to, message: t`Opened here` }],
          fix: replace(cable.text, end.nameSpan, name, false, t`Replace "${text}" with "${source.slice(end.from, end.from + 3)} ${name}"`),
        },
      )
    }
  },
})
