import type { Span } from '../../span.ts'

/** Longest word worth looking up. */
const longest = 40

/**
 * The word that an offset lies in or touches: letters and digits, with signs from `inner` between them. Null when there is none, or when it is
 * longer than any word. `from` and `to` bound the search.
 */
export function wordAt(source: string, offset: number, from: number, to: number, inner = "-/'.&"): Span | null {
  let start = offset
  while (start > from && offset - start <= longest && isInside(source, start - 1, from, to, inner)) start--
  let end = offset
  while (end < to && end - offset <= longest && isInside(source, end, from, to, inner)) end++
  return end <= start || end - start > longest ? null : { from: start, to: end }
}

/** The next word behind an offset, over blanks and at most one line end; null when something else follows. */
export function wordBehind(source: string, at: number, to: number): Span | null {
  let start = at
  let ends = 0
  while (start < to && isSpace(source.charCodeAt(start))) if (source.charCodeAt(start++) === 10) ends++
  return start === at || start >= to || ends > 1 ? null : wordAt(source, start, start, to)
}

/** The word before an offset, over blanks. */
export function wordBefore(source: string, at: number, from: number): Span | null {
  let end = at
  let ends = 0
  while (end > from && isSpace(source.charCodeAt(end - 1))) if (source.charCodeAt(--end) === 10) ends++
  return end === at || end <= from || ends > 1 ? null : wordAt(source, end, from, end)
}

function isInside(source: string, at: number, from: number, to: number, inner: string): boolean {
  const code = source.charCodeAt(at)
  if (isWordCode(code)) return true
  return at > from && at + 1 < to && inner.includes(source[at]!) && isWordCode(source.charCodeAt(at - 1)) && isWordCode(source.charCodeAt(at + 1))
}

function isWordCode(code: number): boolean {
  const lower = code | 32
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || (code > 191 && code < 0x250)
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0
}
