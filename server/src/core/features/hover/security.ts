import { levelOfLetter, securityLetter, securityProsign } from '../../model/levels.ts'
import { isMixedRecord } from '../../model/post-facts.ts'
import { securityLetters } from '../../tables/classification.ts'
import { findOperatingSignal } from '../../tables/operating-signals.ts'
import type { SecurityLine } from '../../syntax/node.ts'
import { card, listed, sentence } from './card.ts'
import type { Card } from './card.ts'
import { parent, textOf } from './place.ts'
import type { Place } from './place.ts'
import { levelName } from './words.ts'
import { t } from '../../l10n.ts'

/** ZNY or ZNR: whether the message needs approved circuits (ACP 127). */
export function securityProsignCard(place: Place): Card | null {
  const line = parent(place) as SecurityLine | undefined
  if (line?.kind !== 'securityLine') return null
  const signal = findOperatingSignal(textOf(place))
  if (signal === undefined) return null
  const letter = line.characters?.text[0]
  const fits = letter === undefined ? null : securityProsign(letter) === textOf(place) ? t`Fits ${line.characters!.text}` : t`Does not fit ${line.characters!.text}, which goes with ${securityProsign(letter)}`
  return card(place.node, { title: signal.signal, value: sentence(signal.meaning), notes: [fits], source: signal.source })
}

/** The five letters behind it, a release code in the last two, special handling behind a slash; in AUTODIN lines one or four letters. */
export function securityCharactersCard(place: Place): Card | null {
  const text = textOf(place)
  const line = parent(place)
  if (line?.kind === 'autodinLine') {
    const level = levelOfLetter(text[0])
    return level === null ? null : card(place.node, { title: t`Classification: ${levelName(level)}`, value: text.length === 1 ? t`Security class of the message` : t`The class letter, repeated`, source: 'ACP 128' })
  }
  const letters = securityLetters(text)
  if (letters === undefined) return card(place.node, { title: t`Security characters`, value: t`${text}: not all five letters are understood`, source: 'ACP 127' })
  return card(place.node, {
    title: t`Security characters ${letters.letters}`,
    value: sentence(letters.meaning),
    notes: [letters.release.length === 0 ? null : t`Release code: ${listed(letters.release.map(({ nation }) => nation))}`, levelCheck(place, line as SecurityLine, text)],
    source: letters.source,
  })
}

function levelCheck(place: Place, line: SecurityLine, text: string): string | null {
  const own = place.cable.classification
  if (own === null || line !== place.cable.securityLine || line.characters !== place.node || isMixedRecord(place.cable)) return null
  const expected = securityLetter(own)
  if (expected === null) return null
  return text[0] === expected ? t`Agrees with the classification line` : t`Does not agree with the classification line, which goes with ${expected.repeat(5)}`
}
