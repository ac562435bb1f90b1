import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { levelOfLetter, levelRank } from '../model/levels.ts'

export default defineRule({
  name: 'banner-level-mismatch',
  group: 'classification',
  summary: 'A banner at the top or foot of a page names another level than the classification line.',
  severity: { author: 'warning', archive: 'information' },
  dialects: ['aad', 'copy', 'smart'],
  fix: 'unsafe',
  authority: '32 CFR 2001.24 (overall marking); Department copies',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    // Reviewers strike out the old level and stamp the new one.
    if (cable.banners.length === 0 || cable.released || line === null || line.levelValue === null || line.level === null) return
    const banner = cable.banners.find((other) => levelRank(other.levelValue) !== levelRank(line.levelValue!))
    // UNCLASSIFIED stands above LIMITED OFFICIAL USE on some copies.
    if (banner === undefined || levelRank(banner.levelValue) + levelRank(line.levelValue) === 1) return
    // Where the security warning agrees with the banner, the classification line is the odd one: security-warning-mismatch says so.
    if (levelOfLetter(cable.securityLine?.characters?.text[0]) === banner.levelValue) return
    const text = cable.text.string.slice(banner.level.from, banner.level.to)
    context.report(
      banner.level,
      t`Banner "${text}" differs from ${line.levelValue} of the classification line; a reader can't tell which one holds. Correct the wrong one.`,
      {
        related: [{ from: line.level.from, to: line.level.to, message: t`${line.levelValue} here` }],
        fix: replace(cable.text, banner.level, line.levelValue, false),
      },
    )
  },
})
