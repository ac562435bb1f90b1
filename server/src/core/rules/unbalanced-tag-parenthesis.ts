import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { insert } from './fix.ts'

export default defineRule({
  name: 'unbalanced-tag-parenthesis',
  group: 'fields',
  summary: 'A parenthesis on the TAGS line is never closed.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '74 STATE 150591',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.tags
    if (field === null) return
    for (const tag of field.tags) {
      if (!tag.unclosed) continue
      context.report(
        { from: tag.code.from, to: tag.to },
        t`The parenthesis behind "${tag.code.text}" is never closed, so where the name ends has to be guessed. Close it.`,
        { fix: insert(tag.to, ')', false, t`Insert ")"`) },
      )
    }
  },
})
