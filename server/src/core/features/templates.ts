import { plainSnippet } from './completion/item.ts'
import { isCableKind } from './templates/kinds.ts'
import { cableSkeleton } from './templates/skeletons.ts'

export { cableKinds } from './templates/kinds.ts'
export type { CableKind } from './templates/kinds.ts'

/**
 * A fresh cable of a kind, with words in capitals where something is to be filled in, or as a snippet with tab stops there. Dates are reckoned from `now`
 * (milliseconds UTC). Lines end at LF. Null for a kind that is none.
 */
export function newCable(kind: string, now: number, snippet = false): string | null {
  if (!isCableKind(kind)) return null
  const skeleton = cableSkeleton(kind, now)
  return snippet ? skeleton : plainSnippet(skeleton)
}
