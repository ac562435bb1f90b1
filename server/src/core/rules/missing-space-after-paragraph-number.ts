import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { insert } from './fix.ts'

export default defineRule({
  name: 'missing-space-after-paragraph-number',
  group: 'body',
  summary: 'No blank stands between a paragraph number and its mark or text.',
  severity: { author: 'hint', archive: 'off' },
  // SMART prints join them as they please.
  dialects: stateDialects.filter((dialect) => dialect !== 'smart'),
  fix: 'safe',
  authority: '5 FAH-1 H-246.2 (2004)',
  since: '0.1.0',
  check(cable, context) {
    const source = cable.text.string
    for (const { number, textFrom, mark, to } of cable.paragraphs) {
      const stop = number.to
      const next = mark === null ? textFrom : mark.from
      if (source.charCodeAt(stop) !== 46 || next !== stop + 1 || next >= to || source.charCodeAt(next) <= 32) continue
      const end = mark?.to ?? Math.min(to, next + 1)
      const text = source.slice(number.from, end)
      context.report(
        { from: number.from, to: end },
        t`"${text}" has no blank behind the number; programs that look for numbered paragraphs miss it. Insert one.`,
        {
          fix: insert(next, ' ', true, t`Insert a blank`),
        },
      )
    }
  },
})
