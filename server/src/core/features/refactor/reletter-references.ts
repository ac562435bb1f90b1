import { referenceItems } from '../../model/reference-facts.ts'
import { referenceMentions } from '../../model/reference-mentions.ts'
import type { Edit } from '../../rules/rule.ts'
import type { Cable, CableFile } from '../../syntax/node.ts'
import type { ParseOptions } from '../../syntax/parse.ts'
import { untilSettled } from './until-settled.ts'

/**
 * Edits that letter the references of each cable from A on in the order they stand (cable-format B8), and every mention of them in the text with them. Items
 * without a letter keep none; a letter that two items had is left alone in the text. Lists of more than twenty-six items are left as they are.
 */
export function reletterReferences(file: CableFile, reading: ParseOptions = {}): Edit[] {
  return untilSettled(file, (each) => each.cables.flatMap(reletter), reading)
}

function reletter(cable: Cable): Edit[] {
  const items = referenceItems(cable).filter(({ letter }) => letter !== null)
  if (items.length < 2 || items.length > 26) return []
  const renamed = new Map<string, string | null>()
  const edits: Edit[] = []
  items.forEach(({ letter, doubledLetter }, index) => {
    const own = String.fromCharCode(65 + index)
    const written = letter!.text
    renamed.set(written, renamed.has(written) ? null : own)
    if (written === own) return
    for (const place of [letter!, doubledLetter])
      if (place !== null && place.to - place.from === 1)
        edits.push({ from: place.from, to: place.to, text: inCase(cable, place.from, own) })
  })
  if (edits.length === 0) return edits
  for (const mention of referenceMentions(cable)) {
    // A range names letters that nobody wrote: it can be changed only as a whole.
    if (
      mention.letters.some(({ implied }) => implied) &&
      !keepsRange(
        mention.letters.map(({ letter }) => letter),
        renamed,
      )
    )
      continue
    for (const { letter, implied, from, to } of mention.letters) {
      const own = renamed.get(letter)
      if (!implied && own != null && own !== letter) edits.push({ from, to, text: inCase(cable, from, own) })
    }
  }
  return edits.sort((a, b) => a.from - b.from)
}

/** Whether letters that follow each other still do under their new names. */
function keepsRange(letters: readonly string[], renamed: ReadonlyMap<string, string | null>): boolean {
  const now = letters.map((letter) => renamed.get(letter)?.charCodeAt(0) ?? -1)
  return now.every((code, index) => code !== -1 && (index === 0 || code === now[index - 1]! + 1))
}

function inCase(cable: Cable, at: number, letter: string): string {
  const written = cable.text.string.charAt(at)
  return written === written.toLowerCase() ? letter.toLowerCase() : letter
}
