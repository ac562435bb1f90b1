import { firstAtOrBehind } from '../sorted.ts'
import type { Cable, CableFile, Node } from '../syntax/node.ts'
import { pathAt } from '../syntax/walk.ts'
import { render } from './hover/card.ts'
import { explanations } from './hover/explanations.ts'
import { redactionCard } from './hover/noise.ts'
import type { Place } from './hover/place.ts'

/**
 * What stands at an offset (UTF-16) means, as Markdown, with the exact range it is about. Null where there is nothing to tell: between words, in
 * ordinary text, outside the file. Never throws; all text of the cable is escaped.
 */
export function hover(file: CableFile, offset: number): { from: number; to: number; markdown: string } | null {
  const cable = cableAt(file, offset)
  if (cable === undefined) return null
  const path = pathAt(cable, offset)
  const leaf = path[path.length - 1]!
  const removed = redactionCard({ cable, offset, node: leaf, leaf, around: [] })
  if (removed !== null) return render(removed)
  for (let index = path.length - 1; index > 0; index--) {
    const node = path[index]!
    const explain = explanations[node.kind]
    if (explain === undefined) continue
    const place: Place = { cable, offset, node, leaf, around: nearestFirst(path, index) }
    const card = explain(place)
    if (card !== null) return render(card)
  }
  return null
}

/** The cable that holds the offset; the last one for the end of the file. */
function cableAt(file: CableFile, offset: number): Cable | undefined {
  if (!(offset >= 0 && offset <= file.text.string.length)) return undefined
  return file.cables[Math.max(0, firstAtOrBehind(file.cables, offset + 1, ({ from }) => from) - 1)]
}

function nearestFirst(path: readonly Node[], index: number): Node[] {
  return path.slice(0, index).reverse()
}
