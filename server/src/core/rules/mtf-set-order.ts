import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { moveLines } from './move-lines.ts'
import type { Cable, MessageSet } from '../syntax/node.ts'
import type { Span } from '../span.ts'
import { indexWithin } from '../text.ts'

/** MSGID and SUBJ in either order, then references with what is said of them, then the text. POC and rarer sets stand anywhere. */
const ranks: ReadonlyMap<string, number> = new Map([
  ['MSGID', 0],
  ['SUBJ', 0],
  ['REF', 1],
  ['AMPN', 1],
  ['NARR', 1],
  ['RMKS', 2],
  ['REMARKS', 2],
  ['GENTEXT', 2],
])

export default defineRule({
  name: 'mtf-set-order',
  group: 'military',
  summary: 'A set of a military message stands out of order.',
  severity: { author: 'information', archive: 'hint' },
  dialects: ['military'],
  fix: 'unsafe',
  authority: 'NTP 3(J); MIL-STD-6040 (USMTF)',
  since: '0.1.0',
  check(cable, context) {
    let highest: MessageSet | null = null
    for (const set of cable.sets) {
      const rank = rankOf(set)
      if (rank === undefined) continue
      if (highest !== null && rank < rankOf(highest)!) {
        const behind = cable.sets.find((other) => (rankOf(other) ?? -1) > rank)!
        context.report(set.name, message(set.name.text, behind.name.text), {
          related: [{ from: behind.name.from, to: behind.name.to, message: t`Before this one` }],
          fix: moveLines(cable.text, set, behind, t`Move "${set.name.text}" before "${behind.name.text}"`),
        })
        return
      }
      highest = set
    }
    const late = highest === null ? null : setInText(cable)
    if (late !== null) {
      context.report(late, message(cable.text.string.slice(late.from, late.to), highest!.name.text), {
        related: [{ from: highest!.name.from, to: highest!.name.to, message: t`Before this one` }],
      })
    }
  },
})

function rankOf(set: MessageSet): number | undefined {
  return ranks.get(set.name.text.toUpperCase())
}

function message(name: string, other: string): string {
  return t`Set "${name}" should stand before "${other}": machines expect identification, subject and references before the text. Move it up.`
}

/** MSGID or SUBJ at the start of a line of the text, behind RMKS. */
function setInText({ body, text, sets }: Cable): Span | null {
  if (body === null) return null
  for (const name of ['MSGID', 'SUBJ']) {
    // A second one is a sample that the text gives.
    if (sets.some((set) => set.name.text === name)) continue
    const at = indexWithin(text.string, `\n${name}/`, body.from, body.to)
    if (at !== -1) return { from: at + 1, to: at + 1 + name.length }
  }
  return null
}
