import { citation, messageReferenceNumber } from '../model/message-number.ts'
import type { MessageReferenceNumber } from '../model/message-number.ts'
import { citations } from '../model/reference-facts.ts'
import type { Span } from '../span.ts'
import type { Cable, CableFile } from '../syntax/node.ts'
import { itemAt } from './names/reference-letter.ts'
import { cableAt } from './navigation.ts'

/** A cable as something to look for among others. */
export interface CableSymbol {
  /** `09 DOHA 690  MINSTATE AL-MAHMOUD COMMENTS …`, as in the outline. */
  readonly name: string
  readonly whole: Span
  /** The line of the number, else the subject. */
  readonly selection: Span
}

/** The cables of a file that have a number or a subject, whose name holds the letters and digits of the query in order, whatever its case and blanks. */
export function cableSymbols(file: CableFile, query: string): CableSymbol[] {
  const found: CableSymbol[] = []
  for (const cable of file.cables) {
    const name = [citation(cable), cable.subject?.title?.text ?? ''].filter((part) => part !== '').join('  ')
    if (name !== '' && holds(name, query)) found.push({ name, ...placeOf(cable) })
  }
  return found
}

/** The cable that a file's item of a REF field cites at an offset; null for other places, and for items that cite no cable by its number. */
export function citedCable(file: CableFile, offset: number): Pick<MessageReferenceNumber, 'post' | 'number' | 'year'> | null {
  const cable = cableAt(file, offset)
  const item = cable === undefined ? null : itemAt(cable, offset)
  const facts = item === null ? null : citations(cable!)
  const cited = facts?.cited.find((candidate) => candidate.item === item)
  return cited === undefined ? null : { post: cited.post, number: cited.number, year: cited.year ?? facts!.own.year }
}

/** The cables of a file with this number. A year that either side lacks is no hindrance. */
export function cablesNumbered(
  file: CableFile,
  { post, number, year }: Pick<MessageReferenceNumber, 'post' | 'number' | 'year'>,
): Omit<CableSymbol, 'name'>[] {
  const found: Omit<CableSymbol, 'name'>[] = []
  for (const cable of file.cables) {
    const own = messageReferenceNumber(cable)
    if (own?.post === post && own.number === number && (year === null || own.year === null || own.year === year)) found.push(placeOf(cable))
  }
  return found
}

function placeOf(cable: Cable): Omit<CableSymbol, 'name'> {
  const first = cable.children[0] ?? cable
  const last = cable.children[cable.children.length - 1] ?? cable
  const line = cable.classification ?? cable.subject ?? first
  const whole = { from: Math.min(first.from, line.from), to: Math.max(last.to, line.to) }
  return { whole, selection: { from: line.from, to: line.to } }
}

function holds(name: string, query: string): boolean {
  const wanted = query.toUpperCase()
  const offered = name.toUpperCase()
  let at = 0
  for (const sign of wanted) {
    if (sign.trim() === '') continue
    at = offered.indexOf(sign, at) + 1
    if (at === 0) return false
  }
  return true
}
