import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import type { Fix } from './rule.ts'
import { insert } from './fix.ts'
import { citations } from '../model/reference-facts.ts'
import type { Reference } from '../syntax/node.ts'

export default defineRule({
  name: 'reference-in-future',
  group: 'fields',
  summary: 'A reference is later than the cable; most often its year was left out.',
  severity: { author: 'information', archive: 'off' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-1 H-230',
  since: '0.1.0',
  check(cable, context) {
    if (cable.references.length === 0) return
    const facts = citations(cable)
    if (facts === null || facts.own.year === null) return
    const { own, cited } = facts
    for (const { item, post, number, year } of cited) {
      if (year !== null && year > own.year!) {
        context.report(item.text, t`"${item.text.text}" is of ${year}, later than this cable of ${own.year!}. Correct the year.`)
        continue
      }
      if (post !== own.post || number <= own.number || (year !== null && year !== own.year)) continue
      const place = cable.classification!.number!
      const before = own.year! - 1
      context.report(
        item.text,
        year !== null
          ? t`"${item.text.text}" has a higher number than this cable of the same year, so it is later. Correct the number.`
          : t`"${item.text.text}" has a higher number than this cable: year left out? Perhaps ${before} is meant; write "${two(before)}" before the post.`,
        {
          related: [{ from: place.from, to: place.to, message: t`This cable is number ${own.number}` }],
          fix: year !== null ? null : withYear(item, before),
        },
      )
    }
  },
})

function withYear(item: Reference, year: number): Fix | null {
  return item.post === null || item.inheritsPost ? null : insert(item.post.from, `${two(year)} `, false, t`Insert "${two(year)}"`)
}

function two(year: number): string {
  return String(year % 100).padStart(2, '0')
}
