import type { Span } from '../span.ts'
import { isBlank } from '../text.ts'

/**
 * What the lines of a field mean once publication damage is read through (N1 to N6 of the normalisation layer), with the
 * way back: every logical offset knows its place in the source. Lines are joined by LF; page noise between them is gone.
 */
export interface Logical {
  readonly text: string
  /** Logical offset at which each piece begins, and the source offset it stands for; ascending. */
  readonly starts: readonly number[]
  readonly origins: readonly number[]
  /** Length in the source of pieces that stand for more than themselves (an entity is one character); 0 for plain pieces. */
  readonly widths: readonly number[]
  /** Pieces of the source that mean nothing: link targets, pilcrows, backslashes at line end. */
  readonly artifacts: readonly Artifact[]
}

export type ArtifactKind = 'link' | 'pilcrow' | 'entity' | 'markup' | 'continuation'

export interface Artifact extends Span {
  readonly kind: ArtifactKind
}

const noArtifacts: readonly Artifact[] = []
const zero: readonly number[] = [0]

/** Joins source lines (spans without their line ends) to one logical text; trailing blanks fall away. */
export function createLogical(source: string, lines: readonly Span[]): Logical {
  const only = lines.length === 1 ? lines[0]! : undefined
  if (only !== undefined && isPlain(source, only.from, only.to)) {
    let to = only.to
    while (to > only.from && isBlank(source.charCodeAt(to - 1))) to--
    return { text: source.slice(only.from, to), starts: zero, origins: [only.from], widths: zero, artifacts: noArtifacts }
  }
  const builder = new LogicalBuilder(source)
  lines.forEach((line, index) => {
    if (index > 0) builder.put('\n', lines[index - 1]!.to, 0)
    builder.line(line.from, line.to)
  })
  return builder.done(lines[0]?.from ?? 0)
}

/** The source range of a range of the logical text; an empty range gives an empty one. */
export function toSource(logical: Logical, from: number, to: number): Span {
  const start = originOf(logical, from)
  if (to <= from) return { from: start, to: start }
  return { from: start, to: endOf(logical, to - 1) }
}

/** The source offset of a logical offset; the end of the text gives the end of its last character. */
export function originOf(logical: Logical, offset: number): number {
  if (offset > 0 && offset >= logical.text.length) return endOf(logical, logical.text.length - 1)
  const piece = pieceAt(logical, offset)
  return logical.origins[piece]! + (logical.widths[piece] === 0 ? offset - logical.starts[piece]! : 0)
}

function endOf(logical: Logical, offset: number): number {
  const piece = pieceAt(logical, offset)
  const width = logical.widths[piece]!
  return logical.origins[piece]! + (width === 0 ? offset - logical.starts[piece]! + 1 : width)
}

function pieceAt(logical: Logical, offset: number): number {
  const { starts } = logical
  if (starts.length === 1) return 0
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function isPlain(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code === 91 || code === 92 || code === 38 || code === 60 || code === 0xb6) return false
  }
  return true
}

/** Named entities seen in published texts and in official prints (N6). */
const namedEntities: Readonly<Record<string, string>> = {
  amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', lsquo: '\u2018', rsquo: '\u2019', ldquo: '\u201c', rdquo: '\u201d', ndash: '\u2013', mdash: '\u2014',
  hellip: '\u2026', para: '\u00b6',
}

/** What Windows-1252 has at 128 to 159, by which browsers read these numbers; the signs that texts have. */
const windowsCharacters: ReadonlyMap<number, string> = new Map([
  [128, '\u20ac'], [133, '\u2026'], [145, '\u2018'], [146, '\u2019'], [147, '\u201c'], [148, '\u201d'], [149, '\u2022'], [150, '\u2013'], [151, '\u2014'],
])

/** The character that an HTML entity at this offset stands for, with its length; undefined when there is none. */
export function entityAt(source: string, at: number, limit: number): { text: string; length: number } | undefined {
  let semicolon = at + 1
  const last = Math.min(limit, at + 10)
  while (semicolon < last && source.charCodeAt(semicolon) !== 59) semicolon++
  if (semicolon >= last || semicolon - at < 2) return undefined
  const name = source.slice(at + 1, semicolon)
  const length = semicolon - at + 1
  if (name.charCodeAt(0) !== 35) {
    const text = namedEntities[name]
    return text === undefined ? undefined : { text, length }
  }
  const hex = name.charCodeAt(1) === 120 || name.charCodeAt(1) === 88
  const digits = name.slice(hex ? 2 : 1)
  if (!(hex ? /^[0-9a-f]+$/i : /^\d+$/).test(digits)) return undefined
  const code = parseInt(digits, hex ? 16 : 10)
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined
  if (code < 160 && (code < 32 || code > 126)) {
    // Control characters say nothing.
    return { text: code === 10 || code === 13 ? '\n' : code === 9 ? ' ' : (windowsCharacters.get(code) ?? ''), length }
  }
  return { text: String.fromCodePoint(code), length }
}

