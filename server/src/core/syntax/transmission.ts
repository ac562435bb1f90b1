import { createLogical } from './logical.ts'
import type { Span } from '../span.ts'
import { indexWithin } from '../text.ts'
import type { AutodinLine, OriginatorLine, RoutingLine, SecurityLine, Token, TransmissionIdentifier } from './node.ts'
import { inOrder, isDigitCode, isDigits, isUpperCode, noNodes, token, wordsOf } from './tokens.ts'

/** Whether a word is a routing indicator: R and three to seven more letters (ACP 117, General Instructions 3). */
export function isRoutingIndicator(source: string, from: number, to: number): boolean {
  if (source.charCodeAt(from) !== 82 || to - from < 4 || to - from > 8) return false
  for (let at = from + 1; at < to; at++) if (!isUpperCode(source.charCodeAt(at))) return false
  return true
}

/** FL1: `VZCZC`, a channel of three letters, a number of three or four digits (5 FAH-2 H-321.1). */
export function parseTransmissionIdentifier(source: string, line: Span): TransmissionIdentifier {
  const { from, to } = line
  let letters = from + 5
  while (letters < to && letters < from + 8 && isUpperCode(source.charCodeAt(letters))) letters++
  const digits = to - letters
  const wellFormed = letters === from + 8 && (digits === 3 || digits === 4) && isDigits(source, letters, to)
  if (!wellFormed) return { kind: 'transmissionIdentifier', from, to, children: [token('word', source, from, to)], channel: null, number: null }
  const channel = token('channel', source, from + 5, from + 8)
  const number = token('number', source, from + 8, to)
  return { kind: 'transmissionIdentifier', from, to, children: [token('label', source, from, from + 5), channel, number], channel, number }
}

/** FL2: the prosign and the stations still to be served, on one or more lines. */
export function parseRoutingLine(source: string, lines: readonly Span[]): RoutingLine {
  const indicators: Token[] = []
  const strangers: Token[] = []
  let prosign: Token | null = null
  for (const line of lines) {
    for (const word of wordsOf(source, line.from, line.to)) {
      if (prosign === null) prosign = token('prosign', source, word.from, word.to)
      else if (isRoutingIndicator(source, word.from, word.to)) indicators.push(token('routingIndicator', source, word.from, word.to))
      else strangers.push(token('word', source, word.from, word.to))
    }
  }
  const from = lines[0]!.from
  const to = lines[lines.length - 1]!.to
  prosign ??= token('prosign', source, from, from)
  return { kind: 'routingLine', from, to, children: inOrder([prosign, ...indicators, ...strangers]), prosign, indicators, strangers }
}

/** FL3: `DE`, the originator's routing indicator, `#serial[/section]`, day of the year and time. */
export function parseOriginatorLine(source: string, line: Span): OriginatorLine {
  const { from, to } = line
  const words = wordsOf(source, from, to)
  const label = token('label', source, words[0]!.from, words[0]!.to)
  let routingIndicator: Token | null = null
  let serial: Token | null = null
  let section: Token | null = null
  let julianDay: Token | null = null
  let time: Token | null = null
  const rest: Token[] = []
  for (const word of words.slice(1)) {
    if (routingIndicator === null && isRoutingIndicator(source, word.from, word.to)) {
      routingIndicator = token('routingIndicator', source, word.from, word.to)
      continue
    }
    const digits = source.charCodeAt(word.from) === 35 ? word.from + 1 : word.from
    if (serial === null && julianDay === null) {
      const slash = indexWithin(source, '/', digits, word.to)
      const serialTo = slash === -1 ? word.to : slash
      if (serialTo - digits === 4 && isDigits(source, digits, serialTo)) {
        serial = token('serial', source, digits, serialTo)
        if (serialTo < word.to) {
          if (word.to - serialTo === 3 && isDigits(source, serialTo + 1, word.to)) section = token('section', source, serialTo + 1, word.to)
          else rest.push(token('word', source, serialTo, word.to))
        }
        if (digits > word.from) rest.push(token('punctuation', source, word.from, digits))
        continue
      }
    }
    if (julianDay === null && word.to - word.from === 7 && isDigits(source, word.from, word.to)) {
      julianDay = token('julianDay', source, word.from, word.from + 3)
      time = token('time', source, word.from + 3, word.to)
    } else rest.push(token('word', source, word.from, word.to))
  }
  const children = inOrder([label, routingIndicator, serial, section, julianDay, time, ...rest])
  return { kind: 'originatorLine', from, to, children, routingIndicator, serial, section, julianDay, time }
}

