import tsv from '../../../data/collectives.tsv'
import { normalName } from './names.ts'
import { sourceText } from './sources.ts'
import { cellNumber, groupBy, lazy, parseTsv } from './tsv.ts'

/** A collective address: one name, one routing indicator, many posts. */
export interface CollectiveEntry {
  readonly name: string
  readonly routingIndicator: string
  /** How often it was seen in a sample of 1,307 published cables. */
  readonly seen: number
  readonly source: string
}

const table = lazy(() => {
  const entries = parseTsv(tsv).map(([name = '', routingIndicator = '', seen = '', source = '']): CollectiveEntry => ({
    name,
    routingIndicator,
    seen: cellNumber(seen) ?? 0,
    source: sourceText(source),
  }))
  return { entries, byName: groupBy(entries, (entry) => entry.name), byRi: groupBy(entries, (entry) => entry.routingIndicator) }
})

/** All collectives, sorted by name. */
export function allCollectives(): readonly CollectiveEntry[] {
  return table().entries
}

/** The collective of this name, the most frequent routing indicator first; undefined for unlisted ones. */
export function findCollective(name: string): CollectiveEntry | undefined {
  return mostSeen(table().byName.get(normalName(name)))
}

/** The collective behind a routing indicator, its most frequent name first; undefined for other indicators. */
export function collectiveByRoutingIndicator(ri: string): CollectiveEntry | undefined {
  return mostSeen(table().byRi.get(normalName(ri)))
}

/** Whether a name is a collective: listed, or ending in COLLECTIVE or POSTS. */
export function isCollective(name: string): boolean {
  const words = normalName(name)
  return words.endsWith(' COLLECTIVE') || words.endsWith(' POSTS') || table().byName.has(words)
}

function mostSeen(entries: readonly CollectiveEntry[] | undefined): CollectiveEntry | undefined {
  return entries && [...entries].sort((a, b) => b.seen - a.seen)[0]
}