/** The parts of a leftover Markdown link `[word](#target)` that begins at this offset; undefined when there is none (N3). */
export function linkAt(source: string, at: number, limit: number): { word: Span; to: number } | undefined {
  let close = at + 1
  const wordLimit = Math.min(limit, at + 80)
  while (close < wordLimit && source.charCodeAt(close) !== 93 && source.charCodeAt(close) !== 91) close++
  if (close >= wordLimit || close === at + 1 || source.charCodeAt(close) !== 93) return undefined
  if (source.charCodeAt(close + 1) !== 40 || source.charCodeAt(close + 2) !== 35) return undefined
  let end = close + 3
  const targetLimit = Math.min(limit, close + 200)
  while (end < targetLimit && source.charCodeAt(end) !== 41) end++
  return end >= targetLimit ? undefined : { word: { from: at + 1, to: close }, to: end + 1 }
}

/** Names of the HTML elements that published copies have. */
const elements: ReadonlySet<string> = new Set([
  'a', 'b', 'i', 'u', 'p', 'br', 'hr', 'em', 'tt', 'ul', 'ol', 'li', 'tr', 'td', 'th', 'pre', 'div', 'code', 'span', 'font', 'strong', 'table', 'blockquote',
])

/** A tag that an HTML copy left behind, with what it says; other angle brackets are text (N6). Undefined when there is none. */
export function markupAt(source: string, at: number, limit: number): { readonly text: string; readonly length: number } | undefined {
  let next = source.charCodeAt(at + 1) === 47 ? at + 2 : at + 1
  const nameFrom = next
  while (next < limit && next - nameFrom < 12 && isLetter(source.charCodeAt(next))) next++
  const name = source.slice(nameFrom, next).toLowerCase()
  if (!elements.has(name)) return undefined
  const last = Math.min(limit, at + 300)
  // `<b>`, `</b>`, `<br/>`, or attributes behind a blank.
  const code = source.charCodeAt(next)
  if (code !== 62 && code !== 47 && !isBlank(code)) return undefined
  while (next < last && source.charCodeAt(next) !== 62) {
    if (source.charCodeAt(next) === 60) return undefined
    next++
  }
  return next >= last ? undefined : { text: name === 'br' ? '\n' : '', length: next + 1 - at }
}

function isLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

class LogicalBuilder {
  readonly source: string
  text = ''
  readonly starts: number[] = []
  readonly origins: number[] = []
  readonly widths: number[] = []
  readonly artifacts: Artifact[] = []

  constructor(source: string) {
    this.source = source
  }

  put(text: string, origin: number, width: number): void {
    if (text === '') return
    this.starts.push(this.text.length)
    this.origins.push(origin)
    this.widths.push(width)
    this.text += text
  }

  plain(from: number, to: number): void {
    this.put(this.source.slice(from, to), from, 0)
  }

  drop(kind: ArtifactKind, from: number, to: number): void {
    this.artifacts.push({ kind, from, to })
  }

  line(from: number, end: number): void {
    const { source } = this
    let to = end
    while (to > from && isBlank(source.charCodeAt(to - 1))) to--
    // A backslash at the line end is an escape of the database the text came from (N2).
    let escape = -1
    if (to > from && source.charCodeAt(to - 1) === 92) {
      escape = --to
      while (to > from && isBlank(source.charCodeAt(to - 1))) to--
    }
    let plain = from
    for (let at = from; at < to; ) {
      const code = source.charCodeAt(at)
      if (code === 0xb6) {
        this.plain(plain, at)
        this.drop('pilcrow', at, at + 1)
        plain = ++at
      } else if (code === 91) {
        const link = linkAt(source, at, to)
        if (link === undefined) at++
        else {
          this.plain(plain, at)
          this.drop('link', at, link.word.from)
          this.plain(link.word.from, link.word.to)
          this.drop('link', link.word.to, link.to)
          plain = at = link.to
        }
      } else if (code === 38) {
        const entity = entityAt(source, at, to)
        if (entity === undefined) at++
        else {
          this.plain(plain, at)
          this.put(entity.text, at, entity.length)
          this.artifacts.push({ kind: 'entity', from: at, to: at + entity.length })
          plain = at += entity.length
        }
      } else if (code === 60) {
        const markup = markupAt(source, at, to)
        if (markup === undefined) at++
        else {
          this.plain(plain, at)
          this.put(markup.text, at, markup.length)
          this.drop('markup', at, at + markup.length)
          plain = at += markup.length
        }
      } else at++
    }
    this.plain(plain, to)
    if (escape !== -1) this.drop('continuation', escape, escape + 1)
  }

  done(origin: number): Logical {
    if (this.starts.length === 0) {
      this.starts.push(0)
      this.origins.push(origin)
      this.widths.push(0)
    }
    const { starts, origins, widths, artifacts } = this
    return { text: this.text, starts, origins, widths, artifacts }
  }
}
