import type { Edit } from '../rules/rule.ts'

/** A stretch of the text before (`text` is null) or new text. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly text: string | null
}

/**
 * One list of edits that does what two lists do one after the other: `second` applies to the text that `first` makes of a text of this length. All lists
 * are in order and do not overlap.
 */
export function composeEdits(length: number, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  return editsOf(length, applyTo(piecesOf(length, first), second))
}

function piecesOf(length: number, edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to, text } of edits) {
    if (from > at) pieces.push({ from: at, to: from, text: null })
    if (text !== '') pieces.push({ from: 0, to: text.length, text })
    at = to
  }
  if (length > at) pieces.push({ from: at, to: length, text: null })
  return pieces
}

/** Cuts the pieces of a text at the edits of that text. */
function applyTo(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const result: Piece[] = []
  let index = 0
  /** Offset in the text at which the current piece begins, and how much of it is used. */
  let start = 0
  let used = 0
  const take = (upTo: number, keep: boolean): void => {
    while (index < pieces.length && start + used < upTo) {
      const piece = pieces[index]!
      const width = piece.to - piece.from
      const end = Math.min(width, upTo - start)
      if (keep && end > used) result.push({ from: piece.from + used, to: piece.from + end, text: piece.text })
      used = end
      if (used === width) {
        start += width
        used = 0
        index++
      }
    }
  }
  for (const { from, to, text } of edits) {
    take(from, true)
    take(to, false)
    if (text !== '') result.push({ from: 0, to: text.length, text })
  }
  take(Infinity, true)
  return result
}

function editsOf(length: number, pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = []
  let at = 0
  let added = ''
  const close = (from: number): void => {
    if (from > at || added !== '') edits.push({ from: at, to: from, text: added })
    added = ''
  }
  for (const { from, to, text } of pieces) {
    if (text !== null) added += text.slice(from, to)
    else {
      close(from)
      at = to
    }
  }
  close(length)
  return edits
}
