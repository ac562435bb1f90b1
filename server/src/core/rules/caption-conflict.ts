import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { knownCaptions } from '../model/captions.ts'
import { captionsConflict } from '../tables/captions.ts'

export default defineRule({
  name: 'caption-conflict',
  group: 'classification',
  summary: 'Two captions exclude each other.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: null,
  authority: '5 FAH-2 H-442c (2023), H-252.1-1',
  since: '0.1.0',
  check(cable, context) {
    if (cable.captions.length < 2) return
    const known = knownCaptions(cable)
    for (let index = 1; index < known.length; index++) {
      const { caption, entry } = known[index]!
      for (const other of known.slice(0, index)) {
        // Two channels are a matter of multiple-channel-captions; SENSITIVE is what an unclassified channel message needs.
        if (!captionsConflict(other.entry, entry) || (entry.class === 'channel' && other.entry.class === 'channel')) continue
        if (entry.class === 'administrative' || other.entry.class === 'administrative') continue
        context.report(
          caption,
          t`"${caption.text}" can't be combined with "${other.caption.text}": the two give different orders. Keep the one that is meant.`,
          {
            related: [{ from: other.caption.from, to: other.caption.to, message: t`"${other.caption.text}" here` }],
          },
        )
        return
      }
    }
  },
})
