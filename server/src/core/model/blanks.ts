import type { Cable } from '../syntax/node.ts'
import { lineAt, trimmedEnd } from '../text.ts'
import type { Place } from './artifacts.ts'

/** Blanks and tabs at the ends of lines, those of blank lines too (N1). */
export function trailingBlanks(cable: Cable): readonly Place[] {
  const { string, starts, ends } = cable.text
  const found: Place[] = []
  for (let line = lineAt(cable.text, cable.from); line < starts.length && starts[line]! < cable.to; line++) {
    const to = ends[line]!
    let from = to
    while (from > starts[line]! && isPadding(string.charCodeAt(from - 1))) from--
    if (from < to) found.push({ from, to, edits: [{ from, to, text: '' }] })
  }
  return found
}

/** Form feeds and byte order marks stand alone on purpose. */
function isPadding(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0
}

/** Runs of three or more blank lines, all but one of which say nothing; the span holds the lines. */
export function excessBlankLines(cable: Cable): readonly Place[] {
  const { starts } = cable.text
  const found: Place[] = []
  let first = -1
  for (let line = lineAt(cable.text, cable.from); line < starts.length && starts[line]! < cable.to; line++) {
    if (trimmedEnd(cable.text, line) === starts[line]!) {
      if (first === -1) first = line
      continue
    }
    if (first !== -1 && line - first >= 3) {
      const [from, to] = [starts[first]!, starts[line]!]
      found.push({ from, to, edits: [{ from: starts[first + 1]!, to, text: '' }] })
    }
    first = -1
  }
  return found
}
