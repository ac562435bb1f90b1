import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { insert } from './fix.ts'
import type { MessageSet } from '../syntax/node.ts'

export default defineRule({
  name: 'mtf-unterminated-set',
  group: 'military',
  summary: 'A set of a military message is not ended with two slashes.',
  severity: { author: 'warning', archive: 'warning' },
  dialects: ['military'],
  fix: 'unsafe',
  authority: 'NTP 3(J); MIL-STD-6040 (USMTF)',
  since: '0.1.0',
  check(cable, context) {
    const source = cable.text.string
    for (const set of cable.sets) {
      if (set.terminated || endsInside(source, set)) continue
      const slash = source.charCodeAt(set.to - 1) === 47
      context.report(
        set.name,
        slash
          ? t`Set "${set.name.text}" is not ended with "//", so machines read the next set as part of it. Add the second slash.`
          : t`Set "${set.name.text}" is not ended with "//", so machines read the next set as part of it. Add the slashes.`,
        {
          fix: insert(set.to, slash ? '/' : '//', false, t`Insert "${slash ? '/' : '//'}" at the end of the set`),
        },
      )
    }
  },
})

/** Two slashes before the last words of the set: a remark stands behind its end. Office codes, `//N1//`, have them too. */
function endsInside(source: string, set: MessageSet): boolean {
  return source.slice(Math.max(set.name.to + 1, set.to - 80), set.to + 1).includes('//')
}
