import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'

/** A text full of them is told often enough by these. */
const most = 500

/** Signs that the telegraph alphabet lacks (C2). */
const unsafe = /[_@%*=<>{}[\]\\^~|+]/g

export default defineRule({
  name: 'unsafe-character',
  group: 'body',
  summary: 'A sign may be lost on old circuits.',
  severity: { author: 'off', archive: 'off' },
  dialects: headerDialects,
  fix: null,
  authority: 'ITA2; usage',
  since: '0.1.0',
  check(cable, context) {
    const { body } = cable
    if (body === null) return
    const text = cable.text.string.slice(body.from, body.to)
    let count = 0
    for (const match of text.matchAll(unsafe)) {
      if (++count > most) return
      const from = body.from + match.index
      context.report(
        { from, to: from + 1 },
        t`"${match[0]}" may be lost in transmission: the telegraph alphabet has no such sign. Write it in words.`,
      )
    }
  },
})
