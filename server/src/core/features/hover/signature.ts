import type { Signature } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { parent, textOf } from './place.ts'
import type { Place } from './place.ts'
import { quoted } from './escape-markdown.ts'
import { t } from '../../l10n.ts'

/** The name below the text: the head of the post, whoever wrote the cable (cable-format C6). */
export function signatureCard(place: Place): Card | null {
  const signature = parent(place) as Signature | undefined
  if (signature?.kind !== 'signature') return null
  const source = place.cable.text.string
  let { from } = place.node
  while (from < place.node.to && source.charCodeAt(from) <= 32) from++
  // A control character alone is nobody's name.
  if (from === place.node.to) return null
  return card(
    { from, to: place.node.to },
    {
      title: t`Signature`,
      value: t`${quoted(textOf(place))}: the officer in charge of the sender, not necessarily the author`,
      notes: [signature.names.length > 1 ? t`${signature.names.length} names sign` : null],
    },
  )
}
