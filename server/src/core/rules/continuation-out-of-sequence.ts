import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import type { PageHeader } from '../syntax/node.ts'

export default defineRule({
  name: 'continuation-out-of-sequence',
  group: 'classification',
  summary: 'Page headers in the text do not follow each other in the order of sections and pages.',
  severity: { author: 'warning', archive: 'information' },
  dialects: [...headerDialects, 'copy'],
  fix: null,
  authority: '5 FAH-2 H-320; page headers of 1,588 published sections',
  since: '0.1.0',
  check(cable, context) {
    const { pageHeaders } = cable
    if (pageHeaders.length < 2) return
    let before: PageHeader | null = null
    for (const header of pageHeaders) {
      if (before !== null && order(header) <= order(before)) {
        context.report(
          { from: header.section.from, to: (header.page ?? header.section).to },
          order(header) === order(before)
            ? t`Page "${name(header)}" is there twice: pages are missing, doubled or in the wrong order. Compare with the original.`
            : t`Page "${name(header)}" follows "${name(before)}": pages are missing, doubled or in the wrong order. Compare with the original.`,
          {
            related: [{ from: before.from, to: before.to, message: t`Page "${name(before)}"` }],
          },
        )
        return
      }
      before = header
    }
  },
})

/** A header without a page part opens the section. */
function order(header: PageHeader): number {
  return Number(header.section.text) * 100 + (header.page === null ? 1 : Number(header.page.text))
}

function name(header: PageHeader): string {
  return header.page === null ? header.section.text : `${header.section.text}.${header.page.text}`
}
