import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import type { Edit, Fix } from './rule.ts'
import { lineEnding } from './fix.ts'
import { lineAt } from '../text.ts'
import { tagRoles } from '../model/tag-roles.ts'
import type { Cable, Tag, TagsField } from '../syntax/node.ts'

export default defineRule({
  name: 'caption-in-tags',
  group: 'fields',
  summary: 'A caption stands among the TAGS.',
  severity: { author: 'warning', archive: 'information' },
  dialects: stateDialects,
  fix: 'unsafe',
  authority: '5 FAH-2 H-440; 5 FAH-3 H-010',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.tags
    if (field === null) return
    tagRoles(field).forEach((role, index) => {
      if (role !== 'caption') return
      const { code } = field.tags[index]!
      context.report(
        code,
        t`"${code.text}" is a caption; among the TAGS nobody handles the cable by it. Put it on a line of its own below the classification line.`,
        {
          fix: move(cable, field, index),
        },
      )
    })
  },
})

/** Out of the TAGS, and below the captions or the classification line unless it stands there already. */
function move(cable: Cable, field: TagsField, index: number): Fix | null {
  const tag = field.tags[index]!
  const taken = removal(cable, field.tags[index - 1], tag, field.tags[index + 1])
  const line = cable.classification
  if (taken === null || line === null || line.label !== null) return null
  const title = t`Move "${tag.code.text}" to the captions`
  if (cable.captions.some((caption) => caption.text === tag.code.text)) return { title, safe: false, edits: [taken] }
  const last = cable.captions[cable.captions.length - 1]
  const end = cable.text.ends[lineAt(cable.text, (last ?? line).to)]!
  if (end > taken.from) return null
  const ending = lineEnding(cable.text)
  return {
    title,
    safe: false,
    edits: [{ from: end, to: end, text: `${last === undefined ? ending : ''}${ending}${tag.code.text}` }, taken],
  }
}

function removal(cable: Cable, before: Tag | undefined, tag: Tag, after: Tag | undefined): Edit | null {
  const source = cable.text.string
  const [from, to] = before !== undefined ? [before.to, tag.to] : [tag.from, after?.from ?? tag.to]
  for (let at = from; at < to; at++) if ((at < tag.from || at >= tag.to) && !' \t\r\n,;[]()#'.includes(source.charAt(at))) return null
  return { from, to, text: '' }
}
