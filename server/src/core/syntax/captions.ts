import type { Span } from '../span.ts'
import { isBlank } from '../text.ts'
import type { Attention, Caption } from './node.ts'
import { isLetterCode, isUpperCode, meaning, noNodes } from './tokens.ts'

/** Captions that may stand on a line (B3). Whether a caption is known or obsolete is for the tables; this list only tells captions from attention lines. */
const captionWords: readonly string[] = [
  'SIPDIS', 'NOFORN', 'SENSITIVE BUT UNCLASSIFIED', 'SENSITIVE', 'NODIS', 'EXDIS', 'LIMDIS', 'STADIS', 'EYES ONLY', 'CHEROKEE', 'AGREMENT CHANNEL', 'AGREMENT', 'DIRGEN CHANNEL', 'MED CHANNEL',
  'TM CHANNEL', 'DISSENT CHANNEL', 'ROGER CHANNEL', 'DS CHANNEL', 'IG CHANNEL', 'NESCO CHANNEL', 'CODEL', 'INFORM ALL STATE EMPLOYEES', 'INFORM CONSULS', 'TERREP', 'STATUSREP', 'OFFICIAL INFORMAL', 'TOSEC', 'SECTO',
  'AIDAC', 'NOTAL', 'SBU DELIBERATIVE PROCESS', 'SBU', 'DEA SENSITIVE', 'LOU', 'TREAT AS ORIGINAL', 'VISAS',
]

/** The same by first letter, upper case; within a letter longer ones stand first. */
const captionsByLetter: ReadonlyMap<number, readonly string[]> = new Map(
  [...new Set(captionWords.map((word) => word.charCodeAt(0)))].map((letter) => [letter, captionWords.filter((word) => word.charCodeAt(0) === letter)]),
)

/**
 * The captions of a line, in order, when it holds nothing else: one a line by rule, two by habit (`SIPDIS NOFORN`). Null for any other line.
 * Scanners' blanks inside a word (`SI PDIS`) and letter-spaced CORRECTED COPY are read through.
 */
export function parseCaptions(source: string, from: number, to: number): readonly Caption[] | null {
  if (to - from > 80 || !isLetterCode(source.charCodeAt(from))) return null
  const corrected = correctedCopy(source, from, to)
  if (corrected !== null) return [corrected]
  const captions: Caption[] = []
  let at = from
  while (at < to) {
    const word = captionsByLetter.get(source.charCodeAt(at) & 0xdf)?.find((caption) => startsWithWords(source, at, to, caption))
    if (word === undefined) return null
    captions.push(caption({ from: at, to: at + word.length }, word))
    at += word.length
    while (at < to && (isBlank(source.charCodeAt(at)) || source.charCodeAt(at) === 44 || source.charCodeAt(at) === 47 || source.charCodeAt(at) === 59)) at++
  }
  return captions.length === 0 ? null : captions
}

export function caption(span: Span, text: string): Caption {
  return { kind: 'caption', from: span.from, to: span.to, children: noNodes, text }
}

function startsWithWords(source: string, from: number, to: number, words: string): boolean {
  const end = from + words.length
  if (end > to) return false
  for (let index = 0; index < words.length; index++) {
    let code = source.charCodeAt(from + index)
    if (code >= 97 && code <= 122) code -= 32
    if (code !== words.charCodeAt(index)) return false
  }
  return end === to || !isLetterCode(source.charCodeAt(end))
}

/** `C O R R E C T E D  C O P Y (REF B ADDED)`: the note of what changed belongs to the caption. */
function correctedCopy(source: string, from: number, to: number): Caption | null {
  const first = source.charCodeAt(from)
  const second = source.charCodeAt(from + 1)
  if ((first !== 67 && first !== 99) || (second !== 32 && (second | 32) !== 111)) return null
  const letters = source.slice(from, Math.min(to, from + 44)).replace(/[^A-Za-z]/g, '').toUpperCase()
  return letters.startsWith('CORRECTEDCOPY') || letters.startsWith('CORRECTEDC O') || letters.startsWith('CORRECTCOPY')
    ? caption({ from, to }, `CORRECTED COPY${noteOf(source, from, to)}`)
    : null
}

function noteOf(source: string, from: number, to: number): string {
  const line = source.slice(from, to)
  const note = line.search(/[(/\-–]/)
  return note === -1 ? '' : ` ${line.slice(note)}`
}

/** Whether a line holds the words of an attention or passing instruction (B4). */
export function hasAttentionWord(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (at > from && isLetterCode(source.charCodeAt(at - 1))) continue
    const code = source.charCodeAt(at) & 0xdf
    if (code !== 70 && code !== 80 && code !== 84) continue
    for (const word of attentionWords) if (startsWithWords(source, at, to, word)) return true
  }
  return false
}

const attentionWords: readonly string[] = ['FOR', 'FROM', 'PASS', 'PLEASE PASS', 'PLS PASS', 'TO THE']

/** An all-capitals line of one to three words: where captions stand, one that is not in any list. */
export function isUnknownCaption(source: string, from: number, to: number): boolean {
  if (to - from > 40) return false
  let words = 1
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code === 32) words++
    else if (!isUpperCode(code)) return false
  }
  return words <= 3
}

/** An attention line with its continuation lines on one line. */
export function attention(source: string, lines: readonly Span[]): Attention {
  const text = lines.map((line) => source.slice(line.from, line.to)).join(' ')
  const from = lines[0]!.from
  const to = lines[lines.length - 1]!.to
  const children = lines.length === 1 ? noNodes : lines.map((line) => meaning('textLine', line, source.slice(line.from, line.to)))
  return { kind: 'attention', from, to, children, text }
}
