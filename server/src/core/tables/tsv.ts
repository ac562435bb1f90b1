/**
 * The rows of an embedded table without its header, each row an array of cells.
 * Split by fixed strings, no expression: the biggest table takes about a millisecond.
 */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (let from = text.indexOf('\n') + 1; from > 0 && from < text.length;) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    if (to > from) rows.push(text.slice(from, to).split('\t'))
    from = to + 1
  }
  return rows
}

/** A value made on first use and kept: tables cost nothing until somebody looks something up. */
export function lazy<T extends object>(make: () => T): () => T {
  let value: T | undefined
  return () => (value ??= make())
}

/** Groups entries by a key, in the order of the entries. */
export function groupBy<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group) group.push(entry)
    else groups.set(keyOf(entry), [entry])
  }
  return groups
}

/** A cell that holds a list: parts between semicolons, trimmed, no empty ones. */
export function cellList(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A number cell; null when it is empty or no number. */
export function cellNumber(cell: string): number | null {
  return cell === '' || Number.isNaN(Number(cell)) ? null : Number(cell)
}
