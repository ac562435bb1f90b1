import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import type { Edit } from './rule.ts'
import { lineAt } from '../text.ts'

/** Columns of a typewriter's tabulator. */
const step = 8

export default defineRule({
  name: 'tab-character',
  group: 'body',
  summary: 'A tab stands where blanks belong.',
  severity: { author: 'warning', archive: 'off' },
  // Prints separate label and value by a tab.
  dialects: stateDialects.filter((dialect) => dialect !== 'smart' && dialect !== 'webtel' && dialect !== 'unknown'),
  fix: 'safe',
  authority: 'ITA2 has no tabulator',
  since: '0.1.0',
  check(cable, context) {
    const { tabs } = cable.scan
    if (tabs.length === 0) return
    const { text } = cable
    for (let index = 0; index < tabs.length;) {
      const line = lineAt(text, tabs[index]!)
      const first = tabs[index]!
      const edits: Edit[] = []
      let column = 0
      let at = text.starts[line]!
      for (; index < tabs.length && tabs[index]! < text.ends[line]!; index++) {
        column += tabs[index]! - at
        const blanks = step - (column % step)
        edits.push({ from: tabs[index]!, to: tabs[index]! + 1, text: ' '.repeat(blanks) })
        column += blanks
        at = tabs[index]! + 1
      }
      context.report({ from: first, to: first + 1 }, t`Tab: teletypes have none, and every program gives it another width. Use blanks.`, {
        fix: {
          title: edits.length === 1 ? t`Replace the tab with blanks` : t`Replace the tabs of the line with blanks`,
          safe: true,
          edits,
        },
      })
    }
  },
})
