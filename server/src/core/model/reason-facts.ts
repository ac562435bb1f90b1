import type { Span } from '../span.ts'
import type { Cable, Reason } from '../syntax/node.ts'
import { isDigitCode } from '../syntax/tokens.ts'

/** Orders that asked for no reason (E.O. 12356 and earlier). */
const withoutReason: ReadonlySet<string> = new Set(['11652', '12065', '12356'])

/** Whether the E.O. line cites an order that asked for neither classifier nor reason. */
export function isBefore12958(cable: Cable): boolean {
  const number = cable.executiveOrder?.number?.text
  return number !== undefined && withoutReason.has(number)
}

/** A section as it is written, without the blanks that damage put in: `1.4`, `1/4`, `14`. */
export function writtenSection(cable: Cable, reason: Reason): string {
  let written = ''
  for (const char of cable.text.string.slice(reason.section.from, reason.section.to))
    if (char.charCodeAt(0) > 32 && char !== '\u00b6') written += char
  return written
}

/** `1.6 X1`: an exemption from automatic declassification, no reason. */
export function isExemption(cable: Cable, reason: Reason): boolean {
  const source = cable.text.string
  let at = reason.section.to
  while (source.charCodeAt(at) === 32) at++
  return reason.letters.length === 0 && (source.charCodeAt(at) | 32) === 120 && isDigitCode(source.charCodeAt(at + 1))
}

/** The place of what looks like a section number in a reason that can't be read: `9:9`, `1.`; null when it has no digits. */
export function damagedSection(cable: Cable, place: Span): Span | null {
  const source = cable.text.string
  let from = place.from
  while (from < place.to && !isDigitCode(source.charCodeAt(from))) from++
  let to = from
  for (let at = from; at < place.to; at++) {
    const code = source.charCodeAt(at)
    if (isDigitCode(code)) to = at + 1
    else if (code !== 46 && code !== 58 && code !== 47 && code !== 44 && code !== 45) break
  }
  return to > from ? { from, to } : null
}
