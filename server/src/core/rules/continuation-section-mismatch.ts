import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import { replace } from './fix.ts'
import { isMixedRecord } from '../model/post-facts.ts'
import type { PageHeader, Token } from '../syntax/node.ts'

export default defineRule({
  name: 'continuation-section-mismatch',
  group: 'classification',
  summary: 'A page header in the text counts other sections than the classification line, or a section beyond the last.',
  severity: { author: 'warning', archive: 'information' },
  dialects: [...headerDialects, 'copy'],
  fix: 'unsafe',
  authority: '5 FAH-2 H-320; page headers of 1,588 published sections',
  since: '0.1.0',
  check(cable, context) {
    const { pageHeaders, classification } = cable
    if (pageHeaders.length === 0 || classification === null || classification.sections === null) return
    const total = Number(classification.sections.text)
    const strange = pageHeaders.filter((header) => Number(header.sections.text) !== total)
    if (strange.length === 0) {
      const beyond = pageHeaders.find((header) => Number(header.section.text) > total)
      if (beyond === undefined || isMixedRecord(cable)) return
      context.report(beyond.section, t`Page header counts section "${beyond.section.text}" of ${total}. Correct the section.`, {
        related: [{ from: classification.sections.from, to: classification.sections.to, message: t`${total} sections` }],
      })
      return
    }
    if (isMixedRecord(cable)) return
    const first = strange[0]!.sections
    if (pageHeaders.length > 1 && agree(pageHeaders)) {
      const own = classification.sections
      context.report(
        own,
        t`The classification line counts "${own.text}" sections, all page headers "${first.text}". Correct the classification line.`,
        {
          related: pageHeaders.map((header) => related(header.sections)),
          fix: replace(cable.text, own, String(Number(first.text)).padStart(own.text.length, '0'), false),
        },
      )
      return
    }
    context.report(
      first,
      t`Page header says "${first.text}" sections, the cable has "${classification.sections.text}". Correct the one that is wrong.`,
      {
        related: [related(classification.sections), ...strange.slice(1).map((header) => related(header.sections))],
        fix: {
          title: t`Replace "${first.text}" with "${String(total).padStart(first.text.length, '0')}"`,
          safe: false,
          edits: strange.map(({ sections }) => ({
            from: sections.from,
            to: sections.to,
            text: String(total).padStart(sections.text.length, '0'),
          })),
        },
      },
    )
  },
})

function agree(headers: readonly PageHeader[]): boolean {
  return headers.every((header) => Number(header.sections.text) === Number(headers[0]!.sections.text))
}

function related(token: Token): { from: number; to: number; message: string } {
  return { from: token.from, to: token.to, message: t`"${token.text}" here` }
}
