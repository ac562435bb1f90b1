import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { letterRank } from '../model/precedences.ts'

export default defineRule({
  name: 'precedence-order',
  group: 'transmission',
  summary: 'The information precedence is not lower than the action precedence before it.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: 'ACP 121; 5 FAH-2 H-320 (format line 5)',
  since: '0.1.0',
  check(cable, context) {
    const action = cable.dateTimeGroup?.precedence
    const info = cable.dateTimeGroup?.infoPrecedence
    if (action === null || action === undefined || info === null || info === undefined) return
    if (letterRank(info.text) < letterRank(action.text)) return
    const span = { from: action.from, to: info.to }
    const equal = action.text === info.text
    context.report(
      span,
      equal
        ? t`"${action.text} ${info.text}" names the same precedence twice. One letter holds for all addressees: delete the second.`
        : t`"${action.text} ${info.text}": the action precedence stands first, then a lower information precedence. Swap the letters.`,
      {
        fix: {
          title: equal ? t`Write "${action.text}"` : t`Write "${info.text} ${action.text}"`,
          safe: false,
          edits: equal
            ? [{ from: action.to, to: info.to, text: '' }]
            : [
                { from: action.from, to: action.to, text: info.text },
                { from: info.from, to: info.to, text: action.text },
              ],
        },
      },
    )
  },
})
