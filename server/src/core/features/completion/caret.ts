import type { Cable, CableFile, Node } from '../../syntax/node.ts'
import { indentEnd, isBlank, lineAt } from '../../text.ts'
import type { Completion, CompletionParts } from './item.ts'
import { completion } from './item.ts'
import { fits, searchForm } from './match.ts'

/** Where the caret stands among the zones of a cable; `opening` is the place where the text begins or the next header line. */
export type Zone = 'header' | 'opening' | 'body'

/** The place that is to be completed. All offsets are UTF-16 units of the file's text. */
export interface Caret {
  readonly file: CableFile
  readonly cable: Cable
  readonly source: string
  readonly offset: number
  readonly line: number
  readonly lineFrom: number
  readonly lineTo: number
  /** First visible character of the line; the caret itself when only blanks stand before it. */
  readonly start: number
  /** From `start` to the caret. */
  readonly typed: string
  /** From the caret to the line's end. */
  readonly rest: string
  readonly zone: Zone
  readonly smart: boolean
  /** Somebody asked, instead of typing on. */
  readonly explicit: boolean
  readonly now: number | null
  /** The cable's time, else now: milliseconds UTC; null when neither is known. */
  readonly time: number | null
}

/** A line is looked at so far before the caret; nobody types labels behind more. */
const reach = 2000

export function caretAt(file: CableFile, offset: number, explicit: boolean, now: number | null): Caret {
  const { text } = file
  const source = text.string
  const at = Math.max(0, Math.min(Number.isFinite(offset) ? Math.floor(offset) : 0, source.length))
  const cable = cableAt(file, at)
  const line = lineAt(text, at)
  const lineFrom = text.starts[line]!
  const lineTo = text.ends[line]!
  const start = Math.min(at, indentEnd(text, line))
  const clipped = at - start > reach
  const smart =
    cable.dialect === 'smart' ||
    cable.dialect === 'webtel' ||
    ((cable.dialect === 'unknown' || cable.dialect === 'draft') && beginsPrint(source))
  return {
    file,
    cable,
    source,
    offset: Math.min(at, lineTo),
    line,
    lineFrom,
    lineTo,
    start,
    typed: clipped ? '' : source.slice(start, Math.min(at, lineTo)),
    rest: source.slice(at, Math.min(lineTo, at + reach)),
    zone: clipped ? 'body' : zoneAt(cable, lineFrom, lineTo),
    smart,
    explicit,
    now,
    time: cable.dateTimeGroup?.instant ?? cable.dateTimeGroup?.calendarDate?.instant ?? now,
  }
}

/** A SMART message of which hardly more than the first label is written. */
function beginsPrint(source: string): boolean {
  const at = source.slice(0, 1000).indexOf('MRN:')
  return at !== -1 && source.slice(0, at).trim() === ''
}

function cableAt(file: CableFile, offset: number): Cable {
  return file.cables.findLast((cable) => cable.from <= offset) ?? file.cables[0]!
}

/** Lines of text without number and without any header above them: so many may stand there before it counts as a text. */
const strayLines = 4

function zoneAt(cable: Cable, lineFrom: number, lineTo: number): Zone {
  const { body } = cable
  const tail = cable.children[cable.children.length - 1]
  if (tail?.kind === 'tail' && lineTo >= tail.from) return 'header'
  if (body === null || lineTo < body.from) return 'header'
  if (lineFrom <= body.from) return 'opening'
  const [first] = cable.paragraphs
  if (first !== undefined && first.from < lineFrom) return 'body'
  if (cable.subject !== null || cable.sets.length > 0) return 'body'
  return textLinesBefore(body, lineFrom) < strayLines ? 'opening' : 'body'
}

/** How many blocks and lines of text stand before an offset, up to a few. */
function textLinesBefore(body: Node, offset: number): number {
  let count = 0
  for (const block of body.children) {
    if (block.from >= offset || count >= strayLines) break
    count += Math.max(1, block.children.filter((child) => child.from < offset).length)
  }
  return count
}

/** Offset at which the word before the caret begins; letters, digits and the given signs belong to it. */
export function wordStart(caret: Caret, signs = ''): number {
  let at = caret.offset
  while (at > caret.start && (isWordCode(caret.source.charCodeAt(at - 1)) || signs.includes(caret.source.charAt(at - 1)))) at--
  return at
}

/** Behind the last of some signs before the caret, blanks skipped; `from` when none stands there. */
export function behindSign(caret: Caret, from: number, signs: string): number {
  let at = caret.offset
  while (at > from && !signs.includes(caret.source.charAt(at - 1))) at--
  while (at < caret.offset && isBlank(caret.source.charCodeAt(at))) at++
  return at
}

/** Whether the line above is blank or there is none. */
export function afterBlankLine(caret: Caret): boolean {
  const { text } = caret.file
  return caret.line === 0 || indentEnd(text, caret.line - 1) >= text.ends[caret.line - 1]!
}

/** Items for what was typed since `from`: those that fit, in their order. */
export function offers(caret: Caret, from: number, candidates: readonly CompletionParts[]): Completion[] {
  const typed = caret.source.slice(from, caret.offset)
  const span = { from, to: caret.offset }
  return candidates
    .filter(
      ({ label, words, find }) => typed === '' || fits(searchForm(find ?? (words === undefined ? label : `${label} ${words}`)), typed),
    )
    .map((parts, index) => completion(span, { order: index, ...parts }))
}

export function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
