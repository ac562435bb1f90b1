import type { Span } from '../span.ts'
import type { Address, AddressList, FromLine, Node, Token } from './node.ts'
import { monthIndex } from './date-time-group.ts'
import { inOrder, isDigitCode, isDigits, meaning, reads, token, wordsOf } from './tokens.ts'
import type { Word } from './tokens.ts'
import { isRoutingIndicator } from './transmission.ts'

const precedenceWords = ['FLASH', 'IMMEDIATE', 'PRIORITY', 'ROUTINE'] as const

/**
 * One address: `[RI/]PLAD[//office//][ precedence][ continuity number]` (5 FAH-2 H-231, H-321.7). Nothing in the name is checked; a stretch
 * without a word gives an address with an empty name.
 */
export function parseAddress(source: string, span: Span): Address {
  const words = wordsOf(source, span.from, span.to)
  if (words.length === 0) {
    const name = token('addressName', source, span.from, span.from)
    return { kind: 'address', from: span.from, to: span.from, children: [], routingIndicator: null, name, officeCodes: null, precedence: null, continuityNumber: null }
  }
  const from = words[0]!.from
  const to = words[words.length - 1]!.to
  let count = words.length
  let continuityNumber: Token | null = null
  let precedence: Token | null = null
  if (count > 1 && isContinuityNumber(source, words[count - 1]!)) {
    const word = words[--count]!
    continuityNumber = token('continuityNumber', source, word.from, word.to)
  }
  // Word wrap of one post's lists put a month before the number (calibration b).
  let stray: Token | null = null
  if (continuityNumber !== null && count > 2 && words[count - 1]!.to - words[count - 1]!.from === 3 && monthIndex(source, words[count - 1]!.from) !== undefined) {
    const word = words[--count]!
    stray = token('word', source, word.from, word.to)
  }
  if (count > 1 && precedenceAt(source, words[count - 1]!) !== undefined) {
    const word = words[--count]!
    let first = word
    let text = precedenceAt(source, word)!
    if (count > 1 && isNiact(source, words[count - 1]!)) {
      first = words[--count]!
      text = `NIACT ${text}`
    }
    precedence = meaning('precedence', { from: first.from, to: word.to }, text)
  } else if (count > 1 && isNiact(source, words[count - 1]!)) {
    const word = words[--count]!
    precedence = meaning('precedence', word, 'NIACT')
  }
  let nameFrom = from
  let nameTo = words[count - 1]!.to
  let routingIndicator: Token | null = null
  const slash = slashWithin(source, from, words[0]!.to)
  if (slash !== -1 && (isRoutingIndicator(source, from, slash) || (slash - from === 3 && reads(source, from, 'ZEN')))) {
    routingIndicator = token('routingIndicator', source, from, slash)
    nameFrom = slash + 1
    while (nameFrom < nameTo && source.charCodeAt(nameFrom) <= 32) nameFrom++
  }
  // The web display puts a dash before the precedence.
  while (precedence !== null && nameTo > nameFrom && (source.charCodeAt(nameTo - 1) === 45 || source.charCodeAt(nameTo - 1) === 32)) nameTo--
  let officeCodes: Token | null = null
  const codes = source.charCodeAt(nameTo - 1) === 47 ? doubleSlashWithin(source, nameFrom, nameTo) : -1
  if (codes > nameFrom) {
    officeCodes = token('officeCodes', source, codes, nameTo)
    nameTo = codes
    while (nameTo > nameFrom && source.charCodeAt(nameTo - 1) <= 32) nameTo--
  }
  const written = token('addressName', source, nameFrom, Math.max(nameFrom, nameTo))
  // An address of a SMART print may run over a line end.
  const name = written.text.includes('\n') || written.text.includes('\r') ? { ...written, text: written.text.replace(/\s+/g, ' ') } : written
  const punctuation = routingIndicator === null ? null : token('punctuation', source, slash, slash + 1)
  return {
    kind: 'address', from, to,
    children: inOrder([routingIndicator, punctuation, name, officeCodes, precedence, stray, continuityNumber]),
    routingIndicator, name, officeCodes, precedence, continuityNumber,
  }
}

/** Four or five digits behind the name, or a range of them; three digits occur once in 9,486 (calibration b). */
function isContinuityNumber(source: string, word: Word): boolean {
  const length = word.to - word.from
  if (!isDigitCode(source.charCodeAt(word.from))) return false
  if (length === 4 || length === 5) return isDigits(source, word.from, word.to)
  if (length < 9 || length > 11) return false
  let dash = word.from
  while (dash < word.to && source.charCodeAt(dash) !== 45) dash++
  return dash - word.from >= 4 && isDigits(source, word.from, dash) && isDigits(source, dash + 1, word.to)
}

function precedenceAt(source: string, word: Word): string | undefined {
  const length = word.to - word.from
  if (length < 5 || length > 9) return undefined
  for (const name of precedenceWords) if (name.length === length && reads(source, word.from, name)) return name
  return undefined
}

function isNiact(source: string, word: Word): boolean {
  return word.to - word.from === 5 && reads(source, word.from, 'NIACT')
}

function slashWithin(source: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (source.charCodeAt(at) === 47) return at
  return -1
}

function doubleSlashWithin(source: string, from: number, to: number): number {
  for (let at = from; at + 1 < to; at++) if (source.charCodeAt(at) === 47 && source.charCodeAt(at + 1) === 47) return at
  return -1
}

/** FL6, `FM` and the originator. */
export function parseFrom(source: string, label: Token, value: Span, noise: readonly Node[]): FromLine {
  const address = parseAddress(source, value)
  const present = address.to > address.from ? address : null
  return { kind: 'from', from: label.from, to: Math.max(label.to, value.to), children: inOrder([label, present, ...noise]), label, address: present }
}

/** FL7 to FL9: a label and its addresses, one a stretch; page noise between them is kept in place. */
export function parseAddressList(
  source: string, kind: AddressList['kind'], label: Token, stretches: readonly Span[], noise: readonly Node[],
): AddressList {
  const addresses: Address[] = []
  for (const stretch of stretches) {
    const address = parseAddress(source, stretch)
    if (address.to > address.from) addresses.push(address)
  }
  const children = inOrder([label, ...addresses, ...noise])
  let to = visibleEnd(source, label.to, stretches[stretches.length - 1]?.to ?? label.to)
  for (const child of children) to = Math.max(to, child.to)
  return { kind, from: label.from, to, children, label, addresses }
}

/** Where the last sign between two offsets ends; a lone semicolon is one too. */
function visibleEnd(source: string, from: number, to: number): number {
  let end = to
  while (end > from && source.charCodeAt(end - 1) <= 32) end--
  return end
}
