import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'

export default defineRule({
  name: 'misspelled-tags-label',
  group: 'fields',
  summary: 'The label TAGS is misspelt or ends in a wrong sign.',
  severity: { author: 'warning', archive: 'hint' },
  dialects: stateDialects,
  fix: 'safe',
  authority: '5 FAH-3 H-010',
  since: '0.1.0',
  check(cable, context) {
    if (cable.tags === null) return
    const { label } = cable.tags
    const written = cable.text.string.slice(label.from, label.to)
    if (isRight(written)) return
    context.report(label, t`"${written}" should be "TAGS:"; programs that sort cables look for this word. Correct the label.`, {
      fix: replace(cable.text, label, 'TAGS:', true),
    })
  },
})

/** TAGS in any case, with a colon or, as in a third of all cables, without. */
function isRight(written: string): boolean {
  const word = written.endsWith(':') ? written.slice(0, -1) : written
  return word.trimEnd().toUpperCase() === 'TAGS'
}
