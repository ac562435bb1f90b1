import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { levelText } from '../model/levels.ts'

export default defineRule({
  name: 'misspelled-classification',
  group: 'classification',
  summary: 'The classification is misspelt: a letter doubled, lost or joined to its neighbour.',
  severity: { author: 'error', archive: 'warning' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-222',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    if (line === null || line.spelling !== 'damaged' || line.level === null || line.levelValue === null) return
    const text = cable.text.string.slice(line.level.from, line.level.to)
    const meant = levelText(line.levelValue)
    context.report(line.level, t`"${text}" is no classification, so programs may overlook the line. Did you mean "${meant}"?`, {
      fix: replace(cable.text, line.level, meant, false),
    })
  },
})
