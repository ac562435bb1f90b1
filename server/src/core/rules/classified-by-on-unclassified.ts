import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { isClassifiedBy } from '../model/authority-facts.ts'
import { isUnclassified } from '../model/levels.ts'
import { isMixedRecord } from '../model/post-facts.ts'

export default defineRule({
  name: 'classified-by-on-unclassified',
  group: 'authority',
  summary: 'An unclassified cable says who classified it.',
  severity: { author: 'information', archive: 'hint' },
  dialects: stateDialects,
  fix: null,
  authority: '5 FAH-1 H-246 (2004)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.authorities.length === 0 || !isUnclassified(cable) || isMixedRecord(cable)) return
    const block = cable.authorities.find((other) => isClassifiedBy(other) && !other.cut && !saysNothing(other.classifier?.text))
    if (block === undefined) return
    const level = cable.classification!.level ?? cable.classification!
    context.report(
      block.label,
      t`"${block.label.text}" on an unclassified cable: either the level is wrong or this line. Delete it, or raise the level.`,
      { related: [{ from: level.from, to: level.to, message: t`Unclassified here` }] },
    )
  },
})

/** `Classified By: N/A` contradicts nothing. */
function saysNothing(classifier: string | undefined): boolean {
  const word = classifier?.toUpperCase()
  return word === 'N/A' || word === 'NONE' || word === 'NOT APPLICABLE'
}
