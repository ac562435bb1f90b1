import { applyEdits } from '../../rules/fix.ts'
import type { Edit } from '../../rules/rule.ts'
import type { CableFile } from '../../syntax/node.ts'
import { parse } from '../../syntax/parse.ts'
import type { ParseOptions } from '../../syntax/parse.ts'
import { composeEdits } from '../compose-edits.ts'

/** A change can show what was hidden before it; after so many turns what is left was never a cable. */
const mostTurns = 8

/** The edits of a rewriting that is repeated until it finds nothing more, as one list for the file's own text: applied, they leave a text that needs none. */
export function untilSettled(file: CableFile, rewrite: (file: CableFile) => Edit[], reading: ParseOptions): Edit[] {
  const { string } = file.text
  let edits = rewrite(file)
  const seen = new Set<string>([string])
  for (let turn = 1; turn < mostTurns && edits.length > 0; turn++) {
    const text = applyEdits(string, edits)
    // A text that comes back would be rewritten for ever.
    if (seen.has(text)) return []
    seen.add(text)
    const more = rewrite(parse(text, reading))
    if (more.length === 0) return edits
    edits = composeEdits(string.length, edits, more)
  }
  return edits.length > 0 && rewrite(parse(applyEdits(string, edits), reading)).length > 0 ? [] : edits
}
