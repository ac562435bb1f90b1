import type { Edit } from '../../rules/rule.ts'
import type { CableFile, Heading } from '../../syntax/node.ts'
import { lineAt, trimmedEnd } from '../../text.ts'

/** Edits that draw the rules of a heading as long as its title, its mark included (cable-format C5); rules of other signs than dashes and equals stay. */
export function ruleEdits(file: CableFile, heading: Heading): Edit[] {
  const { text } = file
  const { string, starts } = text
  const from = heading.mark?.from ?? heading.title.from
  let width = 0
  for (let line = lineAt(text, from); line <= lineAt(text, heading.title.to - 1); line++) {
    width = Math.max(width, Math.min(trimmedEnd(text, line), heading.title.to) - Math.max(starts[line]!, from))
  }
  return heading.rules.flatMap((rule): Edit[] => {
    const drawn = drawnRule(string.slice(rule.from, rule.to), width)
    return drawn === null || drawn === string.slice(rule.from, rule.to) ? [] : [{ from: rule.from, to: rule.to, text: drawn }]
  })
}

/** A rule like this one, as long as asked: `-----` or `- - - -`; null for other signs and for mixed ones. */
function drawnRule(rule: string, width: number): string | null {
  const sign = rule.charAt(0)
  if ((sign !== '-' && sign !== '=') || width < 3) return null
  if (rule === sign.repeat(rule.length)) return sign.repeat(width)
  const spaced = `${sign} `.repeat(Math.ceil(rule.length / 2)).slice(0, rule.length)
  return rule === spaced ? `${sign} `.repeat(width).slice(0, width).trimEnd() : null
}

/** Rules of the heading at an offset, or of every heading of the file. */
export function drawRules(file: CableFile, offset: number | null = null): Edit[] {
  const headings = file.cables.flatMap((cable) => cable.headings)
  return headings
    .filter((heading) => offset === null || (heading.from <= offset && offset <= heading.to))
    .flatMap((heading) => ruleEdits(file, heading))
}
