import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { authorityBlocks, isClassifiedBy } from '../model/authority-facts.ts'

export default defineRule({
  name: 'missing-classifier-name',
  group: 'authority',
  summary: 'The line "Classified By" gives a reason but no name and no position.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  inForce: { from: '1995-10-14' },
  fix: null,
  authority: '32 CFR 2001.21; 5 FAH-1 H-246 (2004)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.partial) return
    const blocks = authorityBlocks(cable)
    const block = blocks.find((other) => isClassifiedBy(other) && other.classifier === null && other.derivedFrom === null && !other.cut)
    // A label alone at the end of the text: somebody is writing the line.
    if (block !== undefined && block.reasons.length === 0 && block.damagedReason === null && cable.body === null) return
    if (block === undefined || blocks.some((other) => other.classifier !== null)) return
    context.report(
      block.repeatedLabel ?? block.label,
      t`"${(block.repeatedLabel ?? block.label).text}" names nobody: who reads it can't ask anyone. Add the name and position of the classifier.`,
    )
  },
})
