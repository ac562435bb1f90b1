import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { knownCaptions } from '../model/captions.ts'

export default defineRule({
  name: 'multiple-channel-captions',
  group: 'classification',
  summary: 'The cable has more than one channel caption.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: null,
  authority: '5 FAH-2 H-442c (2023)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.captions.length < 2) return
    const [first, second] = knownCaptions(cable).filter(({ entry }) => entry.class === 'channel')
    if (first === undefined || second === undefined) return
    context.report(
      second.caption,
      t`"${second.caption.text}" beside "${first.caption.text}": a cable has only one channel, which decides who sees it. Delete one.`,
      {
        related: [{ from: first.caption.from, to: first.caption.to, message: t`The first channel caption` }],
      },
    )
  },
})
