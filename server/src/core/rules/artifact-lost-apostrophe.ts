import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { reportOnce, times } from './once.ts'
import { lostApostrophes } from '../model/lost-characters.ts'

export default defineRule({
  name: 'artifact-lost-apostrophe',
  group: 'artifact',
  summary: 'A comma stands for an apostrophe.',
  severity: { author: 'hint', archive: 'hint' },
  dialects: stateDialects,
  fix: 'safe',
  authority: 'Published copies (230 of 1,302)',
  since: '0.1.0',
  oncePerFile: true,
  check(cable, context) {
    reportOnce(cable, context, lostApostrophes, {
      message: (_text, count) => t`Comma for an apostrophe, ${times(count)}: a conversion lost the typographic apostrophe. Put one back.`,
      title: (count) => (count === 1 ? t`Put the apostrophe back` : t`Put back ${count} apostrophes`),
      safe: true,
    })
  },
})
