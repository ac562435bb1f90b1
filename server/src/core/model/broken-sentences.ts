import type { Span } from '../span.ts'
import type { Cable } from '../syntax/node.ts'
import { isDigitCode, isLetterCode } from '../syntax/tokens.ts'

/**
 * Blank lines that cut a sentence: the text before ends in a letter or a digit and the text behind begins with a small letter (cable-format E5). The
 * spans run from the end of the one to the beginning of the other. Page headers may stand in a sentence, so places beside them are none.
 */
export function brokenSentences(cable: Cable): readonly Span[] {
  const { textBreaks } = cable
  if (textBreaks.length === 0) return none
  const source = cable.text.string
  return textBreaks.filter(({ from, to }) => isBroken(source, from, to))
}

const none: readonly Span[] = []

function isBroken(source: string, from: number, to: number): boolean {
  const code = source.charCodeAt(to)
  if (code < 97 || code > 122) return false
  const last = source.charCodeAt(from - 1)
  if (!isLetterCode(last) && !isDigitCode(last)) return false
  return lineEnds(source, from, to) >= 2 && !isAddress(source, to) && !isRedaction(source, from)
}

/** Line ends between two places with nothing visible between them; 0 where something is. */
function lineEnds(source: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code > 32 && code !== 0xa0) return 0
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) count++
  }
  return count
}

/** Web addresses begin with small letters wherever they stand. */
function isAddress(source: string, at: number): boolean {
  return source.startsWith('www.', at) || source.startsWith('http', at)
}

/** What a removed text ended in can't be known (N9). */
function isRedaction(source: string, to: number): boolean {
  const word = source.slice(Math.max(0, to - 4), to)
  return word === 'XXXX' || word === 'xxxx'
}
