import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import { lineAt, trimmedEnd } from '../text.ts'
import type { Node } from '../syntax/node.ts'

const longest = 69

export default defineRule({
  name: 'header-line-too-long',
  group: 'body',
  summary: 'A line with addressees is longer than 69 characters.',
  severity: { author: 'hint', archive: 'off' },
  dialects: headerDialects,
  fix: null,
  authority: 'ACP 127; teletype line of 69 characters',
  since: '0.1.0',
  check(cable, context) {
    const { text } = cable
    let reported = -1
    const nodes: (Node | null)[] = [cable.fromLine, ...cable.addressLists.flatMap(({ addresses }) => addresses)]
    for (const node of nodes) {
      if (node === null) continue
      const line = lineAt(text, node.from)
      const to = trimmedEnd(text, line)
      const from = text.starts[line]!
      if (line === reported || to - from <= longest) continue
      reported = line
      context.report(
        { from: from + longest, to },
        t`Line has ${to - from} characters; a teletype line has ${longest}, and what is behind it may be lost. Go on in the next line.`,
      )
    }
  },
})
