import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { captionNamed } from '../model/captions.ts'
import { printBanners, sensitiveLine } from '../model/print-fields.ts'

export default defineRule({
  name: 'smart-banner-pair-mismatch',
  group: 'smart',
  summary: 'The banners at the top and at the foot of a SMART print differ.',
  severity: { author: 'warning', archive: 'information' },
  dialects: ['smart'],
  fix: 'unsafe',
  authority: '32 CFR 2001.24 (overall marking); SMART prints',
  since: '0.1.0',
  check(cable, context) {
    if (cable.released) return
    const { top, bottom } = printBanners(cable)
    if (top === null || bottom === null) return
    const related = [{ from: top.from, to: top.to, message: t`The banner at the top` }]
    if (top.levelValue !== bottom.levelValue) {
      const text = cable.text.string.slice(bottom.level.from, bottom.level.to)
      context.report(
        bottom.level,
        t`Bottom banner "${text}" differs from ${top.levelValue} at the top; a reader can't tell which one holds. Correct the wrong one.`,
        {
          related,
          fix: replace(cable.text, bottom.level, top.levelValue, false),
        },
      )
      return
    }
    // Where the top one contradicts the captions, smart-banner-sbu-mismatch speaks of it.
    const sensitive = sensitiveLine(top) !== null
    if (sensitive === (sensitiveLine(bottom) !== null) || sensitive !== (captionNamed(cable, 'SENSITIVE') !== undefined)) return
    context.report(
      bottom.level,
      sensitive
        ? t`Bottom banner lacks the line SBU that the top one has; both are the same. Correct the wrong one.`
        : t`Bottom banner has the line SBU that the top one lacks; both are the same. Correct the wrong one.`,
      { related },
    )
  },
})
