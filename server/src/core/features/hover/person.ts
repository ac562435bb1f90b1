import { classifierCard } from './classifier.ts'
import type { Card } from './card.ts'
import type { Place } from './place.ts'
import { signatureCard } from './signature.ts'
import { tagPersonCard } from './tag.ts'

/** A person, by the field around the name. */
export function personCard(place: Place): Card | null {
  return tagPersonCard(place) ?? classifierCard(place) ?? signatureCard(place)
}
