import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'

export default defineRule({
  name: 'signature-not-uppercase',
  group: 'body',
  summary: 'The signature is not in capitals.',
  severity: { author: 'off', archive: 'off' },
  // Prints write it as they like.
  dialects: stateDialects.filter((dialect) => dialect !== 'smart'),
  fix: 'safe',
  authority: 'Usage',
  since: '0.1.0',
  check(cable, context) {
    for (const name of cable.signature?.names ?? []) {
      const capitals = name.text.toUpperCase()
      if (capitals === name.text || capitals.length !== name.to - name.from) continue
      context.report(name, t`Signature "${name.text}" is not in capitals, as four of five are. Write "${capitals}".`, {
        fix: replace(cable.text, name, capitals, true),
      })
    }
  },
})
