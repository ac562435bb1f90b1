import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { authorityBlocks } from '../model/authority-facts.ts'
import { findReason, reasonsOfSection } from '../tables/reasons.ts'

export default defineRule({
  name: 'invalid-reason-letter',
  group: 'authority',
  summary: 'The reason cites a letter that its section does not have.',
  severity: { author: 'error', archive: 'warning' },
  dialects: stateDialects,
  inForce: { from: '1995-10-14' },
  fix: null,
  authority: 'E.O. 12958 section 1.5 (a) to (g); E.O. 13292 and 13526 section 1.4 (a) to (h)',
  since: '0.1.0',
  check(cable, context) {
    for (const block of authorityBlocks(cable)) {
      for (const reason of block.reasons) {
        const section = reason.section.text
        if (section !== '1.4' && section !== '1.5') continue
        for (const letter of reason.letters) {
          if (findReason(section, letter.text) !== undefined || !isWritten(cable.text.string, letter)) continue
          const entries = reasonsOfSection(section)
          context.report(
            letter,
            t`Section ${section} has no category "${letter.text}"; its letters are a to ${entries[entries.length - 1]!.letter}. Correct the letter.`,
          )
        }
      }
    }
  },
})

/** Letters that a range implies stand nowhere. */
function isWritten(source: string, letter: { readonly from: number; readonly text: string }): boolean {
  return source.charAt(letter.from).toLowerCase() === letter.text
}
