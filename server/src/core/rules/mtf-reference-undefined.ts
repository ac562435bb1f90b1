import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { mtfReferences } from '../model/mtf-references.ts'

export default defineRule({
  name: 'mtf-reference-undefined',
  group: 'military',
  summary: 'The text of a military message cites a reference that it does not name.',
  severity: { author: 'warning', archive: 'warning' },
  dialects: ['military'],
  fix: null,
  authority: 'NTP 3(J); MIL-STD-6040 (USMTF)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.scan.references.length === 0) return
    const { defined, cited } = mtfReferences(cable)
    // Without a single definition the copy has lost them all.
    if (defined.size === 0) return
    const spoken = new Set<string>()
    for (const { from, to, letter } of cited) {
      if (defined.has(letter) || spoken.has(letter)) continue
      spoken.add(letter)
      context.report(
        { from, to },
        t`Reference "${letter}" is not defined: neither a REF set nor the narrative names it, so nobody can look it up. Add it or correct the letter.`,
      )
    }
  },
})
