import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { remove } from './fix.ts'
import type { Token } from '../syntax/node.ts'

export default defineRule({
  name: 'smart-mrn-padding',
  group: 'smart',
  summary: 'A message number of a SMART print begins with zeros.',
  severity: { author: 'information', archive: 'off' },
  dialects: ['smart'],
  fix: 'safe',
  authority: 'SMART prints of 2010 to 2023',
  since: '0.1.0',
  check(cable, context) {
    if (cable.wrapped !== null) return
    const numbers: (Token | null | undefined)[] = [
      cable.classification?.number,
      ...cable.references.flatMap(({ items }) => items.map((item) => (item.referenceKind === 'cable' ? item.number : null))),
    ]
    for (const number of numbers) {
      if (number === null || number === undefined || number.to - number.from < 2) continue
      const source = cable.text.string
      let zeros = number.from
      while (zeros < number.to - 1 && source.charCodeAt(zeros) === 48) zeros++
      if (zeros === number.from) continue
      const text = source.slice(number.from, number.to)
      context.report(
        number,
        t`"${text}" begins with zeros; SMART writes its numbers without them, and searches take them literally. Write "${source.slice(zeros, number.to)}".`,
        {
          fix: remove(cable.text, { from: number.from, to: zeros }, true, t`Replace "${text}" with "${source.slice(zeros, number.to)}"`),
        },
      )
    }
  },
})
