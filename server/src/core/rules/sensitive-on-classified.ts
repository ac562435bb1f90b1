import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { removeLines } from './fix.ts'
import { captionNamed, sharesLine } from '../model/captions.ts'
import { isClassified } from '../model/levels.ts'

export default defineRule({
  name: 'sensitive-on-classified',
  group: 'classification',
  summary: 'The caption SENSITIVE stands on a classified cable.',
  severity: { author: 'hint', archive: 'off' },
  dialects: stateDialects,
  inForce: { from: '1995-10-01' },
  fix: 'unsafe',
  authority: '00 STATE 018029 (guidance on SBU telegrams)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.captions.length === 0 || !isClassified(cable.classification?.levelValue)) return
    const caption = captionNamed(cable, 'SENSITIVE')
    if (caption === undefined) return
    context.report(caption, t`"SENSITIVE" marks unclassified text; the level protects this cable already. Delete it.`, {
      fix: sharesLine(cable, caption) ? null : removeLines(cable.text, caption, false),
    })
  },
})
