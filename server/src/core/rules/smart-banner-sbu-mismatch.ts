import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { insertLineAfter, removeLines } from './fix.ts'
import { captionNamed } from '../model/captions.ts'
import { printBanners, sensitiveLine } from '../model/print-fields.ts'
import { lineAt } from '../text.ts'

export default defineRule({
  name: 'smart-banner-sbu-mismatch',
  group: 'smart',
  summary: 'The banner line SBU and the caption SENSITIVE do not go together.',
  severity: { author: 'warning', archive: 'information' },
  dialects: ['smart'],
  inForce: { from: '2011-12-01' },
  fix: 'unsafe',
  authority: '5 FAH-3 H-710; SMART prints since November 2011',
  since: '0.1.0',
  check(cable, context) {
    // Reviewers strike out SBU in what they release; an older cable has its own captions.
    if (cable.released || cable.wrapped !== null) return
    const { top } = printBanners(cable)
    if (top === null || top.levelValue !== 'UNCLASSIFIED') return
    const caption = captionNamed(cable, 'SENSITIVE')
    const line = sensitiveLine(top)
    if (caption !== undefined && line === null) {
      const { text } = cable
      const indent = text.string.slice(text.starts[lineAt(text, top.from)], top.from)
      context.report(
        top.level,
        t`Caption SENSITIVE goes with a second banner line SBU, so the level can be seen without reading the form. Add the line.`,
        {
          related: [{ from: caption.from, to: caption.to, message: t`SENSITIVE here` }],
          fix: insertLineAfter(text, top.from, `${indent}SBU`, false, t`Insert the banner line SBU`),
        },
      )
    } else if (caption === undefined && line !== null) {
      context.report(
        line,
        t`Banner line SBU goes with the caption SENSITIVE, by which systems handle the cable. Add the caption or delete the line.`,
        {
          fix:
            lineAt(cable.text, line.from) === lineAt(cable.text, top.level.from)
              ? null
              : removeLines(cable.text, line, false, t`Delete the banner line SBU`),
        },
      )
    }
  },
})
