import type { ClassificationLine } from '../../syntax/node.ts'
import { autodinWordCard } from './autodin.ts'
import { noforn } from './classification.ts'
import type { Card } from './card.ts'
import { messageNumberCard, sectionCard, slugCard } from './message-number.ts'
import { parent, textOf } from './place.ts'
import type { Place } from './place.ts'
import { textCard } from './text.ts'

/** A word that has no kind of its own, by the line around it. */
export function wordCard(place: Place): Card | null {
  const line = parent(place)
  if (line?.kind === 'autodinLine') return autodinWordCard(place)
  if (line?.kind !== 'classificationLine') return textCard(place)
  const classification = line as ClassificationLine
  if (place.node === classification.noforn) return noforn(place)
  if (place.node === classification.slug) return slugCard(place)
  if (place.node === classification.year) return messageNumberCard(place)
  return isSectionWord(textOf(place)) ? sectionCard(place) : null
}

function isSectionWord(text: string): boolean {
  const word = text.toUpperCase()
  return word === 'SECTION' || word === 'OF' || word === 'FINAL'
}
