import type { Edit } from '../../rules/rule.ts'
import type { CableFile, Node, PortionMark } from '../../syntax/node.ts'
import { walk } from '../../syntax/walk.ts'

/** How a mark parts its level from what controls it: `(C/NF)` in telegrams, `(C//NF)` since the marking rules of 2000. */
export type MarkSeparator = '/' | '//'

/** Edits that write every portion mark of the file with this separator behind its level; those that have none, or words in between, stay. */
export function convertMarks(file: CableFile, separator: MarkSeparator): Edit[] {
  const { string } = file.text
  const edits: Edit[] = []
  for (const mark of controlledMarks(file)) {
    const place = separatorOf(string, mark)
    if (place !== null && string.slice(place.from, place.to) !== separator) edits.push({ ...place, text: separator })
  }
  return edits
}

/** The separator that most marks of the file do not have yet, or that one of them lacks; null for a file without such marks. */
export function otherSeparator(file: CableFile): MarkSeparator | null {
  const { string } = file.text
  let single = 0
  let double = 0
  for (const mark of controlledMarks(file)) {
    const place = separatorOf(string, mark)
    if (place === null) continue
    if (place.to - place.from === 1) single++
    else double++
  }
  return single + double === 0 ? null : single > 0 && single >= double ? '//' : '/'
}

function controlledMarks(file: CableFile): PortionMark[] {
  const found: PortionMark[] = []
  const visit = (node: Node): void => {
    if (node.kind === 'mark' && 'controls' in node && (node as PortionMark).level !== null && (node as PortionMark).controls.length > 0)
      found.push(node as PortionMark)
  }
  for (const cable of file.cables) walk(cable, visit)
  return found.sort((a, b) => a.from - b.from).filter((mark, index) => index === 0 || found[index - 1]!.from !== mark.from)
}

/** One or two slashes directly behind the word of the level. */
function separatorOf(source: string, mark: PortionMark): { readonly from: number; readonly to: number } | null {
  const from = source.indexOf('/', mark.from)
  if (from === -1 || from >= mark.to) return null
  let to = from
  while (to < mark.to && source.charAt(to) === '/') to++
  return to - from > 2 ? null : { from, to }
}
