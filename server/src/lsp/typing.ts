import type { Documents } from './documents.ts'

/** Editors that ask while somebody types do so within this many milliseconds; whoever presses a key to ask takes longer. */
const pause = 150

export interface Typing {
  /** Whether a document was changed just now, so that a request for completion comes from typing and not from a person who asks. */
  isGoingOn(uri: string): boolean
}

/**
 * Watches documents for typing: the protocol tells a request at a trigger character from others, but not one that a person made from one that an editor makes at
 * each letter. Opening a document is no typing.
 */
export function watchTyping(documents: Pick<Documents, 'onChange' | 'onClose'>, now: () => number): Typing {
  /** When a document was changed; null while it is only opened. */
  const changed = new Map<string, number | null>()
  documents.onChange((uri) => changed.set(uri, changed.has(uri) ? now() : null))
  documents.onClose((uri) => changed.delete(uri))
  return {
    isGoingOn(uri) {
      const time = changed.get(uri)
      return time != null && now() - time < pause
    },
  }
}
