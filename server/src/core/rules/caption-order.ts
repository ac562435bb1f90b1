import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import type { Fix } from './rule.ts'
import { lineEnding, lineSpan } from './fix.ts'
import { knownCaptions, sharesLine } from '../model/captions.ts'
import type { Cable, Caption } from '../syntax/node.ts'

export default defineRule({
  name: 'caption-order',
  group: 'classification',
  summary: 'A less restrictive caption stands above NODIS, EXDIS, STADIS or a channel caption.',
  severity: { author: 'information', archive: 'off' },
  dialects: ['cablegate', 'draft', 'copy'],
  inForce: { from: '2004-01-01' },
  fix: 'safe',
  authority: '5 FAH-2 H-442; H-252.1-1',
  since: '0.1.0',
  check(cable, context) {
    if (cable.captions.length < 2) return
    const known = knownCaptions(cable)
    for (let index = 1; index < known.length; index++) {
      const { caption, entry } = known[index]!
      if (entry.rank === null) continue
      // No order is prescribed among NOFORN, SENSITIVE and SIPDIS (calibration).
      const above = known.slice(0, index).find((other) => other.entry.rank === null || other.entry.rank > entry.rank!)
      if (above === undefined) continue
      context.report(
        caption,
        t`"${caption.text}" stands below "${above.caption.text}"; the most restrictive caption comes first so that nobody overlooks it. Move it up.`,
        {
          related: [{ from: above.caption.from, to: above.caption.to, message: t`Less restrictive` }],
          fix: move(cable, caption, above.caption),
        },
      )
      return
    }
  },
})

function move(cable: Cable, caption: Caption, above: Caption): Fix | null {
  if (sharesLine(cable, caption) || sharesLine(cable, above)) return null
  const taken = lineSpan(cable.text, caption)
  const words = cable.text.string.slice(caption.from, caption.to)
  return {
    title: t`Move "${caption.text}" up`,
    safe: true,
    edits: [
      { from: above.from, to: above.from, text: words + lineEnding(cable.text) },
      { from: taken.from, to: taken.to, text: '' },
    ],
  }
}
