import type { Level } from '../../syntax/node.ts'
import { localDate } from '../../locale.ts'
import { securityLetter, securityProsign } from '../../model/levels.ts'
import { dayText } from '../../model/calendar.ts'
import { allMonths } from '../../tables/months.ts'
import { allOperatingSignals } from '../../tables/operating-signals.ts'
import { ownIndicator, routingItems } from './addresses.ts'
import { offers, wordStart } from './caret.ts'
import type { Caret } from './caret.ts'
import type { Completion, CompletionParts } from './item.ts'
import { julianText, nowText, precedenceWords, sendingTime } from './times.ts'
import { t } from '../../l10n.ts'

/** Values on the format lines 2 to 5 (ACP 127); null when the line is none of them. */
export function transmissionItems(caret: Caret): Completion[] | null {
  const { typed } = caret
  if (caret.smart) return null
  const blank = typed.indexOf(' ')
  if (blank < 1) return null
  const word = typed.slice(0, blank)
  if (/^(?:ZZ|OO|PP|RR)$/.test(word)) return recipientItems(caret)
  if (word === 'DE') return originatorLineItems(caret)
  if (word === 'ZNR' || word === 'ZNY') return securityItems(caret, word)
  if (/^[ZOPR]$/.test(word)) return dateItems(caret)
  return null
}

function recipientItems(caret: Caret): Completion[] {
  const present = new Set(caret.typed.split(' ').slice(1, -1))
  return routingItems(caret, wordStart(caret), present)
}

/** `DE RUEHZD #0612/01 2111533`: station, serial with section, day and time. */
function originatorLineItems(caret: Caret): Completion[] {
  const words = caret.typed.split(' ')
  const from = caret.offset - (words[words.length - 1]?.length ?? 0)
  if (words.length === 2) {
    const own = ownIndicator(caret)
    const items = routingItems(caret, from, new Set())
    return own === null ? items : items.map((item) => (item.label === own ? { ...item, sort: '0' } : item))
  }
  if (words.length === 3) {
    const serial = serialText(caret)
    return serial === null
      ? []
      : offers(caret, from, [
          { label: serial, detail: t`serial: last four digits of the message number`, words: serial.slice(1), kind: 'value' },
        ])
  }
  const time = words.length === 4 ? sendingTime(caret) : null
  return time === null
    ? []
    : offers(caret, from, [{ label: julianText(time), detail: t`day of the year and time: ${dayText(time)}`, kind: 'time' }])
}

/** `#0690/01`, from the classification line. */
export function serialText(caret: Caret): string | null {
  const { classification } = caret.cable
  const number = classification?.number
  if (number == null || !/^\d+$/.test(number.text)) return null
  const section = classification?.section?.text ?? ''
  return `#${String(Number(number.text) % 10_000).padStart(4, '0')}/${/^\d{1,2}$/.test(section) ? section.padStart(2, '0') : '01'}`
}

const letters = ['U', 'E', 'C', 'S', 'T'] as const

const levelsOfLetters: Readonly<Record<(typeof letters)[number], Level>> = {
  U: 'UNCLASSIFIED',
  E: 'UNCLASSIFIED',
  C: 'CONFIDENTIAL',
  S: 'SECRET',
  T: 'TOP SECRET',
}

function securityItems(caret: Caret, prosign: string): Completion[] {
  const words = caret.typed.split(' ')
  const from = caret.offset - (words[words.length - 1]?.length ?? 0)
  if (words.length === 2) {
    return offers(
      caret,
      from,
      securityLetters(caret)
        .filter(({ letter }) => securityProsign(letter) === prosign)
        .map(({ letter, level, meaning }): CompletionParts => ({
          label: letter.repeat(5),
          detail: meaning,
          kind: 'level',
          entry: `level ${level}`,
        })),
    )
  }
  return signalItems(caret, from, 'FL4')
}

/** The letters that the classification line asks for; all while it is not written. */
export function securityLetters(caret: Caret): readonly { readonly letter: string; readonly level: Level; readonly meaning: string }[] {
  const line = caret.cable.classification
  const own = line === null ? null : securityLetter(line)
  return letters
    .filter((letter) => own === null || letter === own)
    .map((letter) => {
      const level = levelsOfLetters[letter]
      return { letter, level, meaning: letter === 'E' ? t`${level}, encrypted for transmission` : level }
    })
}

function signalItems(caret: Caret, from: number, line: string): Completion[] {
  const present = new Set(caret.typed.split(' ').slice(0, -1))
  return offers(
    caret,
    from,
    allOperatingSignals()
      .filter(({ signal, where }) => where.includes(line) && !present.has(signal))
      .map(({ signal, meaning }): CompletionParts => ({
        label: signal,
        detail: meaning,
        kind: 'value',
        group: signal === 'ZZH' ? 0 : 1,
        entry: `signal ${signal}`,
      })),
  )
}

/** Behind the precedence: now in Coordinated Universal Time, or what is missing of a group that was begun. */
function dateItems(caret: Caret): Completion[] {
  const match = /^[ZOPR] (?:[ZOPR] )?/.exec(caret.typed)
  if (match === null) return []
  const from = caret.start + match[0].length
  const typed = caret.source.slice(from, caret.offset)
  const now = nowText(caret)
  const written = /^\d{6}Z /.exec(typed)
  if (written !== null) {
    const behind = /^\d{6}Z [A-Z]{3} \d{2,4} /.exec(typed)
    if (behind !== null) return signalItems(caret, from + behind[0].length, 'FL5')
    return monthItems(caret, from + written[0].length)
  }
  const second: CompletionParts[] = match[0].length > 2 ? [] : lowerPrecedences(caret, match[0].charAt(0))
  const group: CompletionParts[] = now === null ? [] : [{ label: now, detail: t`now, Coordinated Universal Time`, kind: 'time' }]
  return offers(caret, from, [...group, ...second])
}

/** The second letter: the precedence of the information addressees, lower than that of the others. */
function lowerPrecedences(caret: Caret, action: string): CompletionParts[] {
  const words = precedenceWords(caret).filter(({ name }) => name !== 'NIACT IMMEDIATE')
  const rank = words.findIndex(({ letter }) => letter === action)
  return words
    .slice(rank + 1)
    .filter(({ obsolete }) => !obsolete)
    .map(({ letter, name }) => ({
      label: letter,
      text: `${letter} `,
      detail: t`${name} for the information addressees`,
      kind: 'precedence',
      group: 1,
      entry: `precedence ${name}`,
    }))
}

function monthItems(caret: Caret, from: number): Completion[] {
  const { time } = caret
  if (time === null) return []
  const date = new Date(time)
  const year = String(date.getUTCFullYear() % 100).padStart(2, '0')
  const current = date.getUTCMonth()
  return offers(
    caret,
    from,
    allMonths().map(({ abbreviation, name, number }): CompletionParts => ({
      label: `${abbreviation} ${year}`,
      detail: localDate(Date.UTC(2000, number - 1, 1), 'month') ?? name,
      kind: 'time',
      group: number - 1 === current ? 0 : 1,
    })),
  )
}
