import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import type { Fix } from './rule.ts'
import { insert } from './fix.ts'
import { authorityBlocks, isClassifiedBy, isDerivative } from '../model/authority-facts.ts'
import { damagedSection, isBefore12958 } from '../model/reason-facts.ts'
import { isClassified } from '../model/levels.ts'
import { reasonSectionAt } from '../tables/reasons.ts'
import { timeOf } from '../model/draft.ts'
import type { Token } from '../syntax/node.ts'

export default defineRule({
  name: 'missing-classification-reason',
  group: 'authority',
  summary: 'The line "Classified By" gives no reason: no section and letters.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  inForce: { from: '1995-10-14' },
  fix: 'unsafe',
  authority: '32 CFR 2001.21; 5 FAH-1 H-246 (2004)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.partial || !isClassified(cable.classification?.levelValue)) return
    const blocks = authorityBlocks(cable)
    if (blocks.length === 0 || isBefore12958(cable)) return
    if (blocks.some((block) => block.reasons.length > 0 || block.cut || isDerivative(block))) return
    const block = blocks.find((other) => isClassifiedBy(other) && (other.classifier !== null || other.damagedReason !== null))
    if (block === undefined) return
    const words = block.damagedReason ?? blocks.find((other) => other.damagedReason !== null)?.damagedReason ?? null
    const damaged = words === null ? null : withoutStop(words)
    // A section number that can't be read is another rule's affair.
    if (damaged !== null && damagedSection(cable, damaged) !== null) return
    const section = reasonSectionAt(timeOf(cable, context) ?? Infinity) ?? '1.4'
    const fix: Fix | null =
      damaged !== null
        ? null
        : insert(block.classifier!.to, ` for reasons ${section} (b) and (d)`, false, t`Insert "for reasons ${section} (b) and (d)"`)
    context.report(
      damaged ?? block.label,
      damaged !== null
        ? t`"${damaged.text}" names no section: the categories stand in section ${section}. Write ${section} and the letters.`
        : t`"${block.label.text}" without a reason: nobody knows what the classification protects. Add section ${section} and the letters.`,
      { fix },
    )
  },
})

/** The words without the full stop of the block. */
function withoutStop(words: Token): Token {
  const end = words.text.endsWith('.') ? 1 : 0
  return { ...words, to: words.to - end, text: words.text.slice(0, words.text.length - end) }
}
