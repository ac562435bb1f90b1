import tsv from '../../../data/glossary.tsv'
import { normalName } from './names.ts'
import { sourceText } from './sources.ts'
import { cellList, lazy, parseTsv } from './tsv.ts'

/** A word or abbreviation of cable language. */
export interface GlossaryEntry {
  readonly term: string
  readonly variants: readonly string[]
  readonly meaning: string
  readonly source: string
}

const table = lazy(() => {
  const entries = parseTsv(tsv).map(([term = '', variants = '', meaning = '', source = '']): GlossaryEntry => ({
    term,
    variants: cellList(variants),
    meaning,
    source: sourceText(source),
  }))
  return { entries, byForm: new Map(entries.flatMap((entry) => [entry.term, ...entry.variants].map((form) => [normalName(form), entry]))) }
})

/** All terms, sorted. */
export function allGlossaryTerms(): readonly GlossaryEntry[] {
  return table().entries
}

/** The meaning of a word or abbreviation, in any case: `reftel`, `DCM`, `Begin text`; undefined for words not in the list. */
export function findGlossaryTerm(text: string): GlossaryEntry | undefined {
  return table().byForm.get(normalName(text))
}
