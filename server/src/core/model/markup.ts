import { isBlank } from '../text.ts'
import { lineEnding } from '../rules/fix.ts'
import { entityAt, markupAt } from '../syntax/logical.ts'
import type { Cable } from '../syntax/node.ts'
import type { Place } from './artifacts.ts'

const none: readonly Place[] = []

/**
 * Entities and tags that a web page left in the text: `&#8217;`, `&#x000A;`, `<b>` (N6). Official SMART prints of older cables show entities as the
 * archive holds them, so those are left alone (smart.md 2.8).
 */
export function leftoverMarkup(cable: Cable): readonly Place[] {
  const { ampersands, angles } = cable.scan
  if ((ampersands.length === 0 && angles.length === 0) || cable.wrapped !== null) return none
  const source = cable.text.string
  const found: Place[] = []
  let behind = 0
  for (const from of ampersands) {
    if (from < behind) continue
    const entity = nestedEntity(source, from, cable.to)
    if (entity === null) continue
    behind = entity.to
    found.push({ from, to: behind, edits: [{ from, to: behind, text: entity.text === '\n' ? lineEnding(cable.text) : entity.text }] })
  }
  for (const from of angles) {
    const markup = markupAt(source, from, cable.to)
    if (markup === undefined) continue
    const to = from + markup.length
    const breaks = markup.text === '\n' && hasWordsBehind(source, to)
    found.push({ from, to, edits: [{ from, to, text: breaks ? lineEnding(cable.text) : '' }] })
  }
  return found.length > 1 && ampersands.length > 0 && angles.length > 0 ? outermost(found) : found
}

/** In order, without the entities that stand inside a tag. */
function outermost(found: readonly Place[]): readonly Place[] {
  let behind = 0
  return [...found]
    .sort((a, b) => a.from - b.from)
    .filter((place) => {
      if (place.from < behind) return false
      behind = place.to
      return true
    })
}

/** `&amp;quot;`: a page of a page; each turn made the ampersand an entity again. */
function nestedEntity(source: string, from: number, limit: number): { readonly text: string; readonly to: number } | null {
  let entity = entityAt(source, from, limit)
  if (entity === undefined) return null
  let to = from + entity.length
  while (entity.text === '&') {
    const next = entityAt(`&${source.slice(to, to + 10)}`, 0, 11)
    if (next === undefined) break
    to += next.length - 1
    entity = next
  }
  return { text: entity.text, to }
}

/** Whether the line goes on behind a line break; at its end the line end itself is there. */
function hasWordsBehind(source: string, from: number): boolean {
  let at = from
  while (at < source.length && isBlank(source.charCodeAt(at))) at++
  const code = source.charCodeAt(at)
  return at < source.length && code !== 10 && code !== 13
}

/** Backslashes behind a blank at the end of a line: escapes of the database that the text came from (N2). */
export function lineContinuations(cable: Cable): readonly Place[] {
  const { backslashes } = cable.scan
  if (backslashes.length === 0) return none
  const source = cable.text.string
  const found: Place[] = []
  for (const at of backslashes) {
    let from = at
    while (from > cable.from && isBlank(source.charCodeAt(from - 1))) from--
    const before = source.charCodeAt(from - 1)
    if (from === at && from > 0 && before !== 10 && before !== 13) continue
    if (hasWordsBehind(source, at + 1)) continue
    found.push({ from: at, to: at + 1, edits: [{ from, to: at + 1, text: '' }] })
  }
  return found
}
