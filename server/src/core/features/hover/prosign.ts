import type { Card } from './card.ts'
import type { Place } from './place.ts'
import { routingProsignCard } from './precedence.ts'
import { securityProsignCard } from './security.ts'

/** `PP` in FL2, `ZNY` in FL4. */
export function prosignCard(place: Place): Card | null {
  return securityProsignCard(place) ?? routingProsignCard(place)
}
