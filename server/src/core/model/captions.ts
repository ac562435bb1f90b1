import { firstAtOrBehind } from '../sorted.ts'
import { lineAt } from '../text.ts'
import { findCaption } from '../tables/captions.ts'
import type { CaptionEntry } from '../tables/captions.ts'
import type { Cable, Caption } from '../syntax/node.ts'

/** The captions that the table knows, with their entries, in the order they stand; a repeated one once. */
export function knownCaptions(cable: Cable): readonly { readonly caption: Caption; readonly entry: CaptionEntry }[] {
  const known: { caption: Caption; entry: CaptionEntry }[] = []
  for (const caption of cable.captions) {
    const entry = findCaption(caption.text)
    if (entry !== undefined && !known.some((other) => other.entry === entry)) known.push({ caption, entry })
  }
  return known
}

/** The caption with this word, SIPDIS or SENSITIVE; undefined when the cable has none. */
export function captionNamed(cable: Cable, word: string): Caption | undefined {
  return cable.captions.find((caption) => caption.text === word)
}

/** Whether the cable is marked SENSITIVE, by any of the captions that say so. */
export function isSensitive(cable: Cable): boolean {
  return cable.captions.some(({ text }) => text.includes('SENSITIVE') || text.startsWith('SBU') || text === 'LOU')
}

/** Whether another caption stands on the same line. */
export function sharesLine(cable: Cable, caption: Caption): boolean {
  const { captions, text } = cable
  const line = lineAt(text, caption.from)
  const from = text.starts[line]!
  const to = text.ends[line]!
  // The first caption on or behind the line, then those on it: captions stand in the order of the text.
  for (let index = firstAtOrBehind(captions, from, (other) => other.from); index < captions.length && captions[index]!.from <= to; index++) {
    if (captions[index] !== caption) return true
  }
  return false
}
