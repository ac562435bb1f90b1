import { card } from './card.ts'
import type { Card } from './card.ts'
import { parent } from './place.ts'
import type { Place } from './place.ts'
import { t } from '../../l10n.ts'

/** The two words of an AUTODIN line that are no routing: message format and content code (JANAP 128; cable-format A.8). */
export function autodinWordCard(place: Place): Card | null {
  const line = parent(place)
  const length = place.node.to - place.node.from
  if (line === undefined) return null
  if (length === 2) return card(place.node, { title: t`Language and media format`, value: t`In which form the message was put in and goes out`, source: 'ACP 128' })
  if (length === 4) return card(place.node, { title: t`Content indicator code`, value: t`What the message is about, for sorting by machine`, source: 'ACP 128' })
  return null
}
