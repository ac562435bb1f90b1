import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { remove } from './fix.ts'

/** Abbreviations that a subject may end in. */
const abbreviations: ReadonlySet<string> = new Set('BROS CO CORP ETC INC JR LTD NO ORG SR ST'.split(' '))

export default defineRule({
  name: 'subject-trailing-full-stop',
  group: 'fields',
  summary: 'The subject ends in a full stop.',
  severity: { author: 'off', archive: 'off' },
  dialects: stateDialects,
  fix: 'safe',
  authority: 'Practice of most posts',
  since: '0.1.0',
  check(cable, context) {
    const title = cable.subject?.title
    if (title === null || title === undefined || !title.text.endsWith('.') || title.text.endsWith('..')) return
    const word = title.text.slice(title.text.lastIndexOf(' ') + 1, -1).toUpperCase()
    if (word.includes('.') || word.length < 2 || abbreviations.has(word)) return
    const stop = { from: title.to - 1, to: title.to }
    context.report(stop, t`Subject ends in a full stop; it is a title, not a sentence. Delete the full stop.`, {
      fix: remove(cable.text, stop, true, t`Delete the full stop`),
    })
  },
})
