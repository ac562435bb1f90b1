import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { insert, replace } from './fix.ts'
import { editDistance } from '../model/edit-distance.ts'
import { unopenedMark } from '../model/portion-marks.ts'
import type { PortionMark } from '../syntax/node.ts'

/** Levels that a slip may have meant, the frequent ones first. */
const levels: readonly string[] = ['C', 'S', 'U', 'SBU', 'TS']

export default defineRule({
  name: 'malformed-portion-mark',
  group: 'body',
  summary: 'The parentheses behind a paragraph number hold no classification mark.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-246.2c (2004); 32 CFR 2001.23',
  since: '0.1.0',
  check(cable, context) {
    for (const paragraph of cable.paragraphs) {
      const { mark } = paragraph
      if (mark === null) {
        const open = unopenedMark(cable, paragraph)
        if (open === null) continue
        const text = cable.text.string.slice(open.from, open.to)
        context.report(open, t`"${text}" lacks its opening parenthesis, so the paragraph has no mark. Write "(${text}".`, {
          fix: insert(open.from, '(', false, t`Replace "${text}" with "(${text}"`),
        })
      } else if (mark.level === null && !mark.entireText) {
        const meant = nearest(mark)
        const near = meant === mark.text ? null : meant
        context.report(
          mark,
          near === null
            ? t`"${mark.text}" is no classification mark, so nobody can tell how to handle the paragraph. Write (U), (SBU), (C), (S) or (TS).`
            : t`"${mark.text}" is no classification mark, so nobody can tell how to handle the paragraph. Write "${near}".`,
          {
            fix: near === null ? null : replace(cable.text, mark, near, false),
          },
        )
      }
    }
  },
})

/** The mark that was meant: its letters without strange signs, or one letter away from a level. */
function nearest(mark: PortionMark): string | null {
  const inside = mark.text.replace(/[()[\]{}]/g, '').trim()
  const letters = inside.replace(/[^A-Za-z]/g, '').toUpperCase()
  if (letters === '') return null
  const same = levels.find((level) => level === letters)
  if (same !== undefined) return `(${same})`
  const parts = inside.toUpperCase().split(/\/+/)
  if (parts.length > 1 && levels.includes(parts[0]!) && parts.slice(1).every((part) => /^[A-Z ]+$/.test(part)))
    return `(${parts.join('/')})`
  const near =
    letters.length < 2
      ? undefined
      : (levels.find((level) => level.length > 1 && editDistance(letters, level, 1) <= 1) ??
        levels.find((level) => letters === level + level))
  return near === undefined ? null : `(${near})`
}
