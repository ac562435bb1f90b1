import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'

export default defineRule({
  name: 'derived-and-original',
  group: 'authority',
  summary: 'The cable is derived from a source and gives a reason of its own.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  inForce: { from: '1995-10-14' },
  fix: null,
  authority: '32 CFR 2001.22; 5 FAH-1 H-131',
  since: '0.1.0',
  check(cable, context) {
    const source = cable.authorities.find((block) => block.derivedFrom !== null)?.derivedFrom
    if (source === undefined || source === null) return
    const reason = cable.authorities.flatMap((block) => block.reasons)[0]
    if (reason === undefined) return
    context.report(
      reason,
      t`A reason beside "Derived From": who follows a source takes over its classification and gives no reason of his own. Delete one of the two.`,
      { related: [{ from: source.from, to: source.to, message: t`Derived from this` }] },
    )
  },
})
