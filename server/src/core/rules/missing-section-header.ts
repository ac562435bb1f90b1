import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import type { ClassificationLine } from '../syntax/node.ts'

export default defineRule({
  name: 'missing-section-header',
  group: 'classification',
  summary: 'The cable has several sections, but some of them begin nowhere in the text.',
  severity: { author: 'information', archive: 'off' },
  dialects: ['cablegate', 'copy'],
  fix: null,
  authority: '5 FAH-2 H-320; page headers of 1,588 published sections',
  since: '0.1.0',
  check(cable, context) {
    const line = cable.classification
    if (line === null || line.section === null || line.sections === null || cable.partial) return
    const sections = Number(line.sections.text)
    // A file that holds a later section only is not expected to hold the others.
    if (Number(line.section.text) !== 1 || sections < 2 || sections > 99) return
    const present = new Set<number>()
    for (const header of cable.pageHeaders) present.add(Number(header.section.text))
    for (const page of cable.pageLines) if (page.section !== null) present.add(Number(page.section.text))
    for (const header of cable.sectionHeaders) {
      for (const child of header.children) {
        const section = child.kind === 'classificationLine' ? (child as ClassificationLine).section : null
        if (section !== null) present.add(Number(section.text))
      }
    }
    const missing: number[] = []
    for (let section = 2; section <= sections; section++) if (!present.has(section)) missing.push(section)
    if (missing.length === 0) return
    context.report({ from: line.section.from, to: line.sections.to }, message(missing))
  },
})

function message(missing: readonly number[]): string {
  const first = missing[0]!
  const last = missing[missing.length - 1]!
  if (missing.length === 1)
    return t`Section ${last} has no page header in the text, so a part of the cable may be missing. Compare with the original.`
  if (missing.length > 2 && last - first === missing.length - 1)
    return t`Sections ${first} to ${last} have no page header in the text, so a part of the cable may be missing. Compare with the original.`
  return t`Sections ${missing.join(', ')} have no page header in the text, so a part of the cable may be missing. Compare with the original.`
}