/** FL4: ZNR or ZNY, five classification characters, operating signals, then perhaps notes of a relay. */
export function parseSecurityLine(source: string, line: Span): SecurityLine {
  const { from, to } = line
  const words = wordsOf(source, from, to)
  const prosign = token('prosign', source, words[0]!.from, words[0]!.to)
  let characters: Token | null = null
  let handling: Token | null = null
  const signals: Token[] = []
  let serviceTail: Token | null = null
  let wellFormed = false
  const group = words[1]
  let next = 1
  if (group !== undefined) {
    let letters = group.from
    while (letters < group.to && isUpperCode(source.charCodeAt(letters))) letters++
    characters = token('securityCharacters', source, group.from, letters)
    wellFormed = letters - group.from === 5 && letters === group.to
    if (letters < group.to && source.charCodeAt(letters) === 47) {
      handling = token('securityCharacters', source, letters + 1, group.to)
      wellFormed = letters - group.from === 5 && group.to - letters === 6
    } else if (letters < group.to) {
      // A relay's note may follow without a blank: `ZNY CCCCC(CCY …)`.
      serviceTail = token('serviceTail', source, letters, to)
      wellFormed = letters - group.from === 5 && source.charCodeAt(letters) === 40
    }
    next = 2
  }
  if (serviceTail === null) ({ serviceTail } = collectSignals(source, words, next, to, signals))
  const tailIsNote = serviceTail === null || source.charCodeAt(serviceTail.from) === 40 || signals.length > 0
  const children = inOrder([prosign, characters, handling, ...signals, serviceTail])
  return { kind: 'securityLine', from, to, children, prosign, characters, handling, signals, serviceTail, wellFormed: wellFormed && tailIsNote }
}

/** Operating signals (Z, two letters, perhaps a digit) from a word on; whatever follows them is the relay's service note. */
export function collectSignals(
  source: string, words: readonly Span[], first: number, to: number, signals: Token[],
): { serviceTail: Token | null } {
  let index = first
  for (; index < words.length; index++) {
    const word = words[index]!
    let length = word.to - word.from
    // A relay's note may be written without a blank: `ZZH(CCY …)`.
    const glued = length > 4 && (source.charCodeAt(word.from + 3) === 40 || source.charCodeAt(word.from + 4) === 40)
    if (glued) length = source.charCodeAt(word.from + 3) === 40 ? 3 : 4
    const isSignal = source.charCodeAt(word.from) === 90 && (length === 3 || (length === 4 && isDigitCode(source.charCodeAt(word.to - 1)))) &&
      isUpperCode(source.charCodeAt(word.from + 1)) && isUpperCode(source.charCodeAt(word.from + 2))
    if (!isSignal) break
    signals.push(token('operatingSignal', source, word.from, word.from + length))
    if (glued) return { serviceTail: token('serviceTail', source, word.from + length, to) }
  }
  const rest = words[index]
  return { serviceTail: rest === undefined ? null : token('serviceTail', source, rest.from, to) }
}

const autodin = /^([YZOPR])([A-Z]{2})([A-Z])([A-Z0-9]{4}) {1,3}(R[A-Z]{3,7})(\d{4}) {1,3}(\d{3})(\d{4})-([A-Z]{4})-{1,3}(R[A-Z ]*)\.?$/

/** The AUTODIN line (JANAP 128, ACP 128); null when the line is none. Copies carry one to three dashes and often no full stop. */
export function parseAutodinLine(source: string, line: Span): AutodinLine | null {
  const first = source.charCodeAt(line.from)
  if ((first !== 82 && first !== 79 && first !== 80 && first !== 90 && first !== 89) || line.to - line.from < 36) return null
  if (source.charCodeAt(line.from + 8) !== 32 || !isUpperCode(source.charCodeAt(line.from + 3))) return null
  const text = createLogical(source, [line]).text
  const match = autodin.exec(text)
  if (match === null) return null
  let at = line.from
  let complete = true
  // A part that markup interrupts has no place of its own.
  const place = (kind: Token['kind'], value: string, move: number): Token => {
    const found = indexWithin(source, value, at, line.to)
    if (found === -1) complete = false
    at = found + move
    return { kind, from: found, to: found + value.length, children: noNodes, text: value }
  }
  const precedence = place('precedence', match[1]!, 1)
  const format = place('word', match[2]!, 2)
  const classLetter = place('securityCharacters', match[3]!, 1)
  const content = place('word', match[4]!, 4)
  const routingIndicator = place('routingIndicator', match[5]!, match[5]!.length)
  const serial = place('serial', match[6]!, 4)
  const julianDay = place('julianDay', match[7]!, 3)
  const time = place('time', match[8]!, 4)
  const classLetters = place('securityCharacters', match[9]!, 4)
  if (!complete) return null
  const recipients = wordsOf(source, at, line.to)
    .map((word) => stripPunctuation(source, word))
    .filter((word) => word.to > word.from)
    .map((word) => token('routingIndicator', source, word.from, word.to))
  const children = [precedence, format, classLetter, content, routingIndicator, serial, julianDay, time, classLetters, ...recipients]
  const end = recipients[recipients.length - 1]
  if (end !== undefined && end.to < line.to) children.push(token('punctuation', source, end.to, line.to))
  return {
    kind: 'autodinLine', from: line.from, to: line.to, children, precedence, classLetter, routingIndicator, serial, julianDay, time, classLetters, recipients,
  }
}

function stripPunctuation(source: string, word: Span): Span {
  let { from, to } = word
  while (from < to && source.charCodeAt(from) === 45) from++
  while (to > from && source.charCodeAt(to - 1) === 46) to--
  return { from, to }
}
