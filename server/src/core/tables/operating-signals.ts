import tsv from '../../../data/operating-signals.tsv'
import { normalName } from './names.ts'
import { sourceText } from './sources.ts'
import { lazy, parseTsv } from './tsv.ts'

/** A three letter operating signal of the Z code (ACP 131). */
export interface OperatingSignal {
  readonly signal: string
  /** Where it stands: FL2, FL4, FL5, address, service or prefix. */
  readonly where: readonly string[]
  readonly meaning: string
  /** documented: read in a manual; observed: seen in messages, wording not found; secondary: told by others; background: from memory. */
  readonly certainty: 'documented' | 'observed' | 'secondary' | 'background'
  readonly source: string
}

const table = lazy(() => new Map(parseTsv(tsv).map((row) => [row[0] ?? '', toSignal(row)])))

function toSignal([signal = '', where = '', meaning = '', certainty = '', source = '']: readonly string[]): OperatingSignal {
  return { signal, where: where.split(' '), meaning, certainty: certainty as OperatingSignal['certainty'], source: sourceText(source) }
}

/** All signals, sorted. */
export function allOperatingSignals(): readonly OperatingSignal[] {
  return [...table().values()]
}

/** The meaning of a signal, in any case, with or without a digit behind it (`ZFF4`); undefined for unlisted ones. */
export function findOperatingSignal(text: string): OperatingSignal | undefined {
  const word = normalName(text)
  return isOperatingSignal(word) || word === 'INT' ? table().get(word.slice(0, 3)) : undefined
}

/** Whether a word has the form of a signal: Z, two letters, perhaps a digit. */
export function isOperatingSignal(word: string): boolean {
  const isLetter = (at: number): boolean => word.charCodeAt(at) >= 65 && word.charCodeAt(at) <= 90
  const digit = word.charCodeAt(3)
  return word[0] === 'Z' && isLetter(1) && isLetter(2) && (word.length === 3 || (word.length === 4 && digit >= 48 && digit <= 57))
}
