import { findReason, reasonSectionAt } from '../../tables/reasons.ts'
import type { ReasonEntry } from '../../tables/reasons.ts'
import type { Node, Reason } from '../../syntax/node.ts'
import { card, sentence } from './card.ts'
import type { Card } from './card.ts'
import { cableDate, textOf } from './place.ts'
import type { Place } from './place.ts'
import { later, t, translate } from '../../l10n.ts'

const orders: Readonly<Record<string, string>> = {
  '1.4': later`Section 1.4 of E.O. 12958 as amended in March 2003, and E.O. 13526`,
  '1.5': later`Section 1.5 of E.O. 12958 until 24 March 2003`,
}

/** One letter of `1.4 (b, d)`. */
export function reasonLetterCard(place: Place): Card | null {
  const reason = reasonAround(place)
  if (reason === null) return null
  const letter = textOf(place).toLowerCase()
  const section = reason.section.text
  const entry = findReason(section, letter)
  if (entry === undefined) {
    const other = section === '1.5' && letter === 'h' ? t`Letter h came with section 1.4 in March 2003` : t`The section has no such letter`
    return card(place.node, { title: t`Reason ${section} (${letter})`, value: other })
  }
  return card(place.node, {
    title: t`Reason ${section} (${letter})`,
    value: sentence(entry.meaning),
    notes: [translate(orders[section] ?? ''), equivalent(entry)],
    source: entry.source,
  })
}

/** The section with all its letters. */
export function reasonSectionCard(place: Place): Card | null {
  const reason = reasonAround(place)
  if (reason === null) return null
  const section = reason.section.text
  const order = orders[section]
  const expected = sectionOfDate(cableDate(place.cable))
  const meanings = reason.letters.map((letter) => {
    const entry = findReason(section, letter.text)
    return entry === undefined ? null : `(${letter.text.toLowerCase()}) ${entry.meaning}`
  })
  const meant = expected !== undefined && order !== undefined && expected !== section ? t`Cables of this date cite section ${expected}` : null
  return card(reason, {
    title: t`Reason for classification: section ${section}`,
    value: order === undefined ? t`Reasons stand in section 1.4, until March 2003 in section 1.5` : translate(order),
    notes: [...meanings, meant],
    source: findReason(section, 'a')?.source,
  })
}

function sectionOfDate(date: number | null): string | undefined {
  return date === null ? undefined : reasonSectionAt(date)
}

/** The same category before or after March 2003. */
function equivalent(entry: ReasonEntry): string | null {
  const section = entry.section === '1.4' ? '1.5' : '1.4'
  const other = findReason(section, entry.letter)
  if (other === undefined) return t`New in March 2003: section ${section} has no (${entry.letter})`
  return entry.section === '1.5' ? t`From 25 March 2003: 1.4 (${entry.letter})` : t`Until March 2003: 1.5 (${entry.letter})`
}

function reasonAround(place: Place): Reason | null {
  const isReason = (node: Node | undefined): node is Reason => node?.kind === 'reasonSection' && (node as Partial<Reason>).section !== undefined
  if (isReason(place.node)) return place.node
  return place.around.find(isReason) ?? null
}
