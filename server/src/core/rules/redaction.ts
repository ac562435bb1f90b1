import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { reportOnce, times } from './once.ts'
import type { Cable } from '../syntax/node.ts'
import type { Place } from '../model/artifacts.ts'

export default defineRule({
  name: 'redaction',
  group: 'body',
  summary: 'Text was removed before publication.',
  severity: { author: 'off', archive: 'off' },
  dialects: stateDialects,
  fix: null,
  authority: 'Published copies (302 of 1,302)',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, removedText, {
      message: (text, count) =>
        t`"${text}" stands for removed text, ${times(count)}: a publisher or reviewer took it out. Read what is left with care.`,
    })
  },
})

function removedText(cable: Cable): readonly Place[] {
  return cable.scan.redactions.map(({ from, to }) => ({ from, to, edits: [] }))
}
