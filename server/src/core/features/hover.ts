import type { Cable, CableFile, Node, NodeKind } from '../syntax/node.ts'
import { pathAt } from '../syntax/walk.ts'
import { render } from './hover/card.ts'
import { explanations } from './hover/explanations.ts'
import type { Place } from './hover/place.ts'

/**
 * What stands at an offset (UTF-16) means, as Markdown, with the exact range it is about. Null where there is nothing to tell: between words, in
 * ordinary text, outside the file. Never throws; all text of the cable is escaped.
 */
export function hover(file: CableFile, offset: number): { from: number; to: number; markdown: string } | null {
  const cable = cableAt(file, offset)
  if (cable === undefined) return null
  const path = pathAt(cable, offset)
  for (let index = path.length - 1; index > 0; index--) {
    const node = path[index]!
    const explain = explanations[node.kind as NodeKind]
    if (explain === undefined) continue
    // A node that only surrounds the offset explains nothing unless one of its own parts is there.
    if (offset < node.from || offset > node.to) continue
    const place: Place = { cable, offset, node, around: nearestFirst(path, index) }
    const card = explain(place)
    if (card !== null) return render(card)
  }
  return null
}

/** The cable that holds the offset; the last one for the end of the file. */
function cableAt(file: CableFile, offset: number): Cable | undefined {
  if (!(offset >= 0 && offset <= file.text.string.length)) return undefined
  let low = 0
  let high = file.cables.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (file.cables[middle]!.from <= offset) low = middle
    else high = middle - 1
  }
  return file.cables[low]
}

function nearestFirst(path: readonly Node[], index: number): Node[] {
  return path.slice(0, index).reverse()
}
