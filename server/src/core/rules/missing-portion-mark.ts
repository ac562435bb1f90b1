import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { insert } from './fix.ts'
import { unmarkedParagraphs, usualMark } from '../model/portion-marks.ts'
import { isClassified } from '../model/levels.ts'

export default defineRule({
  name: 'missing-portion-mark',
  group: 'body',
  summary: 'A numbered paragraph has no classification mark.',
  severity: { author: 'warning', archive: 'information' },
  // National Archives telegrams of 1973-79 are older than the rule.
  dialects: stateDialects.filter((dialect) => dialect !== 'aad'),
  inForce: { from: '1995-10-14' },
  fix: 'unsafe',
  authority: '5 FAH-1 H-246.2c (2004); E.O. 12958 section 1.7; E.O. 13526 section 1.6',
  since: '0.1.0',
  check(cable, context) {
    // A reader of an unclassified cable misses nothing.
    if (context.mode === 'archive' && !isClassified(cable.classification?.levelValue)) return
    const unmarked = unmarkedParagraphs(cable)
    if (unmarked === null) return
    if (unmarked.all) {
      context.report(
        unmarked.paragraphs[0]!.number,
        t`No paragraph has a classification mark, so no part can be told from another. Put one behind each number, as in (C).`,
      )
      return
    }
    const mark = usualMark(cable)
    for (const paragraph of unmarked.paragraphs) {
      context.report(
        paragraph.number,
        t`Paragraph "${paragraph.value}" has no classification mark, so nobody can tell how to handle it. Put one behind the number, as in (C).`,
        {
          fix:
            mark === null || paragraph.textFrom >= paragraph.to ? null : insert(paragraph.textFrom, `${mark} `, false, t`Insert "${mark}"`),
        },
      )
    }
  },
})
