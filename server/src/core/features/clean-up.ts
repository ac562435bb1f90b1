import { trailingBlanks } from '../model/blanks.ts'
import { leftoverLinks, linePilcrows, paragraphLinks } from '../model/artifacts.ts'
import type { Place } from '../model/artifacts.ts'
import { brokenRules, brokenWords } from '../model/broken-words.ts'
import { gluedHeader } from '../model/glued-header.ts'
import { curlyQuotes, lostApostrophes, lostDashes } from '../model/lost-characters.ts'
import { leftoverMarkup, lineContinuations } from '../model/markup.ts'
import brokenRule from '../rules/artifact-broken-rule.ts'
import brokenWord from '../rules/artifact-broken-word.ts'
import curlyQuote from '../rules/artifact-curly-quote.ts'
import glued from '../rules/artifact-glued-header.ts'
import htmlEntity from '../rules/artifact-html-entity.ts'
import lineContinuation from '../rules/artifact-line-continuation.ts'
import lostApostrophe from '../rules/artifact-lost-apostrophe.ts'
import lostDash from '../rules/artifact-lost-dash.ts'
import markdownLink from '../rules/artifact-markdown-link.ts'
import paragraphLink from '../rules/artifact-paragraph-link.ts'
import pilcrow from '../rules/artifact-pilcrow.ts'
import { applyEdits } from '../rules/fix.ts'
import { everyDialect } from '../rules/rule.ts'
import type { Edit } from '../rules/rule.ts'
import type { Cable, CableFile, Dialect } from '../syntax/node.ts'
import { parse } from '../syntax/parse.ts'
import { composeEdits } from './compose-edits.ts'

interface Cure {
  readonly dialects: readonly Dialect[]
  readonly places: (cable: Cable) => readonly Place[]
}

/** Every kind of damage that can be mended, each for the dialects of its rule, whatever severity the rule has. */
const cures: readonly Cure[] = [
  { ...markdownLink, places: leftoverLinks },
  { ...paragraphLink, places: paragraphLinks },
  { ...pilcrow, places: linePilcrows },
  { ...htmlEntity, places: leftoverMarkup },
  { ...lineContinuation, places: lineContinuations },
  { ...glued, places: gluedHeader },
  { ...brokenWord, places: brokenWords },
  { ...brokenRule, places: brokenRules },
  { ...lostApostrophe, places: lostApostrophes },
  { ...lostDash, places: lostDashes },
  { ...curlyQuote, places: curlyQuotes },
  { dialects: everyDialect, places: trailingBlanks },
]

/** Damage can hide damage; after so many turns what is left was never a cable. */
const mostTurns = 20

/**
 * The edits that take the damage of publication and the blanks at line ends out of a file: in order, not overlapping, offsets of the file's text. Empty
 * for a text that needs none; applied, they leave a text that needs none.
 */
export function cleanUp(file: CableFile): Edit[] {
  const { length } = file.text.string
  let edits = cleanOnce(file)
  for (let turn = 1; turn < mostTurns && edits.length > 0; turn++) {
    const more = cleanOnce(parse(applyEdits(file.text.string, edits)))
    if (more.length === 0) break
    edits = composeEdits(length, edits, more)
  }
  return edits
}

interface Owned {
  readonly edit: Edit
  readonly place: Place
}

/** The edits of all places that do not stand in each other's way; a place is mended whole or waits for the next turn. */
function cleanOnce(file: CableFile): Edit[] {
  let all: Owned[] = []
  for (const cable of file.cables) {
    for (const cure of cures) {
      if (!cure.dialects.includes(cable.dialect)) continue
      for (const place of cure.places(cable))
        for (const edit of place.edits) if (edit.to > edit.from || edit.text !== '') all.push({ edit, place })
    }
  }
  all.sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to)
  for (let waiting = colliding(all); waiting.size > 0; waiting = colliding(all)) all = all.filter(({ place }) => !waiting.has(place))
  return all.map(({ edit }) => edit)
}

/** Places with an edit that overlaps the one before it, or begins where it begins. */
function colliding(all: readonly Owned[]): ReadonlySet<Place> {
  const found = new Set<Place>()
  let before: Owned | null = null
  for (const item of all) {
    if (before !== null && (item.edit.from < before.edit.to || item.edit.from === before.edit.from)) found.add(item.place)
    else before = item
  }
  return found
}
