import type { Address } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { parent, textOf } from './place.ts'
import type { Place } from './place.ts'
import { quoted } from './escape-markdown.ts'
import { plain } from './words.ts'

/** Message continuity number (5 FAH-2 H-321): the telegrams to one addressee, counted. */
export function continuityNumberCard(place: Place): Card | null {
  const text = textOf(place)
  const address = parent(place) as Partial<Address> | undefined
  const name = address?.name?.text
  const none = Number(text) === 0
  return card(place.node, {
    title: 'Message continuity number',
    value: none ? 'None was assigned' : `Telegram ${plain(text)} to ${name === undefined ? 'this addressee' : quoted(name)}`,
    notes: [none ? null : 'The sender counts its telegrams to each addressee, for action or information'],
    source: '5 FAH-2 H-320',
  })
}
