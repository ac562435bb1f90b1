import type { Address } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { parent, textOf } from './place.ts'
import type { Place } from './place.ts'
import { quoted } from './escape-markdown.ts'
import { plain } from './words.ts'
import { t } from '../../l10n.ts'

/** Message continuity number (5 FAH-2 H-321): the telegrams to one addressee, counted. */
export function continuityNumberCard(place: Place): Card | null {
  const text = textOf(place)
  const address = parent(place) as Partial<Address> | undefined
  const name = address?.name?.text
  const none = Number(text) === 0
  return card(place.node, {
    title: t`Message continuity number`,
    value: none ? t`None was assigned` : name === undefined ? t`Telegram ${plain(text)} to this addressee` : t`Telegram ${plain(text)} to ${quoted(name)}`,
    notes: [none ? null : t`The sender counts its telegrams to each addressee, for action or information`],
    source: '5 FAH-2 H-320',
  })
}
