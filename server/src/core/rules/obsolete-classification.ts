import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import type { Edit, Fix } from './rule.ts'
import { lineEnding } from './fix.ts'
import { lineAt } from '../text.ts'
import type { Cable, Token } from '../syntax/node.ts'

export default defineRule({
  name: 'obsolete-classification',
  group: 'classification',
  summary: 'LIMITED OFFICIAL USE ended on 30 September 1995.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  inForce: { from: '1995-10-01' },
  fix: 'unsafe',
  authority: '00 STATE 018029 (guidance on SBU telegrams)',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    if (line === null || line.levelValue !== 'LIMITED OFFICIAL USE' || line.level === null) return
    context.report(line.level, t`Limited Official Use ended on 30 September 1995. Write UNCLAS and add the caption SENSITIVE.`, {
      fix: converted(cable, line.level),
    })
  },
})

function converted(cable: Cable, level: Token): Fix {
  const edits: Edit[] = [{ from: level.from, to: level.to, text: 'UNCLAS' }]
  if (!cable.captions.some((caption) => caption.text.startsWith('SENSITIVE'))) {
    const last = cable.captions[cable.captions.length - 1]
    const end = cable.text.ends[lineAt(cable.text, last === undefined ? level.to : last.from)]!
    const line = lineEnding(cable.text)
    edits.push({ from: end, to: end, text: last === undefined ? `${line}${line}SENSITIVE` : `${line}SENSITIVE` })
  }
  return { title: t`Convert to UNCLAS with SENSITIVE`, safe: false, edits: edits.sort((a, b) => a.from - b.from) }
}
