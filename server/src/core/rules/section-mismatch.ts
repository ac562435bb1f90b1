import { t } from '../l10n.ts'
import { allHeaderDialects, defineRule } from './rule.ts'
import { replace } from './fix.ts'
import { isMixedRecord } from '../model/post-facts.ts'

export default defineRule({
  name: 'section-mismatch',
  group: 'transmission',
  summary: 'The originator line names another section than the classification line.',
  severity: { author: 'error', archive: 'warning' },
  dialects: allHeaderDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-320 (format line 3)',
  since: '0.1.0',
  check(cable, context) {
    const section = cable.originatorLine?.section
    const line = cable.classification
    if (section === null || section === undefined || line === null || line.number === null) return
    const said = Number(section.text)
    // A single message may carry /01.
    if (line.section === null ? said < 2 : said === Number(line.section.text)) return
    if (isMixedRecord(cable)) return
    if (line.section === null) {
      context.report(
        section,
        t`The originator line is for section "${section.text}", but the classification line names no section. Add SECTION to it or delete "/${section.text}".`,
        {
          related: [{ from: line.from, to: line.to, message: t`No section here` }],
        },
      )
      return
    }
    const expected = line.section.text.padStart(2, '0')
    context.report(
      section,
      t`The originator line is for section "${section.text}", the classification line for section "${line.section.text}". Correct the one that is wrong.`,
      {
        related: [{ from: line.section.from, to: line.section.to, message: t`Section "${line.section.text}" here` }],
        fix: replace(cable.text, section, expected, false),
      },
    )
  },
})
