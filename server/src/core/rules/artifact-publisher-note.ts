import { t } from '../l10n.ts'
import { defineRule, everyDialect } from './rule.ts'
import { reportOnce, times } from './once.ts'
import { publisherNotes } from '../model/publisher-lines.ts'

export default defineRule({
  name: 'artifact-publisher-note',
  group: 'artifact',
  summary: 'A line of the publisher stands in the file.',
  severity: { author: 'off', archive: 'off' },
  dialects: everyDialect,
  fix: null,
  authority: 'Published copies',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, publisherNotes, {
      message: (_text, count) =>
        t`Line of the publisher, ${times(count)}: it is not part of the cable. Leave it: it says where the text comes from.`,
    })
  },
})
