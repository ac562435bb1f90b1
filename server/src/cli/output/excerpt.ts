import { lineAt } from '../../core/service.ts'
import type { Span, Text } from '../../core/service.ts'
import { columnsOf, picture } from './printable.ts'

/** A line of the source with a run of carets under what is marked, both ready for a terminal. */
export interface Excerpt {
  readonly line: string
  /** Blanks up to the carets. */
  readonly indent: string
  readonly carets: string
}

const tabColumns = 8

/**
 * The first line that the span touches, at most `width` columns of it: of a longer line the part around the span. Tabs become blanks; wide characters
 * count as two columns.
 */
export function excerpt(text: Text, span: Span, width: number): Excerpt {
  const line = lineAt(text, span.from)
  const start = text.starts[line]!
  const end = text.ends[line]!
  const from = Math.min(span.from, end)
  // A caret under the next character shows where an insertion would go.
  const to = Math.max(Math.min(from + 1, end), Math.min(span.to, end))
  // No character takes less than one unit and none that is seen less than one column, but for marks: twice the width is enough to look at.
  const reachBack = whole(text.string, Math.max(start, from - 2 * width))
  const reachOn = whole(text.string, Math.min(end, from + 2 * width))
  const cells = cellsOf(text.string, reachBack, reachOn, from, to)
  const window = windowOf(cells, width, reachBack > start, reachOn < end)
  const marked = window.cells.filter((cell) => cell.marked)
  const blank = span.to > span.from && marked.every((cell) => cell.shown === ' ')
  const before = window.cells.slice(
    0,
    window.cells.findIndex((cell) => cell.marked),
  )
  const indent = marked.length === 0 ? sum(window.cells) : sum(before)
  return {
    // Blanks that are the finding themselves have to be seen.
    line: `${window.cut.before ? '…' : ''}${window.cells.map((cell) => (cell.marked && blank ? '·' : cell.shown)).join('')}${window.cut.behind ? '…' : ''}`.trimEnd(),
    indent: ' '.repeat(indent + (window.cut.before ? 1 : 0)),
    carets: '^'.repeat(Math.max(1, sum(marked))),
  }
}

interface Cell {
  readonly shown: string
  readonly columns: number
  readonly marked: boolean
}

function cellsOf(source: string, from: number, to: number, markFrom: number, markTo: number): Cell[] {
  const cells: Cell[] = []
  let column = 0
  for (let at = from; at < to;) {
    const char = String.fromCodePoint(source.codePointAt(at)!)
    const marked = at < markTo && at + char.length > markFrom
    if (char === '\t') {
      const columns = tabColumns - (column % tabColumns)
      for (let blank = 0; blank < columns; blank++) cells.push({ shown: ' ', columns: 1, marked })
      column += columns
    } else {
      const shown = picture(char)
      const columns = columnsOf(shown)
      cells.push({ shown, columns, marked })
      column += columns
    }
    at += char.length
  }
  return cells
}

/** As many cells as fit, the marked ones among them with a third of the width before them. */
function windowOf(
  cells: readonly Cell[],
  width: number,
  cutBefore: boolean,
  cutBehind: boolean,
): { readonly cells: readonly Cell[]; readonly cut: { readonly before: boolean; readonly behind: boolean } } {
  if (!cutBefore && !cutBehind && sum(cells) <= width) return { cells, cut: { before: false, behind: false } }
  const mark = cells.findIndex((cell) => cell.marked)
  const anchor = mark === -1 ? cells.length : mark
  const room = width - 2
  let first = anchor
  let used = 0
  while (first > 0 && used + cells[first - 1]!.columns <= Math.floor(room / 3)) used += cells[--first]!.columns
  if (!cutBefore && sum(cells.slice(0, anchor)) < room / 2) {
    first = 0
    used = sum(cells.slice(0, anchor))
  }
  let last = anchor
  while (last < cells.length && used + cells[last]!.columns <= room) used += cells[last++]!.columns
  // What is left over behind a short end goes to the beginning.
  while (first > 0 && used + cells[first - 1]!.columns <= room) used += cells[--first]!.columns
  return { cells: cells.slice(first, last), cut: { before: cutBefore || first > 0, behind: cutBehind || last < cells.length } }
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, cell) => total + cell.columns, 0)
}

/** The offset, or the one before it where it would cut a character in two. */
function whole(source: string, at: number): number {
  const code = source.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff && at > 0 && source.charCodeAt(at - 1) >= 0xd800 && source.charCodeAt(at - 1) <= 0xdbff
    ? at - 1
    : at
}
