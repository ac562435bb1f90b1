import { t } from '../l10n.ts'
import { defineRule, headerDialects } from './rule.ts'
import type { Edit, Fix } from './rule.ts'
import { ownParagraphs } from '../model/numbering.ts'
import { unnumberedStretches } from '../model/unnumbered.ts'
import type { Stretch } from '../model/unnumbered.ts'
import type { Cable } from '../syntax/node.ts'
import { indexWithin } from '../text.ts'

export default defineRule({
  name: 'unnumbered-paragraph',
  group: 'body',
  summary: 'A paragraph between numbered ones has no number.',
  severity: { author: 'hint', archive: 'off' },
  dialects: headerDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-246.2b (2004)',
  since: '0.1.0',
  check(cable, context) {
    if (cable.paragraphs.length < 2 || cable.partial) return
    for (const stretch of unnumberedStretches(cable)) {
      context.report(
        { from: stretch.from, to: wordEnd(cable, stretch) },
        t`Paragraph has no number, so nobody can cite it. Number it, or join it to the paragraph before.`,
        {
          fix: numberFix(cable, stretch),
        },
      )
    }
  },
})

function wordEnd(cable: Cable, { from, to }: Stretch): number {
  const end = indexWithin(cable.text.string, ' ', from, to)
  return end === -1 ? to : end
}

/** Gives it the next number and the mark of the paragraph before, and those behind it one more each. */
function numberFix(cable: Cable, { from, paragraph }: Stretch): Fix | null {
  const own = ownParagraphs(cable)
  const index = own.indexOf(paragraph)
  if (index === -1) return null
  const mark = paragraph.mark === null || cable.text.string.charCodeAt(from) === 40 ? '' : `${paragraph.mark.text} `
  const edits: Edit[] = [{ from, to: from, text: `${paragraph.value + 1}. ${mark}` }]
  for (let next = index + 1; next < own.length; next++) {
    const { number, value } = own[next]!
    if (value !== own[next - 1]!.value + 1) return null
    edits.push({ from: number.from, to: number.to, text: String(value + 1) })
  }
  return { title: t`Number it "${paragraph.value + 1}" and renumber the rest`, safe: false, edits }
}
