import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import type { Fix } from './rule.ts'
import { removeLines } from './fix.ts'
import { lineAt } from '../text.ts'
import { isRedacted } from '../model/post-facts.ts'
import type { Address, Cable } from '../syntax/node.ts'

export default defineRule({
  name: 'duplicate-addressee',
  group: 'transmission',
  summary: 'The same addressee stands twice in the TO and INFO lists.',
  severity: { author: 'information', archive: 'off' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-232',
  since: '0.1.0',
  check(cable, context) {
    if (cable.addressLists.length === 0) return
    const seen = new Map<string, Address>()
    for (const list of cable.addressLists) {
      if (list.kind === 'exempt') continue
      for (const address of list.addresses) {
        const key = keyOf(address)
        const first = seen.get(key)
        if (first === undefined) {
          seen.set(key, address)
          continue
        }
        if (key === '' || key.includes('COLLECTIVE') || isRedacted(key)) continue
        // One name behind two stations: two copies are meant.
        if (
          first.routingIndicator !== null &&
          address.routingIndicator !== null &&
          first.routingIndicator.text !== address.routingIndicator.text
        )
          continue
        context.report(address.name, t`"${address.name.text}" is addressed twice and gets two copies. Delete one of the two.`, {
          related: [{ from: first.from, to: first.to, message: t`Addressed here first` }],
          fix: deletion(cable, list.label.from, address),
        })
      }
    }
  },
})

function keyOf(address: Address): string {
  return address.name.text.toUpperCase() + (address.officeCodes?.text ?? '')
}

/** Only where the address has its line to itself; the label's line would lose its label. */
function deletion(cable: Cable, label: number, address: Address): Fix | null {
  const line = lineAt(cable.text, address.from)
  if (line === lineAt(cable.text, label) || line !== lineAt(cable.text, address.to)) return null
  const before = cable.text.string.slice(cable.text.starts[line], address.from)
  const after = cable.text.string.slice(address.to, cable.text.ends[line])
  return before.trim() === '' && after.trim() === '' ? removeLines(cable.text, address, false) : null
}
