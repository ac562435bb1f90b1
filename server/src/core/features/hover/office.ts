import { findGlossaryTerm } from '../../tables/glossary.ts'
import { findOfficeOrBureau } from '../../tables/offices.ts'
import type { Span } from '../../span.ts'
import { card, sentence } from './card.ts'
import type { Card } from './card.ts'
import { t } from '../../l10n.ts'

/** `NEA/ARP` in words; the bureau when the list does not go so deep. Undefined for symbols that no list has. */
export function officeWords(symbol: string): { readonly text: string; readonly source: string } | undefined {
  const found = findOfficeOrBureau(symbol)
  if (found === undefined) return undefined
  const { office, exact } = found
  // `A/S` is a rank, not an office of the Bureau of Administration.
  const term = exact ? undefined : findGlossaryTerm(symbol)
  if (term !== undefined) return { text: sentence(term.meaning), source: term.source }
  const note = office.note === '' ? '' : ` (${office.note})`
  return { text: exact ? `${office.name}${note}` : t`An office of ${office.symbol}, ${office.name}`, source: office.source }
}

/** The symbol at a place as a card of its own. */
export function officeCard(span: Span, symbol: string, role: string): Card | null {
  const office = officeWords(symbol)
  return office === undefined ? null : card(span, { title: `${symbol.toUpperCase()}${role}`, value: office.text, source: office.source })
}
