import type { Banner } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import type { Place } from './place.ts'
import { levelName } from './words.ts'
import { t } from '../../l10n.ts'

/** A level that stands alone, at the top and the foot of a page. */
export function bannerCard(place: Place): Card | null {
  const { level, levelValue } = place.node as Partial<Banner>
  if (level === undefined || levelValue === undefined) {
    const text = place.cable.text.string.slice(place.node.from, place.node.to)
    return text.startsWith('SBU') ? card(place.node, { title: t`Banner, second line`, value: t`Sensitive But Unclassified: goes with the caption SENSITIVE`, source: 'State cables of 2010-12 released in FOIA case F-2014-20439' }) : null
  }
  const own = place.cable.classification?.levelValue
  return card(place.node, {
    title: t`Banner: ${levelName(levelValue)}`,
    value: t`Level at the top or foot of a page; not part of the text`,
    notes: [own === levelValue ? t`Agrees with the classification line` : null],
  })
}
