import type { Cable, Node, Token } from '../syntax/node.ts'
import { brokenWordEnd } from '../syntax/reason.ts'
import { isLetterCode } from '../syntax/tokens.ts'
import { isBlank } from '../text.ts'
import type { Place } from './artifacts.ts'

const none: readonly Place[] = []

/** Words that a program broke at a line end or by a blank in the Classified By block: `Re` / `asons`, `an d` (N13; calibration E4). */
const words: readonly string[] = ['REASONS', 'REASON', 'AFFAIRS', 'AND', 'FOR']

/** Broken words of the Classified By blocks; the mended word goes to the line of its second half. */
export function brokenWords(cable: Cable): readonly Place[] {
  if (cable.authorities.length === 0) return none
  const source = cable.text.string
  const found: Place[] = []
  for (const { from, to } of cable.authorities) {
    for (let at = from; at < to; at++) {
      if (!isLetterCode(source.charCodeAt(at)) || isLetterCode(source.charCodeAt(at - 1))) continue
      const end = brokenEnd(source, at, to)
      if (end === -1) continue
      found.push(mended(source, at, end))
      at = end - 1
    }
  }
  return found
}

function brokenEnd(source: string, at: number, to: number): number {
  for (const word of words) {
    const end = brokenWordEnd(source, at, to, word)
    // `(f or g)` are letters of a reason.
    if (end !== -1 && end - at > word.length && source.charCodeAt(at - 1) !== 40) return end
  }
  return -1
}

function mended(source: string, from: number, to: number): Place {
  let cut = from
  while (isLetterCode(source.charCodeAt(cut))) cut++
  let next = cut
  let lineEnd = false
  while (!isLetterCode(source.charCodeAt(next))) {
    const code = source.charCodeAt(next++)
    if (code === 10 || code === 13) lineEnd = true
  }
  if (!lineEnd) return { from, to, edits: [{ from: cut, to: next, text: '' }] }
  let start = from
  while (isBlank(source.charCodeAt(start - 1))) start--
  return {
    from,
    to,
    edits: [
      { from: start, to: cut, text: '' },
      { from: next, to: next, text: source.slice(from, cut) },
    ],
  }
}

/** Dashed rules with a blank behind the forty-fifth dash (N14). */
export function brokenRules(cable: Cable): readonly Place[] {
  if (cable.body === null) return none
  const found: Place[] = []
  for (const block of cable.body.children) {
    look(block, found)
    if (block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'textBlock')
      for (const child of block.children) look(child, found)
  }
  return found
}

function look(node: Node, found: Place[]): void {
  if (node.kind !== 'rule') return
  const { from, text } = node as Token
  let dashes = 0
  while (text.charCodeAt(dashes) === 45) dashes++
  let next = dashes
  while (text.charCodeAt(next) === 32) next++
  if (dashes !== 45 || next === dashes || text.charCodeAt(next) !== 45) return
  found.push({ from, to: node.to, edits: [{ from: from + dashes, to: from + next, text: '' }] })
}
