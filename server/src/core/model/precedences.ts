import type { Cable } from '../syntax/node.ts'
import { editDistance } from './edit-distance.ts'

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

const addressWords = ['FLASH', 'IMMEDIATE', 'PRIORITY', 'ROUTINE', 'NIACT'] as const

/**
 * The precedence that the last word of an addressee's name misspells: within two letters, one for the short ones, and the first two or the last two
 * right. Undefined for a name of one word, and where the word is something else.
 */
export function intendedPrecedence(name: string): string | undefined {
  const at = name.lastIndexOf(' ') + 1
  if (at === 0) return undefined
  const word = name.slice(at).toUpperCase()
  if (word.length < 4 || word.length > 11) return undefined
  for (const meant of addressWords) {
    if (word.slice(0, 2) !== meant.slice(0, 2) && word.slice(-2) !== meant.slice(-2)) continue
    const limit = meant.length < 7 ? 1 : 2
    if (Math.abs(word.length - meant.length) <= limit && editDistance(word, meant, limit) <= limit) return meant
  }
  return undefined
}
