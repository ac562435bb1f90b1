import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import type { Fix } from './rule.ts'
import { tagRoles } from '../model/tag-roles.ts'
import type { Cable, Tag } from '../syntax/node.ts'

export default defineRule({
  name: 'duplicate-tag',
  group: 'fields',
  summary: 'The same TAG stands twice.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'safe',
  authority: '5 FAH-3 H-010',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.tags
    if (field === null || field.tags.length < 2) return
    const { tags } = field
    const seen = new Map<string, Tag>()
    for (let index = 0; index < tags.length; index++) {
      const tag = tags[index]!
      const key = tag.person === null ? tag.code.text : `${tag.code.text} ${tag.person.text}`
      const first = seen.get(key)
      if (first === undefined) {
        seen.set(key, tag)
        continue
      }
      const role = tagRoles(field)[index]
      // Names and loose letters may repeat; a caption has a rule of its own.
      if (tag.code.text.length < 2 || role === 'name' || role === 'caption' || role === 'unknown') continue
      context.report(tag, t`TAG "${tag.code.text}" is repeated; once is enough. Delete it.`, {
        related: [{ from: first.from, to: first.to, message: t`It stands here already` }],
        fix: removal(cable, tags[index - 1]!, tag),
      })
    }
  },
})

/** Takes the tag away with what separates it from the one before, unless something else stands between them. */
function removal(cable: Cable, before: Tag, tag: Tag): Fix | null {
  const source = cable.text.string
  for (let at = before.to; at < tag.from; at++) if (!' \t\r\n,;[]()#'.includes(source.charAt(at))) return null
  return { title: t`Delete "${tag.code.text}"`, safe: true, edits: [{ from: before.to, to: tag.to, text: '' }] }
}
