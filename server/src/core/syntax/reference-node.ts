import { FieldLeaves, oneLine, trimSpace } from './field-leaves.ts'
import type { Logical } from './logical.ts'
import { toSource } from './logical.ts'
import type { Node, Reference, ReferenceKind, Token } from './node.ts'
import { isDigitCode, isLetterCode, noNodes, upperCase } from './tokens.ts'
import { repairDigits } from './written-date.ts'

/** An item of a REF field by logical offsets; -1 for parts that are not there. */
export interface ItemFound {
  letterAt: number
  doubledAt: number
  /** Where the first letter begins with its bracket; the text where the item has none. */
  start: number
  from: number
  to: number
  kind: ReferenceKind
  yearFrom: number
  yearTo: number
  postFrom: number
  postTo: number
  numberFrom: number
  numberTo: number
  end: number
  groupFrom: number
  groupTo: number
  instant: number | null
  notal: boolean
  inheritsPost: boolean
}

/** An item without any part. */
export const emptyItem: ItemFound = {
  letterAt: -1,
  doubledAt: -1,
  start: 0,
  from: 0,
  to: 0,
  kind: 'other',
  yearFrom: -1,
  yearTo: -1,
  postFrom: -1,
  postTo: -1,
  numberFrom: -1,
  numberTo: -1,
  end: -1,
  groupFrom: -1,
  groupTo: -1,
  instant: null,
  notal: false,
  inheritsPost: false,
}

/** The node of an item: letters, then the text with its year, station, number and date-time group as leaves inside it. */
export function buildReference(logical: Logical, item: ItemFound): Reference {
  const { text } = logical
  const from = item.start
  const leaves = new FieldLeaves(logical, from)
  let letter: Token | null = null
  let doubledLetter: Token | null = null
  for (const at of item.letterAt < item.doubledAt ? [item.letterAt, item.doubledAt] : [item.doubledAt, item.letterAt]) {
    if (at === -1) continue
    const token = leaves.leaf('referenceLetter', at, at + 1, upperCase(text.charAt(at)))
    if (at === item.letterAt) letter = token
    else doubledLetter = token
  }
  const inner = new FieldLeaves(logical, item.from)
  let year: Token | null = null
  let post: Token | null = null
  let number: Token | null = null
  if (item.kind === 'message' && item.postFrom === -1) findSender(text, item)
  const parts = [item.yearFrom, item.postFrom, item.numberFrom, item.groupFrom]
  if (item.yearFrom > item.postFrom || item.numberFrom < item.postFrom) parts.sort((a, b) => a - b)
  for (const at of parts) {
    if (at === -1) continue
    if (at === item.yearFrom) year = inner.leaf('number', at, item.yearTo, repairDigits(text, at, item.yearTo))
    else if (at === item.postFrom) post = inner.leaf('post', at, item.postTo, postName(text, at, item.postTo))
    else if (at === item.numberFrom) number = inner.leaf('messageNumber', at, item.numberTo, repairDigits(text, at, item.numberTo))
    else inner.leaf('dateTimeGroup', at, item.groupTo)
  }
  const span = toSource(logical, item.from, item.to)
  const children: readonly Node[] = inner.children.length === 0 ? noNodes : inner.close(item.to)
  const whole: Token = { kind: 'referenceText', from: span.from, to: span.to, children, text: oneLine(text, item.from, item.to) }
  leaves.node(whole, item.from, item.to)
  const all = toSource(logical, from, Math.max(from, item.to))
  return {
    kind: 'reference',
    from: all.from,
    to: Math.max(all.to, whole.to),
    children: leaves.close(item.to),
    letter,
    doubledLetter,
    referenceKind: item.kind,
    year,
    post,
    number,
    instant: item.instant,
    notal: item.notal,
    inheritsPost: item.inheritsPost,
    text: whole,
  }
}

/** Upper case, single blanks; a zero or one between letters is a letter misread. */
function postName(text: string, from: number, to: number): string {
  const name = upperCase(oneLine(text, from, to))
  for (let at = 0; at < name.length; at++) {
    if (isDigitCode(name.charCodeAt(at))) return name.replaceAll('0', 'O').replaceAll('1', 'I')
  }
  return name
}

/** Words before the date-time group of a message that are not its sender. */
const groupWords: ReadonlySet<string> = new Set(['DTG', 'MSG', 'MESSAGE', 'CITE', 'CABLE', 'TELEGRAM', 'REPORT', 'R', 'P', 'O', 'Z'])

function findSender(text: string, item: ItemFound): void {
  let to = item.groupFrom
  // `R162245Z`
  if (to > item.from && isLetterCode(text.charCodeAt(to - 1))) to--
  for (;;) {
    to = trimSpace(text, item.from, to)
    while (to > item.from && (text.charCodeAt(to - 1) === 44 || text.charCodeAt(to - 1) === 58 || text.charCodeAt(to - 1) === 45))
      to = trimSpace(text, item.from, to - 1)
    let word = to
    while (word > item.from && isLetterCode(text.charCodeAt(word - 1))) word--
    if (word === to || !groupWords.has(text.slice(word, to).toUpperCase())) break
    to = word
  }
  if (to - item.from < 2 || to - item.from > 60 || !isLetterCode(text.charCodeAt(item.from))) return
  item.postFrom = item.from
  item.postTo = to
}
