import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { editDistance } from '../model/edit-distance.ts'
import { allCaptions, findCaption } from '../tables/captions.ts'
import type { Caption } from '../syntax/node.ts'

export default defineRule({
  name: 'unknown-caption',
  group: 'classification',
  summary: 'A line where captions stand is none that is known.',
  severity: { author: 'information', archive: 'off' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-440',
  since: '0.1.0',
  check(cable, context) {
    for (const line of cable.captions) {
      // Forms print "Captions: None".
      if (findCaption(line.text) !== undefined || line.text.toUpperCase() === 'NONE') continue
      const near = nearest(line)
      context.report(
        line,
        near === undefined
          ? t`"${line.text}" is not a known caption, so nobody will handle the cable by it. Check its spelling.`
          : t`"${line.text}" is not a known caption, so nobody will handle the cable by it. Did you mean ${near}?`,
        {
          fix: near === undefined ? null : replace(cable.text, line, near, false),
        },
      )
    }
  },
})

function nearest(line: Caption): string | undefined {
  let best: string | undefined
  let least = 3
  for (const { caption } of allCaptions()) {
    if (caption.length < 4) continue
    const distance = editDistance(line.text.toUpperCase(), caption, Math.min(2, least - 1))
    if (distance < least && distance <= (caption.length < 7 ? 1 : 2)) [best, least] = [caption, distance]
  }
  return best
}
