import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import type { Span } from '../span.ts'
import { isBlank } from '../text.ts'
import type { Cable, TagsField, Token } from '../syntax/node.ts'

/** Signs that no TAG, no separator and no damage of publication has. */
const strange = '*?!@$%_+=\\|~^{}'

export default defineRule({
  name: 'malformed-tag',
  group: 'fields',
  summary: 'A word on the TAGS line has signs that no TAG has.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: null,
  authority: '5 FAH-3 H-010',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.tags
    if (field === null || field.children.length <= field.tags.length + 1) return
    let behind = 0
    for (const child of field.children) {
      if (child.kind !== 'punctuation' && child.kind !== 'word') continue
      const at = strangeSign(child as Token, cable.text.string)
      if (at === -1 || at < behind) continue
      const word = wordAround(cable, field, at)
      behind = word.to
      const text = cable.text.string.slice(word.from, word.to)
      context.report(word, t`"${text}" is no TAG: TAGS consist of letters, digits, hyphens and slashes. Correct or delete it.`)
    }
  },
})

function strangeSign(leaf: Token, source: string): number {
  for (let at = leaf.from; at < leaf.to; at++) if (strange.includes(source.charAt(at))) return at
  return -1
}

/** The word between blanks, commas and semicolons that holds an offset. */
function wordAround(cable: Cable, field: TagsField, at: number): Span {
  const source = cable.text.string
  let from = at
  while (from > field.label.to && !isBoundary(source.charCodeAt(from - 1))) from--
  let to = at + 1
  while (to < field.to && !isBoundary(source.charCodeAt(to))) to++
  return { from, to }
}

function isBoundary(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13 || code === 44 || code === 59
}
