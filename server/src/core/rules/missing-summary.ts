import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { insertLineBefore, lineEnding } from './fix.ts'
import type { Cable } from '../syntax/node.ts'
import { lineAt } from '../text.ts'

/** About three pages of a telegram: 21 lines of 69 characters a page (5 FAH-1 H-246.3; cable-format C1). */
const threePages = { lines: 60, characters: 60 * 62 }

export default defineRule({
  name: 'missing-summary',
  group: 'body',
  summary: 'A long text has no summary.',
  severity: { author: 'hint', archive: 'off' },
  dialects: stateDialects,
  inForce: { from: '2004-01-01' },
  fix: 'unsafe',
  authority: '5 FAH-1 H-246.3 (2004)',
  since: '0.1.0',
  check(cable, context) {
    const first = cable.paragraphs[0]
    if (first === undefined || cable.partial || !isLong(cable) || hasSummary(cable)) return
    const end = lineEnding(cable.text)
    context.report(
      first.number,
      t`Text of more than three pages has no summary; busy readers stop after the first page. Write one above paragraph 1.`,
      {
        fix: insertLineBefore(cable.text, first.from, `Summary:${end}End summary.${end}`, false, t`Insert a summary to fill in`),
      },
    )
  },
})

function isLong(cable: Cable): boolean {
  const { body, text } = cable
  if (body === null || body.to - body.from < threePages.characters / 3) return false
  if (body.to - body.from >= threePages.characters && (cable.reflowed || cable.dialect === 'smart')) return true
  let lines = 0
  const last = lineAt(text, body.to)
  for (let line = lineAt(text, body.from); line <= last && lines <= threePages.lines; line++)
    if (text.ends[line]! > text.starts[line]!) lines++
  return lines > threePages.lines
}

const names = ['SUMMARY', 'KEY POINTS', 'INTRODUCTION', 'EXECUTIVE', 'OVERVIEW', 'ACTION REQUEST']

function hasSummary(cable: Cable): boolean {
  if (cable.markers.some(({ name }) => names.some((word) => name.includes(word)))) return true
  return cable.headings.some(({ title }) => names.some((word) => title.text.toUpperCase().includes(word)))
}
