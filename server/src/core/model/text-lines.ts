import type { Span } from '../span.ts'
import type { Cable } from '../syntax/node.ts'
import { nodeAt } from '../syntax/walk.ts'
import { indexWithin, lineAt, trimmedEnd } from '../text.ts'
import { hasRedaction } from './redactions.ts'

/** The lines of the text that are longer than a limit and could be shorter: no rules, tables, page noise, single long words or removed text. */
export function longTextLines(cable: Cable, limit: number): readonly Span[] {
  const { body, text } = cable
  if (body === null) return []
  const found: Span[] = []
  const last = lineAt(text, body.to)
  for (let line = lineAt(text, body.from); line <= last; line++) {
    const from = text.starts[line]!
    if (text.ends[line]! - from <= limit) continue
    const to = trimmedEnd(text, line)
    if (to - from <= limit || from >= body.to) continue
    if (indexWithin(text.string, ' ', from + 1, from + limit + 1) === -1) continue
    if (
      nodeAt(body, from, 'table', 'rule', 'pageHeader', 'pageLine', 'distribution', 'sectionHeader', 'stamp', 'publisherNote') !== undefined
    )
      continue
    if (hasRedaction(cable, { from, to })) continue
    found.push({ from, to })
  }
  return found
}

/** Breaks a line at blanks into lines no longer than a limit; continuation lines begin at the margin. */
export function wrapped(line: string, limit: number, lineEnd: string): string {
  const lines: string[] = []
  let rest = line
  while (rest.length > limit) {
    let at = rest.lastIndexOf(' ', limit)
    if (at <= 0) at = rest.indexOf(' ', limit)
    if (at <= 0) break
    lines.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at + 1).trimStart()
  }
  return [...lines, rest].join(lineEnd)
}
