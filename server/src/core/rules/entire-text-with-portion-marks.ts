import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { entireTextMark } from '../model/portion-marks.ts'

export default defineRule({
  name: 'entire-text-with-portion-marks',
  group: 'body',
  summary: 'A mark for the entire text stands beside marks of paragraphs.',
  severity: { author: 'hint', archive: 'off' },
  dialects: stateDialects,
  fix: null,
  authority: 'Usage of 1979 to 2000',
  since: '0.1.0',
  check(cable, context) {
    const entire = entireTextMark(cable)
    if (entire === null) return
    const other = cable.paragraphs.find(({ mark }) => mark !== null && mark.level !== null && !mark.entireText)?.mark
    if (other === undefined || other === null) return
    context.report(
      entire,
      t`"${entire.text}" marks the entire text, but paragraphs have marks of their own, so a reader can't tell which holds. Keep one of the two.`,
      {
        related: [{ from: other.from, to: other.to, message: t`"${other.text}" here` }],
      },
    )
  },
})
