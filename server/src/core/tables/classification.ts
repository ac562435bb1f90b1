import levelsTsv from '../../../data/classification.tsv'
import lettersTsv from '../../../data/security-letters.tsv'
import { compactName } from './names.ts'
import { findReleaseCode } from './routing.ts'
import type { NationEntry } from './routing.ts'
import { sourceText } from './sources.ts'
import { cellList, cellNumber, lazy, parseTsv } from './tsv.ts'

/** A level of classification or control, with the ways it is written. */
export interface LevelEntry {
  readonly level: string
  /** What stands in parentheses before a paragraph: `C`. */
  readonly portions: readonly string[]
  /** How it is written on the classification line, the usual form first: `C O N F I D E N T I A L`. */
  readonly banners: readonly string[]
  /** 0 unclassified to 5 top secret. */
  readonly rank: number
  readonly kind: 'classification' | 'control' | 'transmission' | 'foreign'
  /** Last day of use, `1995-09-30`; '' while in use. */
  readonly until: string
  readonly meaning: string
  readonly source: string
}

/** What five letters behind ZNY or ZNR mean. */
export interface SecurityLetters {
  readonly letters: string
  readonly prosign: 'ZNY' | 'ZNR'
  /** The level they stand for; undefined for special handling designators, which stand behind a slash. */
  readonly level: LevelEntry | undefined
  readonly meaning: string
  /** Nations of a release code in the last two letters, `ZNR UUUAA`. */
  readonly release: readonly NationEntry[]
  readonly source: string
}

const levels = lazy(() => parseTsv(levelsTsv).map(toLevel))
const letters = lazy(() => new Map(parseTsv(lettersTsv).map((row) => [row[0] ?? '', row])))
const byBanner = lazy(() => new Map(levels().flatMap((entry) => [entry.level, ...entry.banners].map((form) => [compactName(form), entry]))))

function toLevel([
  level = '',
  portions = '',
  banners = '',
  rank = '',
  kind = '',
  until = '',
  meaning = '',
  source = '',
]: readonly string[]): LevelEntry {
  return {
    level,
    portions: cellList(portions),
    banners: banners === '' ? [level] : [banners, level],
    rank: cellNumber(rank) ?? 0,
    kind: kind as LevelEntry['kind'],
    until,
    meaning,
    source: sourceText(source),
  }
}

/** All levels, sorted by name. */
export function allLevels(): readonly LevelEntry[] {
  return levels()
}

/** The level that a banner or classification line names, spaced or not, in any case: `S E C R E T`, `UNCLAS`, `Limited Official Use`. */
export function levelOfBanner(text: string): LevelEntry | undefined {
  return byBanner().get(compactName(text))
}

/**
 * The level of a portion mark without its parentheses, in any case: `C`, `S/NF`, `U//FOUO`, `C/REL NATO`, `SBU`, `SECRET`.
 * Only the part before the first slash or dash counts. undefined for other text.
 */
export function levelOfMark(mark: string): LevelEntry | undefined {
  if (mark.length > 80) return undefined
  const ends = ['/', '-'].map((sign) => mark.indexOf(sign)).filter((at) => at > 0)
  const level = compactName(mark.slice(0, Math.min(mark.length, ...ends)))
  const bare = ['REL', 'NF', 'NOFORN'].reduce((word, control) => cutBehind(mark, word, control), level)
  return levels().find((entry) => entry.portions.includes(bare)) ?? levelOfBanner(bare)
}

/** `C NF`, `S REL TO USA`: the level when a control word follows after a blank. */
function cutBehind(mark: string, level: string, control: string): string {
  const at = mark.toUpperCase().indexOf(' ' + control)
  return at > 0 ? compactName(mark.slice(0, at)) : level
}

/** The level behind ZNY or ZNR: `CCCCC` is CONFIDENTIAL; the last two letters may be a release code. undefined for other letters. */
export function levelOfLetters(text: string): LevelEntry | undefined {
  return securityLetters(text)?.level
}

/** What five letters behind ZNY or ZNR say (ACP 127; ACP 117 para 7d for release codes); undefined unless all five are understood. */
export function securityLetters(text: string): SecurityLetters | undefined {
  if (text.length !== 5) return undefined
  const word = text.toUpperCase()
  const first = word.charAt(0)
  const row = letters().get(first.repeat(5))
  if (!row || word.slice(0, 3) !== first.repeat(3)) return undefined
  const [all = '', prosign = '', level = '', meaning = '', source = ''] = row
  const release = word === all ? [] : releaseCodes(word.slice(3))
  if (!release) return undefined
  return {
    letters: word,
    prosign: prosign as SecurityLetters['prosign'],
    level: levelOfBanner(level),
    meaning,
    release,
    source: sourceText(source),
  }
}

/** `AA` is one nation's code, `AC` the first letters of two nations in alphabetical order. */
function releaseCodes(code: string): readonly NationEntry[] | undefined {
  const names = code[0] === code[1] ? [code] : [...code].map((letter) => letter + letter)
  const nations = names.map(findReleaseCode)
  return code.charAt(0) <= code.charAt(1) && nations.every((nation) => nation !== undefined) ? nations : undefined
}
