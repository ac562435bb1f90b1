import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import type { Fix } from './rule.ts'
import { insertLineBefore } from './fix.ts'
import { expectedPost } from '../model/post-facts.ts'
import { levelOfLetter, levelText } from '../model/levels.ts'
import type { Cable, Node } from '../syntax/node.ts'

export default defineRule({
  name: 'missing-classification-line',
  group: 'classification',
  summary: 'No line gives the classification, the post and the message number.',
  severity: { author: 'error', archive: 'information' },
  dialects: ['cablegate', 'aad', 'copy', 'draft'],
  fix: 'unsafe',
  authority: '5 FAH-2 H-222',
  since: '0.1.0',
  check(cable, context) {
    if (cable.classification !== null || cable.partial) return
    // A draft may open with the level alone until it has a number.
    if (cable.dialect === 'draft' && cable.banners.length > 0) return
    const place = firstField(cable) ?? cable.fromLine
    if (place === null) return
    context.report(
      firstLeaf(place),
      t`No classification line: nobody can tell how to handle the cable or how to cite it. Add LEVEL [SECTION n OF m] POST NUMBER before the captions.`,
      {
        fix: built(cable, firstField(cable)),
      },
    )
  },
})

/** The first line of the State header. */
function firstField(cable: Cable): Node | null {
  const fields = [cable.captions[0], cable.attentions[0], cable.executiveOrder, cable.tags, cable.subject]
  let first: Node | null = null
  for (const field of fields) if (field != null && (first === null || field.from < first.from)) first = field
  return first
}

function firstLeaf(node: Node): Node {
  return node.children[0] ?? node
}

/** What the transmission header knows of the line; null when that is not enough. */
function built(cable: Cable, before: Node | null): Fix | null {
  const level = levelOfLetter(cable.securityLine?.characters?.text[0])
  const serial = cable.originatorLine?.serial
  const post = expectedPost(cable)
  if (level === null || serial == null || post === null || before === null) return null
  const line = `${levelText(level)} ${post} ${serial.text.padStart(6, '0')}`
  return insertLineBefore(cable.text, before.from, line, false, t`Insert "${line}"`)
}
