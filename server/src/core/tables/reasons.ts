import tsv from '../../../data/reasons.tsv'
import { withinDays } from './days.ts'
import { sourceText } from './sources.ts'
import { lazy, parseTsv } from './tsv.ts'

/** A category of information that may be classified, as a Classified By line cites it: `1.4 (b)`. */
export interface ReasonEntry {
  /** Section of the order in force: 1.5 of E.O. 12958 until March 2003, then 1.4. */
  readonly section: '1.4' | '1.5'
  readonly letter: string
  /** First and last day of the section's use, `2003-03-25`; '' when open. */
  readonly from: string
  readonly to: string
  readonly meaning: string
  readonly source: string
}

const reasons = lazy(() =>
  parseTsv(tsv).map(([section = '', letter = '', from = '', to = '', meaning = '', source = '']): ReasonEntry => ({
    section: section as ReasonEntry['section'],
    letter,
    from,
    to,
    meaning,
    source: sourceText(source),
  })),
)

/** All reasons of a section in the order of their letters; [] for another section. */
export function reasonsOfSection(section: string): readonly ReasonEntry[] {
  return reasons().filter((reason) => reason.section === section)
}

/** The meaning of a letter, in any case; undefined for an unknown section or letter. */
export function findReason(section: string, letter: string): ReasonEntry | undefined {
  return reasons().find((reason) => reason.section === section && reason.letter === letter.toLowerCase())
}

/** The section that a cable of this instant (milliseconds since 1970, UTC) cites; undefined before October 1995, when none was cited. */
export function reasonSectionAt(date: number): '1.4' | '1.5' | undefined {
  return reasons().find((reason) => withinDays(date, reason.from, reason.to))?.section
}
