import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import type { Span } from '../span.ts'
import { authorityBlocks } from '../model/authority-facts.ts'
import { damagedSection, isExemption, writtenSection } from '../model/reason-facts.ts'
import { timeOf } from '../model/draft.ts'
import { reasonSectionAt } from '../tables/reasons.ts'
import type { Cable, ClassificationAuthority } from '../syntax/node.ts'

export default defineRule({
  name: 'invalid-reason-section',
  group: 'authority',
  summary: 'The reason cites a section that holds no categories: anything but 1.4 and 1.5.',
  severity: { author: 'error', archive: 'warning' },
  dialects: stateDialects,
  inForce: { from: '1995-10-14' },
  fix: 'unsafe',
  authority: 'E.O. 12958 section 1.5; E.O. 13292 and 13526 section 1.4',
  since: '0.1.0',
  check(cable, context) {
    const blocks = authorityBlocks(cable)
    if (blocks.length === 0) return
    const right = reasonSectionAt(timeOf(cable, context) ?? Infinity) ?? '1.4'
    for (const block of blocks) {
      for (const { place, meant } of wrongSections(cable, block)) {
        const written = cable.text.string.slice(place.from, place.to)
        const section = meant ?? right
        // What is damaged there is not the section.
        if (written === section) continue
        context.report(place, t`"${written}" is no section of reasons; the categories stand in section ${section}. Correct the number.`, {
          fix: replace(cable.text, place, section, false),
        })
      }
    }
  },
})

interface Wrong {
  readonly place: Span
  /** The section that a misprint surely stands for. */
  readonly meant: string | null
}

function wrongSections(cable: Cable, block: ClassificationAuthority): Wrong[] {
  const wrong: Wrong[] = []
  for (const reason of block.reasons) {
    const { text } = reason.section
    const known = text === '1.4' || text === '1.5'
    if (known && writtenSection(cable, reason) === text) continue
    if (known) wrong.push({ place: reason.section, meant: text })
    else if (!isExemption(cable, reason) && !block.cut) wrong.push({ place: reason.section, meant: null })
  }
  if (block.damagedReason !== null && block.reasons.length === 0 && !block.cut) {
    const place = damagedSection(cable, block.damagedReason)
    if (place !== null) wrong.push({ place, meant: null })
  }
  return wrong
}
