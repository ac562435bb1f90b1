import { itemOfLetter, letterOfItem, referenceItems } from '../../model/reference-facts.ts'
import { mentionAtOffset, referenceMentions } from '../../model/reference-mentions.ts'
import type { ReferenceMention } from '../../model/reference-mentions.ts'
import { touches } from '../../span.ts'
import type { Span } from '../../span.ts'
import type { Cable, Reference } from '../../syntax/node.ts'
import type { Definition, Name } from './name.ts'

/** The reference that stands at an offset: an item of the REF field, or its letter in the text (B8). Null where none is meant or none is there. */
export function referenceAt(cable: Cable, offset: number): Name | null {
  const item = itemAt(cable, offset)
  if (item !== null) return { origin: partAt(item, offset), definitions: [definitionOf(item)], mentions: mentionsOf(cable, [item]) }
  const mention = mentionAtOffset(cable, offset)
  if (mention === null) return null
  const letter = mention.letters.find((own) => !own.implied && touches(own, offset))
  const items = letter === undefined ? itemsOf(cable, mention) : itemsOfLetter(cable, letter.letter)
  if (items.length === 0) return null
  return { origin: letter ?? mention, definitions: items.map(definitionOf), mentions: mentionsOf(cable, items) }
}

/** The item of the REF field that holds an offset; null outside of all. */
export function itemAt(cable: Cable, offset: number): Reference | null {
  return referenceItems(cable).find((item) => touches(item, offset)) ?? null
}

/** The items that carry a letter: one, or several where the field gives it twice; the one at its place where the field has no letters. */
export function itemsOfLetter(cable: Cable, letter: string): readonly Reference[] {
  const own = referenceItems(cable).filter((item) => item.letter?.text.toUpperCase() === letter)
  if (own.length > 0) return own
  const placed = itemOfLetter(cable, letter)
  return placed === null ? [] : [placed]
}

/** All that a mention names: a bare `reftel` names the whole field. */
function itemsOf(cable: Cable, mention: ReferenceMention): readonly Reference[] {
  if (mention.letters.length > 0) return mention.letters.flatMap(({ letter }) => itemsOfLetter(cable, letter))
  const items = referenceItems(cable)
  return mention.reftel || items.length === 1 ? items : []
}

function partAt(item: Reference, offset: number): Span {
  return [item.letter, item.doubledLetter, item.text].find((token) => token !== null && touches(token, offset)) ?? item
}

function definitionOf(item: Reference): Definition {
  return { selection: item.letter ?? item.text, whole: item }
}

/** The places in the text that name one of the items; a bare `ref` names the only one. */
function mentionsOf(cable: Cable, items: readonly Reference[]): Span[] {
  const letters = new Set(items.map((item) => item.letter?.text.toUpperCase() ?? letterOfItem(cable, item)))
  const only = referenceItems(cable).length === 1
  const found: Span[] = []
  for (const { letters: named, word } of referenceMentions(cable)) {
    if (named.length === 0 && only) found.push(word)
    for (const { letter, from, to } of named) if (letters.has(letter)) found.push({ from, to })
  }
  return found
}
