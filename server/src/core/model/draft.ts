import type { Cable } from '../syntax/node.ts'

/** Whether somebody is writing the cable now: a draft without any sign that a relay or a publisher had it (cable-format 0.2). */
export function isBeingDrafted(cable: Cable): boolean {
  if (cable.dialect !== 'draft' || cable.partial || cable.released || cable.pageHeaders.length > 0 || cable.artifacts.length > 0)
    return false
  const { scan } = cable
  return scan.pilcrows.length === 0 && scan.links.length === 0 && scan.redactions.length === 0
}

/** The time a rule measures by: the cable's own, today for one that is being drafted and has none; null when neither is known. */
export function timeOf(
  cable: Cable,
  context: { readonly date: number | null; readonly now: number | null; readonly mode: string },
): number | null {
  if (context.date !== null) return context.date
  return context.mode === 'author' && context.now !== null && isBeingDrafted(cable) ? context.now : null
}
