import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'

export default defineRule({
  name: 'corrected-copy-without-note',
  group: 'classification',
  summary: 'CORRECTED COPY does not say what was corrected.',
  severity: { author: 'hint', archive: 'off' },
  dialects: stateDialects,
  fix: null,
  authority: 'Practice of published cables',
  since: '0.1.0',
  check(cable, context) {
    for (const caption of cable.captions) {
      if (!caption.text.startsWith('CORRECTED COPY')) continue
      // The note may follow in parentheses, after a dash or without any sign (calibration).
      const written = cable.text.string.slice(caption.from, caption.to).replaceAll(' ', '')
      if (caption.text.length > 'CORRECTED COPY'.length || written.length > 'CORRECTEDCOPY'.length) continue
      context.report(caption, t`"${caption.text}" does not say what was corrected, so every reader has to compare. Add it in parentheses.`)
    }
  },
})
