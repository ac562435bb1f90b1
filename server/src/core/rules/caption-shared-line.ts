import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { lineEnding } from './fix.ts'
import { lineAt } from '../text.ts'

export default defineRule({
  name: 'caption-shared-line',
  group: 'classification',
  summary: 'Two captions stand on one line.',
  severity: { author: 'hint', archive: 'off' },
  dialects: ['cablegate', 'draft', 'copy'],
  inForce: { from: '2004-01-01' },
  fix: 'safe',
  authority: '5 FAH-2 H-442',
  since: '0.1.0',
  check(cable, context) {
    const { captions, text } = cable
    for (let index = 1; index < captions.length; index++) {
      const before = captions[index - 1]!
      const caption = captions[index]!
      if (lineAt(text, before.from) !== lineAt(text, caption.from)) continue
      context.report(
        caption,
        t`"${before.text}" and "${caption.text}" share a line; each caption has its own so that programs find it. Split the line.`,
        {
          fix: {
            title: t`Put "${caption.text}" on its own line`,
            safe: true,
            edits: [{ from: before.to, to: caption.from, text: lineEnding(text) }],
          },
        },
      )
    }
  },
})
