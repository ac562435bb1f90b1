import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import type { Edit } from './rule.ts'
import { numberDivision } from '../model/number-facts.ts'
import { relatedTo } from '../model/majority.ts'
import { isMixedRecord } from '../model/post-facts.ts'

export default defineRule({
  name: 'continuation-mrn-mismatch',
  group: 'classification',
  summary: 'A page header in the text carries another message number than the classification line.',
  severity: { author: 'error', archive: 'warning' },
  dialects: [...headerDialects, 'copy'],
  fix: 'unsafe',
  authority: '5 FAH-2 H-320; page headers of 1,588 published sections',
  since: '0.1.0',
  check(cable, context) {
    const { pageHeaders } = cable
    const number = cable.classification?.number
    if (pageHeaders.length === 0 || number === null || number === undefined) return
    const own = Number(number.text)
    const strange = pageHeaders.filter((header) => Number(header.number.text) !== own)
    if (strange.length === 0 || isMixedRecord(cable)) return
    const division = numberDivision(cable)
    const first = strange[0]!.number
    if (division !== null && division.odd.place === 'classification') {
      // The originator line reports it where it can speak.
      if (cable.originatorLine?.serial != null) return
      context.report(number, t`Message number "${number.text}" does not fit "${first.text}" of the page headers. Correct the number.`, {
        related: division.others.map((other) => relatedTo(other)),
      })
      return
    }
    if (division !== null && division.odd.place !== 'pageHeader') return
    const edits = strange.map((header): Edit => ({
      from: header.number.from,
      to: header.number.to,
      text: number.text.padStart(header.number.text.length, '0'),
    }))
    context.report(
      first,
      t`Page header number "${first.text}" does not fit message number "${number.text}", so the page may be one of another cable. Correct the one that is wrong.`,
      {
        related: [
          { from: number.from, to: number.to, message: t`"${number.text}" here` },
          ...strange
            .slice(1)
            .map((header) => ({ from: header.number.from, to: header.number.to, message: t`"${header.number.text}" here too` })),
        ],
        fix: { title: t`Replace "${first.text}" with "${edits[0]!.text}"`, safe: false, edits },
      },
    )
  },
})
