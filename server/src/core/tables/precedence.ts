import tsv from '../../../data/precedence.tsv'
import { normalName } from './names.ts'
import { sourceText } from './sources.ts'
import { cellNumber, lazy, parseTsv } from './tsv.ts'

/** How urgently a message is handled (ACP 127, 5 FAH-2 H-420). */
export interface PrecedenceEntry {
  readonly name: string
  /** On the date line: `O`. NIACT IMMEDIATE shares the letter of IMMEDIATE. */
  readonly letter: string
  /** On the routing line: `OO`. */
  readonly prosign: string
  /** 0 is the highest. */
  readonly rank: number
  /** Last day as an authorized State designator, `2017-05-15`; '' while in use. */
  readonly stateUntil: string
  /** Handling time objective of military training texts; '' if none. */
  readonly handlingTime: string
  readonly handling: string
  readonly use: string
  readonly source: string
}

const table = lazy(() =>
  parseTsv(tsv)
    .map(toEntry)
    .sort((a, b) => a.rank - b.rank),
)

function toEntry(row: readonly string[]): PrecedenceEntry {
  const [name = '', letter = '', prosign = '', rank = '', stateUntil = '', handlingTime = '', handling = '', use = '', source = ''] = row
  return { name, letter, prosign, rank: cellNumber(rank) ?? 0, stateUntil, handlingTime, handling, use, source: sourceText(source) }
}

/** All precedences, the highest first. */
export function allPrecedences(): readonly PrecedenceEntry[] {
  return table()
}

/** The precedence of a letter on the date line, in any case: O is IMMEDIATE, not NIACT IMMEDIATE. */
export function precedenceOfLetter(letter: string): PrecedenceEntry | undefined {
  const sign = letter.toUpperCase()
  return table().findLast((entry) => entry.letter === sign)
}

/** The precedence of a doubled letter on the routing line, in any case. */
export function precedenceOfProsign(prosign: string): PrecedenceEntry | undefined {
  const sign = prosign.toUpperCase()
  return table().findLast((entry) => entry.prosign === sign)
}

/** The precedence of the words behind an address, in any case: `NIACT IMMEDIATE`, `Routine`. NIACT alone counts as NIACT IMMEDIATE. */
export function findPrecedence(words: string): PrecedenceEntry | undefined {
  const name = normalName(words)
  return table().find((entry) => entry.name === (name === 'NIACT' ? 'NIACT IMMEDIATE' : name))
}
