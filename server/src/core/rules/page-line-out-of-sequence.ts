import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import type { PageLine } from '../syntax/node.ts'

export default defineRule({
  name: 'page-line-out-of-sequence',
  group: 'classification',
  summary: 'PAGE lines do not count 1, 2, 3 within a section.',
  severity: { author: 'information', archive: 'hint' },
  dialects: ['aad', 'copy'],
  fix: null,
  authority: 'Department distribution copies; NARA AAD telegrams 1973-79',
  since: '0.1.0',
  check(cable, context) {
    let before: PageLine | null = null
    for (const line of cable.pageLines) {
      // `Page 1 of 2` was put there by whoever released the copy.
      if (line.page === null || !cable.text.string.startsWith('PAGE', line.from)) continue
      if (before !== null) {
        const last = before.page!
        const page = Number(line.page.text)
        const sameSection = (line.section?.text ?? '') === (before.section?.text ?? '')
        // Every section counts its pages anew; some copies number all pages through.
        if (page !== Number(last.text) + 1 && (sameSection || page !== 1)) {
          context.report(
            line.page,
            t`Page "${line.page.text}" follows page "${last.text}": pages are missing or in the wrong order. Compare with the original.`,
            {
              related: [{ from: last.from, to: last.to, message: t`Page "${last.text}"` }],
            },
          )
          return
        }
      }
      before = line
    }
  },
})
