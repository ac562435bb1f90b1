/**
 * A source text with its line table. Lines end at LF, CRLF or a lone CR, as in the Language Server Protocol; a final
 * line end is followed by one more, empty line. All offsets and columns are UTF-16 units.
 */
export interface Text {
  readonly string: string
  /** Offset of the first character of each line. */
  readonly starts: readonly number[]
  /** Offset behind the last character of each line, its line end not included. */
  readonly ends: readonly number[]
}

/** A place as editors count it: both numbers start at 0. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Finds the lines of any string. */
export function createText(string: string): Text {
  const starts: number[] = [0]
  const ends: number[] = []
  let lf = string.indexOf('\n')
  let cr = string.indexOf('\r')
  while (lf !== -1 || cr !== -1) {
    if (cr !== -1 && (lf === -1 || cr < lf)) {
      ends.push(cr)
      const next = lf === cr + 1 ? cr + 2 : cr + 1
      starts.push(next)
      if (lf === cr + 1) lf = string.indexOf('\n', next)
      cr = string.indexOf('\r', next)
    } else {
      ends.push(lf)
      starts.push(lf + 1)
      lf = string.indexOf('\n', lf + 1)
    }
  }
  ends.push(string.length)
  return { string, starts, ends }
}

/** Number of lines; at least 1. */
export function lineCount(text: Text): number {
  return text.starts.length
}

/** The line that holds the offset; offsets outside the text give the first or the last line. */
export function lineAt(text: Text, offset: number): number {
  let low = 0
  let high = text.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (text.starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Line and column of an offset; offsets outside the text are moved to its ends. */
export function positionAt(text: Text, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, text.string.length))
  const line = lineAt(text, inside)
  return { line, column: Math.min(inside, text.ends[line]!) - text.starts[line]! }
}

/** Offset of a line and column; columns behind the line's end give its end, lines behind the last give the text's end. */
export function offsetAt(text: Text, position: Position): number {
  if (position.line < 0) return 0
  const start = text.starts[position.line]
  if (start === undefined) return text.string.length
  return Math.min(start + Math.max(0, position.column), text.ends[position.line]!)
}

/** The characters of a line without its line end; empty for a line that is not there. */
export function lineText(text: Text, line: number): string {
  const start = text.starts[line]
  return start === undefined ? '' : text.string.slice(start, text.ends[line])
}

/** Offset behind the last character of the line that is no blank or tab. */
export function trimmedEnd(text: Text, line: number): number {
  const start = text.starts[line]!
  let end = text.ends[line]!
  while (end > start && isBlank(text.string.charCodeAt(end - 1))) end--
  return end
}

/** Offset of the first character of the line that is no blank or tab; the line's end when there is none. */
export function indentEnd(text: Text, line: number): number {
  const end = text.ends[line]!
  let at = text.starts[line]!
  while (at < end && isBlank(text.string.charCodeAt(at))) at++
  return at
}

/** Blank, tab, vertical tab, form feed, no-break space: what stands between words and never is one. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 12 || code === 11 || code === 0xfeff
}

/** Offset of the first occurrence of a word in a stretch of the source, or -1. Never looks behind the stretch, however long the source is. */
export function indexWithin(source: string, word: string, from: number, to: number): number {
  const at = source.slice(from, to).indexOf(word)
  return at === -1 ? -1 : from + at
}
