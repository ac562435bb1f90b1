import type { Span } from '../span.ts'
import type { Cable, CableFile } from '../syntax/node.ts'
import { acronymAt } from './names/acronym.ts'
import { levelAt } from './names/level.ts'
import type { Definition, Name } from './names/name.ts'
import { paragraphAt } from './names/paragraph-number.ts'
import { referenceAt } from './names/reference-letter.ts'

export type { Definition, Name } from './names/name.ts'

/** A place to mark while the caret stands on a name; the definition is written, the others read it. */
export interface Highlight extends Span {
  readonly kind: 'write' | 'read'
}

/**
 * What the offset (UTF-16) points at, of all that a cable names in more than one place: a reference, a paragraph by its number, an acronym that the text
 * spells out, the level. Null everywhere else. Names hold within one cable, so the others of a file are left alone.
 */
export function nameAt(file: CableFile, offset: number): Name | null {
  const cable = cableAt(file, offset)
  if (cable === undefined) return null
  return levelAt(cable, offset) ?? referenceAt(cable, offset) ?? paragraphAt(cable, offset) ?? acronymAt(cable, offset)
}

/** Where the name at an offset is defined, with the characters that point there; null where there is none. */
export function definition(file: CableFile, offset: number): { readonly origin: Span; readonly targets: readonly Definition[] } | null {
  const name = nameAt(file, offset)
  return name === null
    ? null
    : {
        origin: plain(name.origin),
        targets: name.definitions.map(({ selection, whole }) => ({ selection: plain(selection), whole: plain(whole) })),
      }
}

/** Every place of the name at an offset, in order; empty where there is none. */
export function references(file: CableFile, offset: number, withDefinition: boolean): Span[] {
  return highlights(file, offset)
    .filter(({ kind }) => withDefinition || kind === 'read')
    .map(plain)
}

/** Every place of the name at an offset, in order, told apart; empty where there is none. */
export function highlights(file: CableFile, offset: number): Highlight[] {
  const name = nameAt(file, offset)
  if (name === null) return []
  const found: Highlight[] = [
    ...name.definitions.map(({ selection }): Highlight => ({ ...plain(selection), kind: 'write' })),
    ...name.mentions.map((mention): Highlight => ({ ...plain(mention), kind: 'read' })),
  ]
  return found.sort((a, b) => a.from - b.from)
}

/** The cable that holds an offset; the last one for the end of the file, none for an offset outside. */
export function cableAt(file: CableFile, offset: number): Cable | undefined {
  return offset >= 0 && offset <= file.text.string.length ? file.cables.findLast(({ from }) => from <= offset) : undefined
}

function plain({ from, to }: Span): Span {
  return { from, to }
}
