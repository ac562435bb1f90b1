import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import { lineEnding, replace } from './fix.ts'
import { longTextLines, wrapped } from '../model/text-lines.ts'

export default defineRule({
  name: 'line-too-long',
  group: 'body',
  summary: 'A line of the text is longer than 69 characters, or what the setting says.',
  severity: { author: 'warning', archive: 'off' },
  dialects: headerDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-246 (2004); teletype line of 69 characters',
  since: '0.1.0',
  check(cable, context) {
    if (cable.reflowed) return
    // 69 is the line of a teletype (C1); State texts were to stay at 55, which hardly any did.
    const longest = context.maxLineLength
    for (const line of longTextLines(cable, longest)) {
      const text = cable.text.string.slice(line.from, line.to)
      context.report(
        { from: line.from + longest, to: line.to },
        t`Line has ${text.length} characters; the limit is ${longest}, and what is behind it may be lost. Break the line.`,
        {
          fix: replace(cable.text, line, wrapped(text, longest, lineEnding(cable.text)), false, t`Break the line`),
        },
      )
    }
  },
})
