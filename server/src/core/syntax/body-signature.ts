import type { Span } from '../span.ts'
import { isBlank, trimmedEnd } from '../text.ts'
import { dropPendingRule } from './body-titles.ts'
import type { BodyReader } from './body.ts'
import { fillGaps } from './gaps.ts'
import type { Node, Signature, Token } from './node.ts'
import { token } from './tokens.ts'

export function readSignature(body: BodyReader, names: readonly Span[], from: number, line: number): number {
  const { source, context } = body
  const first = names[0]!
  // The last sentence may be a paragraph of one line.
  if (first.from > from) body.readPart(from, body.trimBack(from, first.from), line)
  dropPendingRule(body)
  body.closeParagraph()
  const tokens = names.map((name) => nameToken(source, name))
  const last = names[names.length - 1]!
  const node: Signature = { kind: 'signature', from: first.from, to: last.to, children: nameLeaves(source, names, tokens), label: null, names: tokens }
  fillGaps(source, node)
  body.signature = node
  body.blocks.push(node)
  let rest = last.to
  const lastLine = line + names.length - 1
  const end = trimmedEnd(context.text, lastLine)
  while (rest < end && isBlank(source.charCodeAt(rest))) rest++
  if (rest < end) body.blocks.push(token('punctuation', source, rest, end))
  body.run = 0
  body.blank = true
  return lastLine + 1
}

function nameToken(source: string, name: Span): Token {
  let to = name.to
  while (to > name.from && (source.charCodeAt(to - 1) === 35 || source.charCodeAt(to - 1) === 46)) to--
  return token('person', source, name.from, to)
}

/** The names, each with the sign behind it. */
function nameLeaves(source: string, spans: readonly Span[], names: readonly Token[]): readonly Node[] {
  const leaves: Node[] = []
  for (let index = 0; index < names.length; index++) {
    const name = names[index]!
    const { to } = spans[index]!
    leaves.push(name)
    if (name.to < to) leaves.push(token('punctuation', source, name.to, to))
  }
  return leaves
}
