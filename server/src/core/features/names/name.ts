import type { Span } from '../../span.ts'

/** Where something is said to be what it is: the place to select, and the whole to show with it. */
export interface Definition {
  readonly selection: Span
  readonly whole: Span
}

/** Something that a cable names in several places. */
export interface Name {
  /** The word that was pointed at. */
  readonly origin: Span
  /** In the order of the text, at least one. */
  readonly definitions: readonly Definition[]
  /** All other places, in the order of the text. */
  readonly mentions: readonly Span[]
}
