import { isBlank } from '../../text.ts'
import type { Text } from '../../text.ts'
import type { Group } from './group.ts'

/**
 * Blanks at line ends, blank lines before the first and behind the last line, and runs of more than `most` blank lines, of which one stays. Byte order marks
 * stay.
 */
export function blankLineGroups(text: Text, most: (line: number) => number): Group[] {
  const { string, starts, ends } = text
  const groups: Group[] = []
  const count = starts.length
  let blankFrom = -1
  const closeRun = (next: number): void => {
    if (blankFrom === -1) return
    const run = next - blankFrom
    const atEdge = blankFrom === 0 || next === count
    const keep = atEdge ? 0 : run > most(blankFrom) ? 1 : run
    // The line behind the last line end is no line of its own.
    const from = next === count ? (blankFrom === 0 ? 0 : starts[blankFrom]!) : starts[blankFrom + keep]!
    const to = next === count ? string.length : starts[next]!
    const first = string.charCodeAt(0) === 0xfeff && from === 0 ? 1 : from
    for (let line = blankFrom; line < blankFrom + keep && line < next; line++) addTrailing(line)
    if (to > first) groups.push([{ from: first, to, text: '' }])
    blankFrom = -1
  }
  const addTrailing = (line: number): void => {
    const to = ends[line]!
    let from = to
    while (from > starts[line]! && isPadding(string.charCodeAt(from - 1))) from--
    if (from < to) groups.push([{ from, to, text: '' }])
  }
  for (let line = 0; line < count; line++) {
    if (isBlankLine(text, line)) {
      if (blankFrom === -1) blankFrom = line
    } else {
      closeRun(line)
      addTrailing(line)
    }
  }
  closeRun(count)
  return groups
}

function isBlankLine({ string, starts, ends }: Text, line: number): boolean {
  for (let at = starts[line]!; at < ends[line]!; at++) if (!isBlank(string.charCodeAt(at))) return false
  return true
}

/** Form feeds stand at line ends on purpose. */
function isPadding(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0
}
