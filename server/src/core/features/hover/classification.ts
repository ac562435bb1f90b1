import { levelOfLetters, levelOfBanner } from '../../tables/classification.ts'
import { findCaption } from '../../tables/captions.ts'
import { securityLetter } from '../../model/levels.ts'
import type { ClassificationLine, Level, Node } from '../../syntax/node.ts'
import { card, sentence } from './card.ts'
import type { Card } from './card.ts'
import { isOwnLine, parent, textOf } from './place.ts'
import type { Place } from './place.ts'
import { levelName, tableDay } from './words.ts'
import { t } from '../../l10n.ts'

/** The level of the classification line or of a banner (5 FAH-2 H-220; E.O. 13526 section 1.2). */
export function levelCard(place: Place): Card | null {
  const line = parent(place) as ClassificationLine | undefined
  if ((line as Node | undefined)?.kind === 'banner') return null
  const value = line?.kind === 'classificationLine' ? line.levelValue : (textOf(place) as Level)
  if (value === null) return null
  const own = line?.kind === 'classificationLine' && isOwnLine(place.cable, line) ? line : null
  const entry = levelOfBanner(own?.encrypted === true ? 'UNCLAS EFTO' : value)
  if (entry === undefined) return null
  return card(place.node, {
    title: t`Classification: ${levelName(entry.level)}`,
    value: sentence(entry.meaning),
    notes: [
      line?.kind === 'classificationLine' && line.spelling === 'damaged' ? t`The word is damaged; read as it was meant` : null,
      entry.until === '' ? null : t`In use until ${tableDay(entry.until)}`,
      own === null ? null : lettersCheck(place, own),
    ],
    source: entry.source,
  })
}

/** Five letters behind ZNY or ZNR repeat the level (ACP 127; 5 FAH-2 H-320 format line 4). */
function lettersCheck(place: Place, line: ClassificationLine): string | null {
  const characters = place.cable.securityLine?.characters
  const expected = securityLetter(line)
  if (characters === null || characters === undefined || expected === null || levelOfLetters(characters.text) === undefined) return null
  return characters.text[0] === expected ? t`Agrees with ${characters.text} in the transmission header` : t`Does not agree with ${characters.text} in the transmission header`
}

/** NOFORN behind the level. */
export function noforn(place: Place): Card | null {
  const entry = findCaption(textOf(place))
  return entry === undefined ? null : card(place.node, { title: entry.caption, value: sentence(entry.meaning), notes: [entry.rule], source: entry.source })
}
