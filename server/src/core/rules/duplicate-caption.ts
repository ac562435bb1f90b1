import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { remove, removeLines } from './fix.ts'
import { sharesLine } from '../model/captions.ts'

export default defineRule({
  name: 'duplicate-caption',
  group: 'classification',
  summary: 'The same caption stands twice.',
  severity: { author: 'hint', archive: 'off' },
  dialects: stateDialects,
  fix: 'safe',
  authority: '5 FAH-2 H-442',
  since: '0.1.0',
  check(cable, context) {
    const { captions } = cable
    for (let index = 1; index < captions.length; index++) {
      const caption = captions[index]!
      const first = captions.find((other) => other.text === caption.text)!
      if (first === caption) continue
      const shared = sharesLine(cable, caption)
      // On a shared line the blanks before the word go with it.
      const before = captions[index - 1]!
      const span =
        shared && before.to < caption.from && sameLine(cable.text.string, before.to, caption.from)
          ? { from: before.to, to: caption.to }
          : caption
      context.report(caption, t`Caption "${caption.text}" is repeated; once is enough. Delete it.`, {
        related: [{ from: first.from, to: first.to, message: t`It stands here already` }],
        fix: shared ? remove(cable.text, span, true, t`Delete "${caption.text}"`) : removeLines(cable.text, caption, true),
      })
    }
  },
})

function sameLine(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (source.charCodeAt(at) === 10 || source.charCodeAt(at) === 13) return false
  return true
}
