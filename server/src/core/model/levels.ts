import type { Cable, ClassificationLine, Level } from '../syntax/node.ts'

/** The letters behind ZNR or ZNY (ACP 127; 5 FAH-2 H-320). */
export type SecurityLetter = 'U' | 'E' | 'C' | 'S' | 'T' | 'R'

const letters: Readonly<Record<Level, SecurityLetter | null>> = {
  UNCLASSIFIED: 'U',
  // Messages of this level went with U or E, by the circuit.
  'LIMITED OFFICIAL USE': null,
  RESTRICTED: 'R',
  CONFIDENTIAL: 'C',
  SECRET: 'S',
  'TOP SECRET': 'T',
}

/** The letter that FL4 repeats for this classification line; null where none is prescribed or the level can't be read. */
export function securityLetter(line: ClassificationLine): SecurityLetter | null {
  if (line.levelValue === null) return null
  return line.encrypted ? 'E' : letters[line.levelValue]
}

/** ZNR for traffic that may pass over unapproved circuits, ZNY for all other. */
export function securityProsign(letter: string): 'ZNR' | 'ZNY' {
  return letter === 'U' ? 'ZNR' : 'ZNY'
}

/** The level as a classification line writes it: letter-spaced, but not UNCLAS and LIMITED OFFICIAL USE (ACP 127; cable-format B2). */
export function levelText(level: Level): string {
  if (level === 'UNCLASSIFIED') return 'UNCLAS'
  if (level === 'LIMITED OFFICIAL USE') return level
  return level
    .split(' ')
    .map((word) => [...word].join(' '))
    .join('  ')
}

/** CONFIDENTIAL, SECRET and TOP SECRET; false for a level that can't be read. */
export function isClassified(level: Level | null | undefined): boolean {
  return level === 'CONFIDENTIAL' || level === 'SECRET' || level === 'TOP SECRET'
}

/** Whether the cable's classification line says UNCLAS. */
export function isUnclassified(cable: Cable): boolean {
  return cable.classification?.levelValue === 'UNCLASSIFIED'
}

/** U 0 < LOU, RESTRICTED 1 < C 2 < S 3 < TS 4; portion marks are ranked on the same scale (cable-format C4.6). */
export function levelRank(level: Level): number {
  return ranks[level]
}

const ranks: Readonly<Record<Level, number>> = {
  UNCLASSIFIED: 0,
  'LIMITED OFFICIAL USE': 1,
  RESTRICTED: 1,
  CONFIDENTIAL: 2,
  SECRET: 3,
  'TOP SECRET': 4,
}

/** The level that a letter behind ZNR or ZNY stands for; null for letters that several or none use. */
export function levelOfLetter(letter: string | undefined): Level | null {
  for (const [level, own] of Object.entries(letters)) if (own !== null && own === letter) return level as Level
  return null
}
