import { highestPrecedence, letterRank, wordRank } from '../../model/precedences.ts'
import { findPrecedence, precedenceOfLetter, precedenceOfProsign } from '../../tables/precedence.ts'
import type { PrecedenceEntry } from '../../tables/precedence.ts'
import type { DateTimeGroupLine } from '../../syntax/node.ts'
import { card, sentence } from './card.ts'
import type { Card } from './card.ts'
import { cableDate, parent, textOf } from './place.ts'
import type { Place } from './place.ts'
import { t } from '../../l10n.ts'

/** CT:TEL-54 took PRIORITY out of the State designators on this day (5 FAH-2 H-421). */
const priorityEnd = Date.UTC(2017, 4, 16)

/** The letter on the date line, or the word behind an address (ACP 127; 5 FAH-2 H-420). */
export function precedenceCard(place: Place): Card | null {
  const text = textOf(place)
  const around = parent(place)
  const line = around?.kind === 'dateTimeGroupLine' ? (around as DateTimeGroupLine) : null
  const entry = text.length === 1 ? precedenceOfLetter(text) : findPrecedence(text)
  if (entry === undefined) return null
  const role = line === null ? null : line.infoPrecedence === place.node ? t`for the information addressees` : line.infoPrecedence !== null ? t`for the action addressees` : null
  const notes = [line === null ? addressCheck(place, text) : null, ...ruleOfUse(entry, cableDate(place.cable))]
  return card(place.node, { title: titleOf(entry, role), value: handlingOf(entry), notes, source: entry.source })
}

/** The doubled letter that opens FL2: the highest precedence of the message. */
export function routingProsignCard(place: Place): Card | null {
  const text = textOf(place)
  const entry = precedenceOfProsign(text)
  if (entry === undefined) return null
  const highest = highestPrecedence(place.cable)
  const own = place.cable.routingLine === parent(place) && highest > 0
  const agrees = letterRank(entry.letter) === highest
  return card(place.node, {
    title: titleOf(entry, t`highest precedence of the message`),
    value: handlingOf(entry),
    notes: [own ? (agrees ? t`Agrees with the date line` : t`Does not agree with the date line`) : null, ...ruleOfUse(entry, cableDate(place.cable))],
    source: entry.source,
  })
}

function titleOf(entry: PrecedenceEntry, role: string | null): string {
  return role === null ? t`Precedence ${entry.name}` : t`Precedence ${entry.name}, ${role}`
}

function handlingOf({ handling }: PrecedenceEntry): string {
  return handling.startsWith('before ') || handling.startsWith('last') ? t`Handled ${handling}` : sentence(handling)
}

function ruleOfUse(entry: PrecedenceEntry, date: number | null): string[] {
  if (entry.name === 'NIACT IMMEDIATE') return [sentence(entry.use)]
  if (entry.name !== 'PRIORITY') return [t`For ${entry.use}`]
  const note = date !== null && date >= priorityEnd ? t`Since 16 May 2017 no longer a State designator` : t`A State designator until 15 May 2017`
  return [t`For ${entry.use.split(';')[0]!}`, note]
}

/** An addressee can wait longer than the message, never less (ACP 127). */
function addressCheck(place: Place, word: string): string | null {
  const highest = highestPrecedence(place.cable)
  const own = wordRank(word)
  if (highest === 0 || own === 0 || parent(place)?.kind !== 'address') return null
  if (own > highest) return t`Higher than the precedence of the message`
  return own === highest ? t`Same as the precedence of the message` : t`Lower than the precedence of the message`
}
