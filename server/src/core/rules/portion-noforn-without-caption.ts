import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { insertLineAfter, insertLineBefore, lineEnding } from './fix.ts'
import { portionMarks } from '../model/portion-marks.ts'
import { isClassified } from '../model/levels.ts'
import type { Cable } from '../syntax/node.ts'

export default defineRule({
  name: 'portion-noforn-without-caption',
  group: 'body',
  summary: 'A part is marked NOFORN, the cable is not.',
  severity: { author: 'hint', archive: 'off' },
  dialects: stateDialects,
  inForce: { from: '2001-01-01' },
  fix: 'unsafe',
  authority: 'ICD 710; 5 FAH-2 H-442',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    // Unclassified text with NOFORN carries its own caption, SBU/NOFORN.
    if (line === null || !isClassified(line.levelValue) || cable.released || saysNoforn(cable)) return
    const mark = portionMarks(cable).find(({ controls }) => controls.includes('NF') || controls.includes('NOFORN'))
    if (mark === undefined) return
    const caption = cable.captions[0]
    context.report(
      mark,
      t`Part is marked "${mark.text}", but the cable has no caption NOFORN, so it may go to foreign partners. Add the caption.`,
      {
        related: [{ from: line.from, to: line.to, message: t`Captions follow this line` }],
        fix:
          cable.dialect === 'smart' || cable.dialect === 'webtel'
            ? null
            : caption === undefined
              ? insertLineAfter(cable.text, line.to, `${lineEnding(cable.text)}NOFORN`, false, t`Insert the caption NOFORN`)
              : insertLineBefore(cable.text, caption.from, 'NOFORN', false, t`Insert the caption NOFORN`),
      },
    )
  },
})

function saysNoforn(cable: Cable): boolean {
  const line = cable.classification!
  if (line.noforn !== null || line.slug?.text.includes('NOFORN') === true) return true
  if (cable.captions.some(({ text }) => text.includes('NOFORN') || text.includes('REL'))) return true
  return cable.banners.some(({ from, to }) => cable.text.string.slice(from, to).includes('NOFORN'))
}
