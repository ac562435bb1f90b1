import { fullYear } from '../../syntax/date-time-group.ts'
import { findPrecedence } from '../../tables/precedence.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { parent, textOf } from './place.ts'
import type { Place } from './place.ts'
import { precedenceCard } from './precedence.ts'
import { plain } from './words.ts'
import { t } from '../../l10n.ts'

/** Lines of a header that belong to no field but say something: a precedence in words, the number of a naval message, SBU below a level. */
export function unknownLineCard(place: Place): Card | null {
  if (parent(place)?.kind !== 'unknownLine' || place.node.to - place.node.from > 40) return null
  const text = textOf(place)
  if (findPrecedence(text) !== undefined) return precedenceCard(place)
  if (text === 'SBU') return card(place.node, { title: t`Banner, second line`, value: t`Sensitive But Unclassified: goes with the caption SENSITIVE`, source: 'State cables of 2010-12 released in FOIA case F-2014-20439' })
  const naval = /^NAVADMIN (\d{1,3})\/(\d\d)\b/.exec(text)
  if (naval === null) return null
  return card(place.node, {
    title: t`NAVADMIN ${plain(naval[1]!)} of ${fullYear(naval[2]!)}`,
    value: t`Administrative message of the Chief of Naval Operations to the whole Navy`,
  })
}
