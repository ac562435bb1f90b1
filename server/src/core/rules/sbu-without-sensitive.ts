import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { insertLineAfter } from './fix.ts'
import type { Fix } from './rule.ts'
import { isSensitive } from '../model/captions.ts'
import { isUnclassified } from '../model/levels.ts'
import type { Cable } from '../syntax/node.ts'

export default defineRule({
  name: 'sbu-without-sensitive',
  group: 'classification',
  summary: 'Paragraphs are marked (SBU), but the cable lacks the caption SENSITIVE.',
  severity: { author: 'warning', archive: 'hint' },
  dialects: stateDialects,
  inForce: { from: '1995-10-01' },
  fix: 'unsafe',
  authority: '00 STATE 018029 (guidance on SBU telegrams); 5 FAH-2 H-440',
  since: '0.1.0',
  check(cable, context) {
    // Reviewers strike out SENSITIVE and SBU (smart.md N19).
    if (!isUnclassified(cable) || cable.partial || cable.released || isSensitive(cable)) return
    const mark = cable.paragraphs.find((paragraph) => paragraph.mark?.level === 'SBU')?.mark
    if (mark === undefined || mark === null || cable.banners.some((banner) => banner.sensitive !== null)) return
    context.report(
      mark,
      t`"SBU" paragraphs need the caption SENSITIVE, or the cable is handled as open text. Add it below the classification line.`,
      { fix: insertion(cable) },
    )
  },
})

function insertion(cable: Cable): Fix | null {
  const line = cable.classification!
  if (line.label !== null) return null
  const last = cable.captions[cable.captions.length - 1]
  return insertLineAfter(cable.text, (last ?? line).to, 'SENSITIVE', false, t`Insert "SENSITIVE"`)
}
