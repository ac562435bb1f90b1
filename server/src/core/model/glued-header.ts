import { lineEnding } from '../rules/fix.ts'
import { parseClassificationLine } from '../syntax/classification-line.ts'
import type { Cable } from '../syntax/node.ts'
import { isLetterCode } from '../syntax/tokens.ts'
import { lineAt } from '../text.ts'
import type { Place } from './artifacts.ts'

const none: readonly Place[] = []

/** How levels begin, in words and letter by letter. */
const levels: readonly string[] = ['UNCLAS', 'C O N F', 'S E C R', 'T O P', 'CONFIDENTIAL', 'SECRET']

/** The classification line where it is glued to the last addressee: `… COLLECTIVEUNCLAS SECTION 01 OF 02 ZENDA 000123` (N7). */
export function gluedHeader(cable: Cable): readonly Place[] {
  const { classification } = cable
  const source = cable.text.string
  if (classification !== null && classification.number !== null) {
    return classification.label === null && isLetterCode(source.charCodeAt(classification.from - 1))
      ? [place(cable, classification.from, classification.to)]
      : none
  }
  for (const list of cable.addressLists) {
    for (const address of list.addresses) {
      const { from } = address.name
      if (address.name.to - from < 20) continue
      const to = cable.text.ends[lineAt(cable.text, from)]!
      for (const level of levels) {
        const at = source.slice(from, to).indexOf(level)
        if (at < 1 || !isLetterCode(source.charCodeAt(from + at - 1))) continue
        const line = parseClassificationLine(source, { from: from + at, to })
        if (line?.number != null) return [place(cable, line.from, line.to)]
      }
    }
  }
  return none
}

function place(cable: Cable, from: number, to: number): Place {
  const end = lineEnding(cable.text)
  return { from, to, edits: [{ from, to: from, text: end + end }] }
}
