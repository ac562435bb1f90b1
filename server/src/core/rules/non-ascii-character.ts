import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import { replace } from './fix.ts'
import { plainText } from '../model/plain-characters.ts'
import type { PlainText } from '../model/plain-characters.ts'
import type { Span } from '../span.ts'

/** A text in another script is told often enough by these. */
const most = 500

export default defineRule({
  name: 'non-ascii-character',
  group: 'body',
  summary: 'A character cannot be sent by telegram.',
  severity: { author: 'warning', archive: 'off' },
  dialects: headerDialects,
  fix: 'safe',
  authority: 'ITA2 and ASCII circuits; losses seen in published cables',
  since: '0.1.0',
  check(cable, context) {
    const { nonAscii } = cable.scan
    if (nonAscii.length === 0) return
    const source = cable.text.string
    /** Most places of a text have one of a few signs. */
    const said = new Map<string, Said>()
    for (const run of runs(nonAscii).slice(0, most)) {
      // A byte order mark belongs to the file.
      if (run.from === 0 && source.charCodeAt(0) === 0xfeff && run.to === 1) continue
      const text = source.slice(run.from, run.to)
      let own = said.get(text)
      if (own === undefined) said.set(text, (own = sayOf(text)))
      const { message, plain } = own
      context.report(run, message, { fix: plain === null ? null : replace(cable.text, run, plain.text, plain.exact) })
    }
  },
})

interface Said {
  readonly message: string
  readonly plain: PlainText | null
}

function sayOf(text: string): Said {
  const plain = plainText(text)
  const advice = plain === null ? t`Write it in plain letters.` : plain.text === '' ? t`Delete it.` : t`Write "${plain.text}".`
  return { message: t`"${text}" cannot be sent by telegram and arrives as another character or not at all. ${advice}`, plain }
}

/** Neighbouring characters are one place. */
function runs(offsets: readonly number[]): readonly Span[] {
  const found: Span[] = []
  for (const at of offsets) {
    const last = found[found.length - 1]
    if (last !== undefined && at === last.to) found[found.length - 1] = { from: last.from, to: at + 1 }
    else found.push({ from: at, to: at + 1 })
  }
  return found
}
