import type { Cable, Token } from '../syntax/node.ts'
import { divided } from './majority.ts'
import type { Division, Statement } from './majority.ts'

/** Where a cable states its number. */
export type NumberPlace = 'originator' | 'classification' | 'pageHeader' | 'validation'

/**
 * The places that disagree about the cable's number, null when all agree. FL3, FL15 and the page headers repeat the number of the
 * classification line, FL3 and FL15 its last four digits (5 FAH-2 H-320; 49 of 49 cables above 9999 agree). Page headers speak with one voice:
 * a program wrote them all from one field.
 */
export function numberDivision(cable: Cable): Division<NumberPlace> | null {
  const statements: Statement<NumberPlace>[] = []
  const own = cable.classification?.number ?? null
  if (own !== null) statements.push({ place: 'classification', token: own, value: shortNumber(own) })
  const serial = cable.originatorLine?.serial ?? null
  if (serial !== null) statements.push({ place: 'originator', token: serial, value: shortNumber(serial) })
  const pages = cable.pageHeaders
  if (pages.length > 0) {
    const token = pages[0]!.number
    const value = shortNumber(token)
    // Headers that disagree among themselves have no common voice; each is then compared with the rest of the cable.
    if (pages.every((page) => shortNumber(page.number) === value)) statements.push({ place: 'pageHeader', token, value })
  }
  const validation = validationNumber(cable)
  if (validation !== null) statements.push({ place: 'validation', token: validation, value: shortNumber(validation) })
  return divided(statements)
}

/** The number in `#0690` at the cable's end; null without one. */
export function validationNumber(cable: Cable): Token | null {
  for (const mark of cable.endMarks) if (mark.type === 'validation' && mark.number !== null) return mark.number
  return null
}

function shortNumber(token: Token): number {
  return Number(digits(token)) % 10_000
}

/** The digits of a number token; the end of a message writes # before them. */
export function digits(token: Token): string {
  return token.text.startsWith('#') ? token.text.slice(1) : token.text
}
