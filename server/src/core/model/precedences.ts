import type { Cable } from '../syntax/node.ts'

/** Higher is faster: R 1, P 2, O 3, Z 4, Y 5 (ACP 121; Y is the military emergency command precedence). 0 for other text. */
export function letterRank(letter: string | undefined): number {
  return letter === undefined ? 0 : 'RPOZY'.indexOf(letter) + 1
}

/** The same scale for the words behind an address; NIACT IMMEDIATE is an IMMEDIATE that wakes somebody up. 0 for other text. */
export function wordRank(word: string): number {
  const last = word.startsWith('NIACT ') ? word.slice(6) : word
  return wordsByRank.indexOf(last) + 1
}

const wordsByRank = ['ROUTINE', 'PRIORITY', 'IMMEDIATE', 'FLASH']

/** `IMMEDIATE` for O; the letter itself when it is none. */
export function letterWord(letter: string): string {
  return letter === 'Y' ? 'EMERGENCY COMMAND PRECEDENCE' : (wordsByRank[letterRank(letter) - 1] ?? letter)
}

/** Rank of the highest letter on the date-time group line; 0 without one. */
export function highestPrecedence(cable: Cable): number {
  const line = cable.dateTimeGroup
  return line === null ? 0 : Math.max(letterRank(line.precedence?.text), letterRank(line.infoPrecedence?.text))
}
