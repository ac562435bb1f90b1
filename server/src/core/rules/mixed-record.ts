import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import { isMixedRecord } from '../model/post-facts.ts'

export default defineRule({
  name: 'mixed-record',
  group: 'classification',
  summary: 'Post and number of the classification line both contradict the transmission header: the text belongs to another cable.',
  severity: { author: 'warning', archive: 'information' },
  dialects: headerDialects,
  fix: null,
  authority: '5 FAH-2 H-320 (format lines 3 and 6)',
  since: '0.1.0',
  check(cable, context) {
    if (!isMixedRecord(cable)) return
    const { post, number } = cable.classification!
    const serial = cable.originatorLine!.serial!
    const name = cable.fromLine!.address!.name
    const span = { from: post!.from, to: number!.to }
    const text = cable.text.string.slice(span.from, span.to)
    context.report(
      span,
      t`The text belongs to another cable: "${text}" fits neither "${name.text}" nor serial "${serial.text}" of the header. Find the header of this text, or the text of this header.`,
      {
        related: [
          { from: serial.from, to: serial.to, message: t`Serial "${serial.text}" here` },
          { from: name.from, to: name.to, message: t`From "${name.text}" here` },
        ],
      },
    )
  },
})
