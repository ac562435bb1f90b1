import type { Text } from '../text.ts'
import { mayHaveStamps } from './noise.ts'

/** What every stage of parsing needs to know of the file. */
export interface ParseContext {
  readonly source: string
  readonly text: Text
  /** Whether stamps of a release can stand anywhere: saves looking for them in every line. */
  readonly stamped: boolean
}

export function createContext(text: Text): ParseContext {
  return { source: text.string, text, stamped: mayHaveStamps(text.string) }
}
