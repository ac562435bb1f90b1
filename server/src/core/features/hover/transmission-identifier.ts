import type { TransmissionIdentifier } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import type { Place } from './place.ts'
import { plain } from './words.ts'
import { t } from '../../l10n.ts'

/** FL1: start of transmission, circuit and running number (5 FAH-2 H-321.1). */
export function transmissionIdentifierCard(place: Place): Card | null {
  const { channel, number, from, to } = place.node as TransmissionIdentifier
  if (channel === null || number === null) return null
  return card({ from, to }, {
    title: t`Transmission identifier`,
    value: t`Channel ${channel.text}, number ${plain(number.text)}`,
    notes: [t`V: transmission starts; ZCZC: message starts`],
    source: '5 FAH-2 H-321.1',
  })
}
