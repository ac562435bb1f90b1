import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { isClassified, levelText } from '../model/levels.ts'

export default defineRule({
  name: 'unspaced-classification',
  group: 'classification',
  summary: 'CONFIDENTIAL, SECRET or TOP SECRET on the classification line is not spaced letter by letter.',
  severity: { author: 'warning', archive: 'off' },
  dialects: ['cablegate', 'aad', 'copy', 'draft'],
  fix: 'safe',
  authority: 'ACP 127; 5 FAH-2 H-222',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    if (line === null || line.spelling !== 'plain' || line.label !== null || !isClassified(line.levelValue) || line.level === null) return
    const spaced = levelText(line.levelValue!)
    const text = cable.text.string.slice(line.level.from, line.level.to)
    context.report(line.level, t`"${text}" is easily overlooked among other words. Space the letters: ${spaced}.`, {
      fix: replace(cable.text, line.level, spaced, true),
    })
  },
})
