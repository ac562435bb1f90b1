import type { Span } from '../../span.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { officeWords } from './office.ts'
import type { Place } from './place.ts'
import { colon, plain } from './words.ts'
import { later, t, translate } from '../../l10n.ts'

/** A row of the distribution in a copy of the Department: offices with their copies (cable-format D2.3, D2.4). */
export function distributionCard(place: Place): Card | null {
  const { cable, node, offset } = place
  const source = cable.text.string
  if (source.startsWith('-----', node.from)) return numberLine(source, node)
  const word = wordWithin(source, offset, node)
  if (word === null) return null
  const text = source.slice(word.from, word.to)
  if (text.startsWith('/')) return totalCard(source, word, node)
  if (text === 'W' || text === 'R') return letterCard(word, text)
  const role = roles[text]
  if (role !== undefined) return card(word, { title: text, value: translate(role) })
  const dash = text.lastIndexOf('-')
  const copies = dash > 0 ? text.slice(dash + 1) : ''
  if (copies === '' || !isDigits(copies)) return null
  const symbol = text.slice(0, dash)
  const office = officeWords(symbol)
  const number = Number(copies)
  return card(word, {
    title: number === 0 ? t`${symbol}: no copy` : number === 1 ? t`${symbol}: 1 copy` : t`${symbol}: ${number} copies`,
    value: office?.text,
    source: office?.source,
  })
}

const roles: Readonly<Record<string, string>> = {
  ACTION: later`The office that has to act on the cable`, INFO: later`Offices that get it for information`, ORIGIN: later`The office that sent the cable`,
}

/** `/061 W`: all copies, and whether the telegram came in or went out. */
function totalCard(source: string, word: Span, row: Span): Card | null {
  const digits = source.slice(word.from + 1, word.to)
  if (digits !== '' && !isDigits(digits)) return null
  const letter = source.slice(word.to, row.to).trim()
  const direction = letters[letter]
  const to = direction === undefined ? word.to : row.to
  return card({ from: word.from, to }, { title: t`${plain(digits)} copies in all`, value: direction === undefined ? null : translate(direction) })
}

function letterCard(word: Span, letter: string): Card {
  return card(word, { title: letter, value: letter === 'W' ? t`Received by the Department` : t`Sent by the Department` })
}

const letters: Readonly<Record<string, string>> = { W: later`W: received by the Department`, R: later`R: sent by the Department` }

/** `------------------011159Z 002825 /10`: when and under which number the relay handled it. */
function numberLine(source: string, row: Span): Card | null {
  const rest = source.slice(row.from, row.to).replaceAll('-', ' ').trim()
  const [time = '', number = ''] = rest.split(' ').filter((word) => word !== '')
  if (time.length < 7 || !isDigits(time.slice(0, 6))) return null
  const [day, minute] = [plain(time.slice(0, 2)), colon(time.slice(2, 6))]
  return card(row, {
    title: t`Number line of the communications center`,
    value: number === '' || !isDigits(number) ? t`Day ${day}, ${minute} UTC` : t`Day ${day}, ${minute} UTC, number ${number}`,
  })
}

function wordWithin(source: string, offset: number, row: Span): Span | null {
  let from = Math.min(offset, row.to)
  while (from > row.from && source.charCodeAt(from - 1) > 32) from--
  let to = Math.min(offset, row.to)
  while (to < row.to && source.charCodeAt(to) > 32) to++
  return to > from && to - from < 80 ? { from, to } : null
}

function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 48 || text.charCodeAt(at) > 57) return false
  return true
}
