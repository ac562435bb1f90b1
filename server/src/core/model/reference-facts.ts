import { fullYear } from '../syntax/date-time-group.ts'
import type { Cable, Reference } from '../syntax/node.ts'
import { messageReferenceNumber } from './message-number.ts'
import { isMixedRecord } from './post-facts.ts'
import { stationName } from './station-name.ts'
import { remember } from './remember.ts'

const none: readonly Reference[] = []

/** All items of all REF fields in order. */
export function referenceItems(cable: Cable): readonly Reference[] {
  const { references } = cable
  if (references.length === 0) return none
  return references.length === 1 ? references[0]!.items : references.flatMap((field) => field.items)
}

/**
 * The item that a letter names: the one that carries it, or, in a list without letters, the one at its place: lists of 2009-10 have no letters, and their texts
 * cite `ref A` all the same (calibration d 11). Null when no item surely is meant.
 */
export function itemOfLetter(cable: Cable, letter: string): Reference | null {
  const items = referenceItems(cable)
  const own = items.filter((item) => item.letter?.text === letter)
  if (own.length > 0) return own.length === 1 ? own[0]! : null
  if (items.some((item) => item.letter !== null)) return null
  return items[letter.charCodeAt(0) - 65] ?? null
}

/** The letter by which the text cites an item; null when it has none of its own. */
export function letterOfItem(cable: Cable, item: Reference): string | null {
  const index = referenceItems(cable).indexOf(item)
  const letter = item.letter?.text ?? (index < 0 || index > 25 ? null : String.fromCharCode(65 + index))
  return letter !== null && itemOfLetter(cable, letter) === item ? letter : null
}

/** A reference to a cable, with the station's usual name, and the cable it stands in. */
export interface CitedCable {
  readonly item: Reference
  readonly post: string
  readonly number: number
  /** As written; null when the year of the citing cable is meant. */
  readonly year: number | null
}

export interface Citations {
  readonly own: { readonly post: string; readonly number: number; readonly year: number | null }
  readonly cited: readonly CitedCable[]
}

const known = remember(readCitations)
const names = new Map<string, string>()
const mostNames = 4096

/** The cables cited, and the own number to compare them with; null when the cable has no number, or one that is not surely its own. Read once a cable. */
export function citations(cable: Cable): Citations | null {
  return known(cable)
}

function readCitations(cable: Cable): Citations | null {
  const items = referenceItems(cable)
  if (items.length === 0 || isMixedRecord(cable)) return null
  const own = messageReferenceNumber(cable)
  if (own === null) return null
  const cited: CitedCable[] = []
  let post = ''
  let year: number | null = null
  for (const item of items) {
    if (!item.inheritsPost) {
      post = item.post === null ? '' : nameOf(item.post.text)
      year = item.year === null ? null : fullYear(item.year.text)
    }
    if (item.referenceKind !== 'cable' || post === '' || item.number === null) continue
    cited.push({ item, post, number: Number(item.number.text), year: item.year === null ? year : fullYear(item.year.text) })
  }
  return { own: { post: own.post, number: own.number, year: own.year }, cited }
}

/** The usual name of a station; kept, since the cables of a post cite the same few. */
function nameOf(written: string): string {
  let name = names.get(written)
  if (name === undefined) {
    name = stationName(written)
    if (names.size < mostNames) names.set(written, name)
  }
  return name
}
