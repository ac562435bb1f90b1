import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import type { Fix } from './rule.ts'
import { insert, lineEnding } from './fix.ts'
import { authorityBlocks, authorityZone, mentionsAuthority } from '../model/authority-facts.ts'
import { isClassified } from '../model/levels.ts'
import { isCut } from '../model/redactions.ts'
import { isBefore12958 } from '../model/reason-facts.ts'
import type { Cable, Node } from '../syntax/node.ts'

export default defineRule({
  name: 'missing-classified-by',
  group: 'authority',
  summary: 'A classified cable does not say who classified it.',
  severity: { author: 'error', archive: 'information' },
  dialects: ['cablegate', 'aad', 'copy', 'smart', 'draft'],
  inForce: { from: '1995-10-14' },
  fix: 'unsafe',
  authority: '32 CFR 2001.21; 5 FAH-1 H-246 (2004)',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    if (line === null || !isClassified(line.levelValue) || cable.partial || Number(line.section?.text ?? 1) > 1) return
    // A draft that has no text yet may get the block later; posts changed over to E.O. 12958 late.
    const first = cable.paragraphs[0] ?? cable.body?.children[0]
    if (first === undefined || cable.authorities.length > 0 || isBefore12958(cable)) return
    if (authorityBlocks(cable).length > 0 || mentionsAuthority(cable)) return
    const header = lastHeaderLine(cable)
    if (isCut(cable, { from: header?.to ?? line.to, to: Math.max(first.from, authorityZone(cable).to) })) return
    const level = line.level ?? cable.banners[0]?.level ?? line
    context.report(
      level,
      t`${line.levelValue!} cable without "Classified By": nobody answers for the classification. Add name, position and reason before paragraph 1.`,
      {
        // Where classified SMART prints carry the block is not known (smart.md 2.9).
        ...(cable.dialect === 'smart' && context.mode === 'author' ? { severity: 'warning' } : {}),
        fix: header === null || cable.dialect === 'smart' ? null : block(cable, header, context.date),
      },
    )
  },
})

/** The block stands below SUBJECT and REF. */
function lastHeaderLine(cable: Cable): Node | null {
  return cable.references[cable.references.length - 1] ?? cable.subject ?? cable.tags ?? cable.executiveOrder
}

/** A block to be filled in: nobody but the drafter knows the name and the reasons. */
function block(cable: Cable, header: Node, date: number | null): Fix {
  const section = date !== null && date < Date.UTC(2003, 2, 25) ? '1.5' : '1.4'
  const end = lineEnding(cable.text)
  return insert(
    header.to,
    `${end}${end}Classified By: NAME, POSITION, for reasons ${section} (b) and (d).`,
    false,
    t`Insert "Classified By: ..."`,
  )
}
