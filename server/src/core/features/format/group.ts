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

/** So often a text is read again to find edits that would change what it says. */
const mostReadings = 48

/**
 * The edits of the groups that leave what the text says as it is: of all as a rule, else without those that do harm, found by halving. Groups do not overlap.
 * None when the search takes too long.
 */
export function harmless(file: CableFile, groups: readonly Group[], options: ParseOptions): Outcome {
  const shape = shapeOf(file)
  let readings = 0
  const read = (some: readonly Group[]): Outcome | null => {
    readings++
    const edits = inOrder(some)
    const after = parse(applyEdits(file.text.string, edits), options)
    return shapeOf(after) === shape ? { edits, file: after } : null
  }
  const whole = read(groups)
  if (whole !== null) return whole
  const search = (some: readonly Group[]): readonly Group[] => {
    if (readings >= mostReadings) return []
    if (read(some) !== null) return some
    if (some.length === 1) return []
    const middle = some.length >> 1
    return [...search(some.slice(0, middle)), ...search(some.slice(middle))]
  }
  const middle = groups.length >> 1
  const found = groups.length === 1 ? [] : [...search(groups.slice(0, middle)), ...search(groups.slice(middle))]
  // What is harmless alone may do harm together.
  return (found.length > 0 ? read(found) : null) ?? { edits: [], file }
}

/** The edits of groups, which may lie between each other. */
function inOrder(groups: readonly Group[]): Edit[] {
  return groups.flat().sort((a, b) => a.from - b.from || a.to - b.to)
}
