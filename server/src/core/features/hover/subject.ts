import { characterCount } from '../counts.ts'
import type { SubjectField } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { parent } from './place.ts'
import type { Place } from './place.ts'
import { markName } from './words.ts'
import { t } from '../../l10n.ts'

/** The subject: its length and its own mark (5 FAH-1 H-210). */
export function subjectCard(place: Place): Card | null {
  const field = parent(place) as SubjectField | undefined
  if (field?.kind !== 'subject' || field.title === null || field.title !== place.node) return null
  const { mark, title } = field
  const level = mark?.level ?? null
  return card(title, {
    title: t`Subject`,
    value: level === null ? t`${characterCount(title.text.length)}, no mark of its own` : t`${characterCount(title.text.length)}, marked ${markName(level)}`,
    source: '5 FAH-1 H-210',
  })
}
