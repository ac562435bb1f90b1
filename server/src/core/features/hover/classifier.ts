import { classifierParts } from '../../syntax/classification-authority.ts'
import type { ClassificationAuthority } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { quoted } from './escape-markdown.ts'
import { parent, textOf } from './place.ts'
import type { Place } from './place.ts'
import { t } from '../../l10n.ts'

const source = '5 FAH-1 H-240; 32 CFR 2001.21'

/** Who classified the cable: name and position are both required (5 FAH-1 H-246; 32 CFR 2001.21). */
export function classifierCard(place: Place): Card | null {
  const authority = parent(place) as ClassificationAuthority | undefined
  if (authority?.kind !== 'classificationAuthority') return null
  if (place.node === authority.derivedFrom) {
    return card(place.node, { title: t`Derived from`, value: t`Classified because a source is: no classifier and no reason of its own`, source })
  }
  const { name, title } = classifierParts(textOf(place))
  const both = name !== null && title !== null
  return card(place.node, {
    title: t`Classified by`,
    value: [title === null ? '' : t`position ${quoted(title)}`, name === null ? '' : t`name ${quoted(name)}`].filter(Boolean).join(', ') || quoted(textOf(place)),
    notes: [
      both || authority.cut ? null : name === null ? t`No name could be told from the position` : t`No position could be told from the name`,
      authority.reasons.length > 0 ? t`Reason given` : authority.cut || authority.damagedReason !== null || authority.derivedFrom !== null ? null : t`No reason given here`,
    ],
    source,
  })
}
