import type { Span } from '../span.ts'
import { isBlank } from '../text.ts'
import type { Edit } from '../rules/rule.ts'
import { linkAt } from '../syntax/logical.ts'
import type { Cable } from '../syntax/node.ts'
import { isDigitCode } from '../syntax/tokens.ts'

/** A place that publication damaged, with the edits that mend it; they touch the damaged characters only, so that damage inside damage can be mended too. */
export interface Place extends Span {
  readonly edits: readonly Edit[]
}

const none: readonly Place[] = []

/** Leftover links `[PREL](#)`, those around paragraph numbers apart (N3). */
export function leftoverLinks(cable: Cable): readonly Place[] {
  return links(cable, (source, from, word) => paragraphLinkEnd(source, from, word) === null)
}

/** Paragraph numbers that became links: `[11](#).` for paragraph 1, since the publisher's pilcrow turned into the digit 1 (N4). */
export function paragraphLinks(cable: Cable): readonly Place[] {
  return links(cable, (source, from, word) => paragraphLinkEnd(source, from, word) !== null)
}

type LinkWord = Span & { readonly end: number }

function links(cable: Cable, accept: (source: string, from: number, link: LinkWord) => boolean): readonly Place[] {
  const { links } = cable.scan
  if (links.length === 0) return none
  const source = cable.text.string
  const found: Place[] = []
  let behind = 0
  for (const from of links) {
    if (from < behind) continue
    const link = linkAt(source, from, cable.to)
    if (link === undefined || hasLineEnd(source, from, link.to)) continue
    behind = link.to
    const word = { ...link.word, end: link.to }
    if (!accept(source, from, word)) continue
    const kept = paragraphLinkEnd(source, from, word) === null ? word.from : numberFrom(source, word)
    found.push({
      from,
      to: link.to,
      edits: [
        { from, to: kept, text: '' },
        { from: word.to, to: link.to, text: '' },
      ],
    })
  }
  return found
}

/** Behind the stop of a link that is a paragraph number at the start of a line; null for other links. */
function paragraphLinkEnd(source: string, from: number, link: LinkWord): number | null {
  if (link.to - link.from > 4 || source.charCodeAt(link.end) !== 46 || !opensLine(source, from)) return null
  for (let at = link.from; at < link.to; at++) if (!isDigitCode(source.charCodeAt(at))) return null
  return link.end + 1
}

/** One leading 1 was the pilcrow. */
function numberFrom(source: string, word: Span): number {
  return word.to - word.from > 1 && source.charCodeAt(word.from) === 49 ? word.from + 1 : word.from
}

/** Pilcrows that the publisher put before lines that begin with a number or a letter and a stop (N5); others are part of the text. */
export function linePilcrows(cable: Cable): readonly Place[] {
  const { pilcrows } = cable.scan
  if (pilcrows.length === 0) return none
  const source = cable.text.string
  const found: Place[] = []
  let last = -1
  for (const from of pilcrows) {
    if (from !== last && !opensLine(source, from)) continue
    last = from + 1
    found.push(new Deletion(from, last))
  }
  return found
}

/** A place that is mended by taking it away; its edit is made when somebody asks for it. A class, since a cable has hundreds. */
class Deletion implements Place {
  readonly from: number
  readonly to: number
  constructor(from: number, to: number) {
    this.from = from
    this.to = to
  }
  get edits(): readonly Edit[] {
    return [{ from: this.from, to: this.to, text: '' }]
  }
}

/** Whether only blanks stand before an offset on its line. */
function opensLine(source: string, at: number): boolean {
  let before = at
  while (before > 0 && isBlank(source.charCodeAt(before - 1))) before--
  const code = source.charCodeAt(before - 1)
  return before === 0 || code === 10 || code === 13
}

function hasLineEnd(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (source.charCodeAt(at) === 10 || source.charCodeAt(at) === 13) return true
  return false
}
