import { defineRule, stateDialects } from './rule.ts'
import { replace } from './fix.ts'
import { editDistance } from '../model/edit-distance.ts'

const words = ['FLASH', 'IMMEDIATE', 'PRIORITY', 'ROUTINE', 'NIACT'] as const

export default defineRule({
  name: 'unknown-precedence-word',
  group: 'transmission',
  summary: 'The last word of an address is a misspelt precedence.',
  severity: { author: 'warning', archive: 'hint' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-421',
  since: '0.1.0',
  check(cable, context) {
    for (const list of cable.addressLists) {
      for (const { name, precedence } of list.addresses) {
        if (precedence !== null) continue
        const at = name.text.lastIndexOf(' ') + 1
        if (at === 0) continue
        const word = name.text.slice(at).toUpperCase()
        const meant = intended(word)
        if (meant === undefined) continue
        const span = { from: name.to - word.length, to: name.to }
        context.report(span, `"${word}" is no precedence. Did you mean ${meant}?`, { fix: replace(cable.text, span, meant, false) })
      }
    }
  },
})

/** The precedence within two letters of a word, one for the short ones; the first two or the last two letters must be right. */
function intended(word: string): string | undefined {
  if (word.length < 4 || word.length > 11) return undefined
  for (const name of words) {
    if (word.slice(0, 2) !== name.slice(0, 2) && word.slice(-2) !== name.slice(-2)) continue
    const limit = name.length < 7 ? 1 : 2
    if (Math.abs(word.length - name.length) <= limit && editDistance(word, name, limit) <= limit) return name
  }
  return undefined
}
