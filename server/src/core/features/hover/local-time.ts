import type { Cable } from '../../syntax/node.ts'

/**
 * The local time at the sending post, in words: the one place for it. Null always, because the core has no reliable offsets (historical time
 * zones and summer time need their own data), and a wrong hour is worse than none.
 */
export function localTime(_cable: Cable, _instant: number): string | null {
  return null
}
