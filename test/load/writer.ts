// How people change cables: a while in one place, letter by letter, with the corrections that people make.
import type { Random } from '../fuzz/random.ts'
import type { Place } from '../support/requests.ts'

export interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A person at a place of a cable. */
export interface Writer {
  readonly cable: number
  readonly at: number
  /** Keys to press before going elsewhere. */
  readonly keys: number
  /** What is still to be typed of a phrase. */
  readonly phrase: string
}

const phrases = [
  'The Ministry of Bridges would not say when. ',
  'END SUMMARY. ',
  '(S//NF) ',
  '\n7. (SBU) Comment: ',
  'SUBJECT: ON CLOCKS AND FERRIES\n',
  'TAGS: PREL, PGOV, ECON, ZD\n',
  'REF: A. (A) 07 ZENDA 667 B. STATE 4471\n',
  'E.O. 12958: DECL: 08/08/2017\n',
  'INFO RUEHC/SECSTATE WASHDC PRIORITY 9517\n',
  'UNCLAS SECTION 02 OF 03 ZENDA 000667\n',
  '[the annex](#annex) ',
  ' NNNN\n',
]

/** Goes to any place of any cable, often to its header. */
export function sitDown(texts: readonly string[], random: Random): Writer {
  const cable = random.below(texts.length)
  const text = texts[cable]!
  const at = random.below((random.chance(0.4) ? Math.min(text.length, 900) : text.length) + 1)
  return { cable, at, keys: 5 + random.below(40), phrase: '' }
}

/** The next key of a person, as a change of the text. */
export function press(writer: Writer, text: string, random: Random): { readonly change: Change; readonly writer: Writer } {
  const { at, phrase, keys } = writer
  const change = correction(at, text, random)
  if (change !== null) return { change, writer: { ...writer, at: change.from + change.text.length, keys: keys - 1, phrase: '' } }
  const typed = phrase === '' ? random.pick(phrases) : phrase
  return { change: { from: at, to: at, text: typed[0]! }, writer: { ...writer, at: at + 1, keys: keys - 1, phrase: typed.slice(1) } }
}

/** What is not typing on: null three times of four. */
function correction(at: number, text: string, random: Random): Change | null {
  const lineFrom = text.lastIndexOf('\n', at - 1) + 1
  const lineEnd = text.indexOf('\n', at)
  const nextLine = lineEnd < 0 ? text.length : lineEnd + 1
  const dice = random.below(100)
  if (dice < 11) return at > 0 ? { from: at - 1, to: at, text: '' } : null
  if (dice < 16) return { from: at, to: at, text: '\n' }
  if (dice < 19) return lineFrom < nextLine ? { from: lineFrom, to: nextLine, text: '' } : null
  if (dice < 21) return lineEnd < 0 ? null : { from: lineEnd, to: nextLine, text: ' ' }
  if (dice < 23) return { from: at, to: at, text: someLines(text, random) }
  if (dice < 25)
    return at < text.length ? { from: at, to: Math.min(text.length, at + 1 + random.below(300)), text: random.pick(['', 'X']) } : null
  return null
}

/** Up to five lines from anywhere, to be pasted. */
function someLines(text: string, random: Random): string {
  const lines = text.split('\n')
  const first = random.below(lines.length)
  return `${lines.slice(first, first + 1 + random.below(5)).join('\n')}\n`
}

/** The line and column of an offset; lines end at LF. */
export function placeOf(text: string, offset: number): Place {
  let line = 0
  let from = 0
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', from)) {
    line++
    from = end + 1
  }
  return { line, character: offset - from }
}
