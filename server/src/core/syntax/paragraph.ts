import { isBlank } from '../text.ts'
import { linkAt } from './logical.ts'
import type { Node, Paragraph, PortionMark, Token } from './node.ts'
import { parseEntireText, parsePortionMark } from './portion-mark.ts'
import { isDigitCode, isLetterCode, meaning, noNodes, numberAt, token } from './tokens.ts'

/** A number at the start of a line that may open a paragraph. */
export interface NumberReading {
  readonly value: number
  readonly form: Paragraph['form']
  /** The digits. */
  readonly number: Token
  /** Publication damage around them. */
  readonly artifacts: readonly Node[]
  /** Behind the number and its stop. */
  readonly to: number
}

/**
 * Reads the number a line begins with (C4, N4, N5, N15; calibration b): `9.`, pilcrow, `[19](#).`, `9)`, `9,`, `(9)`, `9 (X)`. Forms other than the
 * plain one are only offered; the caller decides by the number before. Null when the line begins otherwise.
 */
export function readNumber(source: string, from: number, to: number): NumberReading | null {
  let at = from
  let artifacts = noNodes
  const pilcrow = source.charCodeAt(at) === 0xb6
  if (pilcrow) {
    const pilcrows: Node[] = [token('artifact', source, at, ++at)]
    while (source.charCodeAt(at) === 0xb6) pilcrows.push(token('artifact', source, at, ++at))
    while (at < to && isBlank(source.charCodeAt(at))) at++
    artifacts = pilcrows
  }
  const first = source.charCodeAt(at)
  if (first === 91) {
    const linked = readLinked(source, at, to)
    return linked === null || artifacts.length === 0 ? linked : { ...linked, artifacts: [...artifacts, ...linked.artifacts] }
  }
  const open = first === 40
  if (open) at++
  const digits = at
  while (at < to && at - digits < 4 && isDigitCode(source.charCodeAt(at))) at++
  if (at === digits || at - digits > 3) return null
  const value = numberAt(source, digits, at)
  if (value === 0) return null
  const number = token('number', source, digits, at)
  let form: Paragraph['form'] = pilcrow ? 'pilcrow' : 'plain'
  const stop = source.charCodeAt(at)
  if (open) {
    form = 'other'
    if (stop === 41) at++
    else if (stop === 46 && source.charCodeAt(at + 1) !== 41) at++
    else return null
    if (source.charCodeAt(at) === 46) at++
  } else if (stop === 46) {
    at++
    const next = source.charCodeAt(at)
    if (at < to && !isBlank(next) && next !== 40 && !isLetterCode(next) && next !== 34 && next !== 0x201c) return null
  } else if (stop === 41 || stop === 44) {
    form = 'other'
    at++
    if (at < to && !isBlank(source.charCodeAt(at))) return null
  } else if (stop === 32) {
    form = 'other'
  } else return null
  if (form === 'other' && !followedByMark(source, at, to)) return null
  return { value, form, number, artifacts, to: at }
}

/** `[11](#).`: the pilcrow of the publisher's page became the first digit (N4). */
function readLinked(source: string, from: number, to: number): NumberReading | null {
  const link = linkAt(source, from, to)
  if (link === null || link === undefined) return null
  const { word } = link
  for (let at = word.from; at < word.to; at++) if (!isDigitCode(source.charCodeAt(at))) return null
  if (word.to - word.from > 4) return null
  let at = link.to
  if (source.charCodeAt(at) !== 46) return null
  at++
  const drop = word.to - word.from > 1 && source.charCodeAt(word.from) === 49 ? 1 : 0
  const number = meaning('number', { from: word.from + drop, to: word.to }, source.slice(word.from + drop, word.to))
  const artifacts = [token('artifact', source, from, word.from + drop), token('artifact', source, word.to, link.to)]
  return { value: Number(number.text), form: 'link', number, artifacts, to: at }
}

function followedByMark(source: string, from: number, to: number): boolean {
  let at = from
  while (at < to && isBlank(source.charCodeAt(at))) at++
  return source.charCodeAt(at) === 40 && at > from - 1 && parsePortionMark(source, at, to)?.level != null
}

/** The mark behind a number, with or without parentheses (C4.2, C4.3), and where the text begins. */
export function readMark(source: string, from: number, to: number): { readonly mark: PortionMark | null; readonly textFrom: number } {
  let at = from
  while (at < to && isBlank(source.charCodeAt(at))) at++
  const first = source.charCodeAt(at)
  const mark = first === 40 ? parsePortionMark(source, at, to) : isEntireStart(first) ? parseEntireText(source, at, to) : null
  if (mark === null) return { mark, textFrom: at }
  let textFrom = mark.to
  while (textFrom < to && (isBlank(source.charCodeAt(textFrom)) || (mark.entireText && source.charCodeAt(textFrom) === 46))) textFrom++
  return { mark, textFrom }
}

function isEntireStart(code: number): boolean {
  return code === 67 || code === 83 || code === 84 || code === 85 || code === 76
}

/** A bullet or a lettered item at the start of a line; null when the line begins otherwise (C4.7). */
export function readBullet(source: string, from: number, to: number): { readonly kind: 'bullet' | 'listItem'; readonly marker: Token; readonly to: number } | null {
  const first = source.charCodeAt(from)
  let at = from
  if (first === 45) {
    while (at < to && source.charCodeAt(at) === 45) at++
    if (at - from > 3) return null
    const next = source.charCodeAt(at)
    if (at >= to || (!isBlank(next) && at - from === 1 && !isLetterCode(next))) return null
    return { kind: 'bullet', marker: token('punctuation', source, from, at), to: at }
  }
  if (first === 0x2022 || first === 42 || first === 0xb7 || first === 111) {
    if (!isBlank(source.charCodeAt(from + 1)) || from + 1 >= to) return null
    return first === 111 ? null : { kind: 'bullet', marker: token('punctuation', source, from, from + 1), to: from + 1 }
  }
  if (first === 0xb6) {
    at++
    while (at < to && isBlank(source.charCodeAt(at))) at++
  }
  const itemFrom = at
  const open = source.charCodeAt(at) === 40
  if (open) at++
  const letter = source.charCodeAt(at)
  if (isLetterCode(letter)) at++
  else {
    const digits = at
    while (at < to && at - digits < 2 && isDigitCode(source.charCodeAt(at))) at++
    if (at === digits || !open) return null
  }
  const close = source.charCodeAt(at)
  if (open ? close !== 41 : close !== 46 && close !== 41) return null
  at++
  if (at >= to || !isBlank(source.charCodeAt(at))) return null
  // `(C) Title` is a mark, not an item.
  if (open && isLetterCode(letter) && parsePortionMark(source, itemFrom, to)?.level != null) return null
  return { kind: 'listItem', marker: token('number', source, itemFrom, at), to: at }
}

