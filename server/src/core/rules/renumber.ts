import { t } from '../l10n.ts'
import type { NumberingFault } from '../model/numbering.ts'
import { ownParagraphs } from '../model/numbering.ts'
import type { Cable, Paragraph } from '../syntax/node.ts'
import { replace } from './fix.ts'
import type { Edit, Fix } from './rule.ts'

/**
 * Gives the paragraph the number it should have, and those behind it the numbers that follow. Unsafe: the text may cite paragraphs by number. Null where
 * the numbers behind it are irregular too.
 */
export function renumberFix(cable: Cable, fault: NumberingFault): Fix | null {
  const { paragraph, expected, alone } = fault
  if (alone) return replace(cable.text, paragraph.number, String(expected), false, t`Replace "${paragraph.value}" with "${expected}"`)
  const own = ownParagraphs(cable)
  const from = fault.index
  const edits: Edit[] = []
  let before: Paragraph | null = null
  for (let index = from; index < own.length; index++) {
    const item = own[index]!
    if (before !== null && item.value !== before.value + 1) return null
    const { number } = item
    edits.push({ from: number.from, to: number.to, text: String(expected + index - from) })
    before = item
  }
  return {
    title:
      edits.length === 1 ? t`Replace "${paragraph.value}" with "${expected}"` : t`Renumber the paragraphs from "${paragraph.value}" on`,
    safe: false,
    edits,
  }
}
