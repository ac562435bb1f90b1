import type { Span } from '../span.ts'
import type { Cable, Node } from '../syntax/node.ts'
import { isDigitCode, isLetterCode } from '../syntax/tokens.ts'

/**
 * Blank lines that cut a sentence: the text before ends in a letter or a digit and the text behind begins with a small letter (cable-format E5). The
 * spans run from the end of the one to the beginning of the other. Page headers may stand in a sentence, so places beside them are none.
 */
export function brokenSentences(cable: Cable): readonly Span[] {
  const found: Span[] = []
  if (cable.body === null) return found
  const source = cable.text.string
  let previous: Node | null = null
  for (const block of cable.body.children) {
    if (previous !== null) look(source, previous, block, found)
    if (block.kind === 'paragraph') {
      const { children } = block
      for (let index = 1; index < children.length; index++) look(source, children[index - 1]!, children[index]!, found)
    }
    previous = block
  }
  return found
}

function look(source: string, before: Node, after: Node, found: Span[]): void {
  // Two line ends at least stand in between.
  if (after.from - before.to < 2) return
  const code = source.charCodeAt(after.from)
  if (code < 97 || code > 122 || (after.kind !== 'textLine' && after.kind !== 'textBlock') || !isText(before)) return
  const last = source.charCodeAt(before.to - 1)
  if (!isLetterCode(last) && !isDigitCode(last)) return
  if (lineEnds(source, before.to, after.from) < 2 || isAddress(source, after.from) || isRedaction(source, before.to)) return
  found.push({ from: before.to, to: after.from })
}

function isText(node: Node): boolean {
  return (
    node.kind === 'textLine' || node.kind === 'textBlock' || node.kind === 'bullet' || node.kind === 'listItem' || node.kind === 'paragraph'
  )
}

function lineEnds(source: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to && count < 2; at++) {
    const code = source.charCodeAt(at)
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
