import { t } from '../l10n.ts'
import { defineRule, everyDialect } from './rule.ts'
import { reportOnce, times } from './once.ts'
import { releaseStamps } from '../model/publisher-lines.ts'

export default defineRule({
  name: 'artifact-release-stamp',
  group: 'artifact',
  summary: 'A stamp of a review or a release stands in the text.',
  severity: { author: 'off', archive: 'off' },
  dialects: everyDialect,
  fix: null,
  authority: 'Releases of the Department and the National Archives',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, releaseStamps, {
      message: (_text, count) =>
        t`Release stamp, ${times(count)}: a reviewer added it, it is not part of the cable. Leave it: it says who released what.`,
    })
  },
})
