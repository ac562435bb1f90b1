import { applyEdits } from '../../rules/fix.ts'
import type { Edit } from '../../rules/rule.ts'
import type { CableFile } from '../../syntax/node.ts'
import { parse } from '../../syntax/parse.ts'
import type { ParseOptions } from '../../syntax/parse.ts'
import { shapeOf } from './shape.ts'

/** Edits that belong together, in order: a paragraph's line ends, a label's blank. */
export type Group = readonly Edit[]

export interface Outcome {
  /** In order. */
  readonly edits: readonly Edit[]
  /** The text with the edits, as it is read. */
  readonly file: CableFile
}

/** So often a text is read again to find edits that would change what it says: a large one less often, so that the answer comes within seconds. */
const mostReadings = (length: number): number => Math.min(48, Math.ceil(24_000_000 / (length + 1)))

/**
 * The edits of the groups that leave what the text says as it is: of all as a rule, else without those that do harm, found by halving. Groups do not overlap.
 * When that takes too long, the rest stays as it is.
 */
export function harmless(file: CableFile, groups: readonly Group[], options: ParseOptions): Outcome {
  const shape = shapeOf(file)
  const most = mostReadings(file.text.string.length)
  let readings = 0
  const read = (some: readonly Group[]): Outcome | null => {
    readings++
    const edits = inOrder(some)
    const after = parse(applyEdits(file.text.string, edits), options)
    return shapeOf(after) === shape ? { edits, file: after } : null
  }
  const whole = read(groups)
  if (whole !== null) return whole
  const found: Group[] = []
  /** The largest first: when the readings run out, most is found. */
  const parts = groups.length > 1 ? halves(groups) : []
  for (let next = 0; next < parts.length && readings < most; next++) {
    const part = parts[next]!
    if (read(part) !== null) for (const group of part) found.push(group)
    else if (part.length > 1) for (const half of halves(part)) parts.push(half)
  }
  // What is harmless alone may do harm together.
  return (found.length > 0 ? read(found) : null) ?? { edits: [], file }
}

function halves(groups: readonly Group[]): (readonly Group[])[] {
  const middle = groups.length >> 1
  return [groups.slice(0, middle), groups.slice(middle)]
}

/** The edits of groups, which may lie between each other. */
function inOrder(groups: readonly Group[]): Edit[] {
  return groups.flat().sort((a, b) => a.from - b.from || a.to - b.to)
}
