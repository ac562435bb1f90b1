import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import type { Edit } from './rule.ts'
import { isPersonTag, tagRoles } from '../model/tag-roles.ts'
import type { Tag } from '../syntax/node.ts'

export default defineRule({
  name: 'mixed-tag-separators',
  group: 'fields',
  summary: 'Blanks and commas both separate the TAGS.',
  severity: { author: 'hint', archive: 'off' },
  dialects: ['cablegate', 'aad', 'copy', 'deptdraft', 'webtel', 'draft'],
  fix: 'safe',
  authority: '5 FAH-3 H-010',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.tags
    if (field === null || field.separators !== 'mixed') return
    const { tags } = field
    // Names that lost their parentheses have blanks of their own.
    if (tags.some((tag) => isPersonTag(tag.code.text) && tag.person === null)) return
    // So have the words that some drafters type for codes.
    if (tagRoles(field).some((role, index) => role === 'unknown' && tags[index]!.code.text.length > 2)) return
    const source = cable.text.string
    const gaps = tags.slice(1).map((tag, index) => gapOf(source, tags[index]!, tag))
    const commas = gaps.filter((gap) => gap.text.includes(',')).length
    const comma = commas * 2 >= gaps.length
    const edits = gaps.flatMap((gap): Edit[] => {
      // A line end separates as well; link targets and other damage are left alone.
      if (gap.text.trim() !== '' && gap.text.trim() !== ',' && gap.text.trim() !== ';') return []
      const lineEnd = gap.text.includes('\n') || gap.text.includes('\r')
      const wanted = lineEnd ? (comma ? `,${gap.text.replace(/^[ ,;]+/, '')}` : gap.text.replace(/^[ ,;]+/, '')) : comma ? ', ' : ' '
      return wanted === gap.text ? [] : [{ from: gap.from, to: gap.to, text: wanted }]
    })
    context.report(
      { from: tags[0]!.from, to: tags[tags.length - 1]!.to },
      comma
        ? t`TAGS are separated by blanks here and by commas there, which some programs read as one TAG. Use commas throughout.`
        : t`TAGS are separated by blanks here and by commas there, which some programs read as one TAG. Use blanks throughout.`,
      {
        fix:
          edits.length === 0 ? null : { title: comma ? t`Separate all TAGS by commas` : t`Separate all TAGS by blanks`, safe: true, edits },
      },
    )
  },
})

function gapOf(source: string, before: Tag, after: Tag): { readonly from: number; readonly to: number; readonly text: string } {
  return { from: before.to, to: after.from, text: source.slice(before.to, after.from) }
}
