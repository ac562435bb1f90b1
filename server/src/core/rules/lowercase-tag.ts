import { t } from '../l10n.ts'
import { defineRule, stateDialects } from './rule.ts'
import { tagRoles } from '../model/tag-roles.ts'

export default defineRule({
  name: 'lowercase-tag',
  group: 'fields',
  summary: 'TAGS stand in small letters.',
  severity: { author: 'hint', archive: 'off' },
  dialects: stateDialects,
  fix: 'safe',
  authority: '5 FAH-3 H-010',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.tags
    if (field === null) return
    const source = cable.text.string
    const small = field.tags.filter((tag) => source.slice(tag.code.from, tag.code.to) !== tag.code.text)
    if (small.length === 0) return
    const roles = tagRoles(field)
    const codes = small.filter((tag) => roles[field.tags.indexOf(tag)] !== 'name').map((tag) => tag.code)
    const [first] = codes
    if (first === undefined) return
    const words = codes.map((code) => source.slice(code.from, code.to)).join(', ')
    const many = codes.length > 1
    context.report(
      { from: first.from, to: codes[codes.length - 1]!.to },
      many
        ? t`"${words}" stand in small letters; programs that sort cables may not know them. Write capitals.`
        : t`"${words}" stands in small letters; programs that sort cables may not know it. Write capitals.`,
      {
        fix: {
          title: many ? t`Write ${codes.length} TAGS in capitals` : t`Write "${first.text}"`,
          safe: true,
          edits: codes.map((code) => ({ from: code.from, to: code.to, text: code.text })),
        },
      },
    )
  },
})
