import { allGlossaryTerms } from '../../tables/glossary.ts'
import { offers, wordStart } from './caret.ts'
import type { Caret } from './caret.ts'
import type { Completion, CompletionParts } from './item.ts'

/** Words and abbreviations of cable language, for a word that was begun; only when somebody asks. */
export function glossaryItems(caret: Caret): Completion[] {
  const from = wordStart(caret, "/-'")
  if (!caret.explicit || from === caret.offset) return []
  const typed = caret.source.slice(from, caret.offset)
  return offers(
    caret,
    from,
    allGlossaryTerms()
      .filter(({ term }) => term.toUpperCase().startsWith(typed.toUpperCase()))
      .map(({ term, meaning }): CompletionParts => ({
        label: inCaseOf(typed, term),
        detail: meaning,
        kind: 'word',
        entry: `term ${term}`,
      })),
  )
}

/** Terms that mixed-case texts write like words: `reftel`, `Econoff`. */
const words =
  /^(?:(?:REF|SEP|DEP|EMB)TEL|(?:ECON|POL|EMB|CON)OFF|POLCOUNS|DEMARCHE|CHARGE|AGREMENT|AIDE-MEMOIRE|NON-PAPER|BEGIN TEXT|BIO NOTE|ACTION REQUEST|HOST GOVERNMENT|NOTE|SUMMARY|REPEAT|MINIMIZE CONSIDERED)$/

function inCaseOf(typed: string, term: string): string {
  if (typed === typed.toUpperCase() || !words.test(term)) return term
  const small = term.toLowerCase()
  return typed.charAt(0) === typed.charAt(0).toLowerCase() ? small : term.charAt(0) + small.slice(1)
}
