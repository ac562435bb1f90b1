import type { Span } from '../span.ts'
import type { Node, NodeKind } from '../syntax/node.ts'
import { isDigitCode, isLetterCode, isUpperCode } from '../syntax/tokens.ts'

/** What may stand in the middle of a sentence without being part of it: pages of transport, stamps of publication. */
const between: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'pageHeader',
  'pageLine',
  'sectionHeader',
  'distribution',
  'banner',
  'stamp',
  'publisherNote',
  'artifact',
])

/** Words with a stop that go on. */
const abbreviations: ReadonlySet<string> = new Set(
  'MR MRS MS MSGR DR GEN COL LTC LT MAJ CAPT SGT ADM AMB SEN REP GOV PRES PROF REV HON ST JR SR VS CF APPROX FT DEPT'.split(' '),
)

/** Words with a stop that go on when a number follows. */
const beforeNumbers: ReadonlySet<string> = new Set('NO NOS ART SEC PARA PARAS JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC'.split(' '))

/** Words that begin a sentence behind `U.S.` more often than they go on with a name. */
const openers: ReadonlySet<string> = new Set(
  'The He She It We They This That These Those There In On At As If When While However But And For From A An His Her Their Our By To With After Before According'.split(
    ' ',
  ),
)

const known = new WeakMap<Node, readonly Span[]>()

/**
 * The sentences of a block (a paragraph, bullet, list item or block of text; not those of the blocks in it), in order, without blanks around them. They
 * run over line ends and over page breaks (A9: a page header may stand in a sentence). Read once a block.
 */
export function sentences(source: string, block: Node): readonly Span[] {
  let found = known.get(block)
  if (found === undefined) known.set(block, (found = runs(block).flatMap((lines) => split(source, lines))))
  return found
}

interface Line extends Span {
  /** Whether page noise stands between this line and the one before. */
  readonly behindNoise: boolean
}

/** Lines of text that follow each other, noise aside. */
function runs(block: Node): Line[][] {
  const all: Line[][] = []
  let run: Line[] = []
  let behindNoise = false
  for (const child of block.children) {
    if (child.kind === 'textLine') {
      run.push({ from: child.from, to: child.to, behindNoise })
      behindNoise = false
    } else if (between.has(child.kind)) behindNoise = true
    else {
      if (run.length > 0) all.push(run)
      run = []
    }
  }
  if (run.length > 0) all.push(run)
  return all
}

function split(source: string, lines: readonly Line[]): Span[] {
  const found: Span[] = []
  let start = lines[0]!.from
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (
      before !== undefined &&
      start < before.to &&
      !line.behindNoise &&
      !isLower(source, line.from) &&
      hasBlankLine(source, before.to, line.from)
    ) {
      found.push({ from: start, to: before.to })
      start = line.from
    }
    if (start < line.from && before !== undefined && start >= before.to) start = line.from
    for (let at = line.from; at < line.to; at++) {
      const code = source.charCodeAt(at)
      if (code !== 46 && code !== 33 && code !== 63) continue
      const end = closersEnd(source, at + 1, line.to)
      const next = nextStart(source, end, line.to, lines[index + 1])
      if (next === null || (next.from === end && next.from < line.to)) continue
      if (!endsHere(source, start, at, next)) continue
      found.push({ from: start, to: end })
      start = next.from
      at = end - 1
    }
  })
  const last = lines[lines.length - 1]!
  if (start < last.to) found.push({ from: start, to: last.to })
  return found
}

/** Where the text goes on, and how many blanks stand before; null at the end of the lines. */
function nextStart(
  source: string,
  end: number,
  lineTo: number,
  nextLine: Line | undefined,
): { readonly from: number; readonly blanks: number } | null {
  let at = end
  while (at < lineTo && source.charCodeAt(at) <= 32) at++
  if (at < lineTo) return { from: at, blanks: at - end }
  return nextLine === undefined ? null : { from: nextLine.from, blanks: 1 }
}

/** Quotation marks and parentheses that close with the sentence. */
function closersEnd(source: string, from: number, to: number): number {
  let at = from
  while (at < to && `.!?"')]\u201d\u2019`.includes(source[at]!)) at++
  return at
}

/** Whether a stop at an offset ends the sentence that began at `start`, for a text that goes on at `next`. */
function endsHere(source: string, start: number, at: number, next: { readonly from: number; readonly blanks: number }): boolean {
  // `1. Text`, `a. text`: the number of a list.
  if (at - start < 3 || isLower(source, next.from)) return false
  const quoted = source.charCodeAt(at + 1)
  if (source.charCodeAt(at) !== 46 || next.blanks > 1 || quoted === 34 || quoted === 0x201d) return true
  let from = at
  while (from > start && (isLetterCode(source.charCodeAt(from - 1)) || source.charCodeAt(from - 1) === 46)) from--
  const word = source.slice(from, at)
  if (word.includes('.') || (word.length === 1 && isUpperCode(word.charCodeAt(0)))) return openers.has(wordFrom(source, next.from))
  const upper = word.toUpperCase()
  return !abbreviations.has(upper) && !(beforeNumbers.has(upper) && isDigitCode(source.charCodeAt(next.from)))
}

function wordFrom(source: string, from: number): string {
  let to = from
  while (to - from < 16 && isLetterCode(source.charCodeAt(to))) to++
  return source.slice(from, to)
}

function isLower(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return code >= 97 && code <= 122
}

function hasBlankLine(source: string, from: number, to: number): boolean {
  let ends = 0
  for (let at = from; at < to && ends < 2; at++) {
    const code = source.charCodeAt(at)
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) ends++
  }
  return ends > 1
}
