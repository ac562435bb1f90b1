import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { isCut } from '../model/redactions.ts'
import { lineAt, trimmedEnd } from '../text.ts'
import type { Cable, SubjectField } from '../syntax/node.ts'

export default defineRule({
  name: 'empty-subject',
  group: 'fields',
  summary: 'The SUBJECT line says nothing.',
  severity: { author: 'error', archive: 'warning' },
  // Empty fields of SMART prints have a rule of their own.
  dialects: ['cablegate', 'aad', 'copy', 'deptdraft', 'webtel', 'draft', 'unknown'],
  fix: null,
  authority: '5 FAH-1 H-212',
  since: '0.1.0',
  check(cable, context) {
    const field = cable.subject
    if (field === null || field.title !== null || cable.partial || isCut(cable, field) || !isLeftEmpty(cable, field)) return
    context.report(field.label, t`"${field.label.text}" without a subject: nobody sees what the cable is about. Add it.`)
  },
})

/** A blank line or another part of the header follows; at the end of a text it is still being written. */
function isLeftEmpty(cable: Cable, field: SubjectField): boolean {
  const { text } = cable
  const next = lineAt(text, field.to) + 1
  let line = next
  while (line < text.starts.length && text.starts[line]! < cable.to && trimmedEnd(text, line) === text.starts[line]!) line++
  if (line >= text.starts.length || text.starts[line]! >= cable.to) return false
  if (line > next) return true
  const from = text.starts[line]!
  const to = text.ends[line]!
  return [...cable.references, ...cable.authorities, cable.tags, cable.executiveOrder, cable.paragraphs[0]].some(
    (node) => node != null && node.from >= from && node.from < to,
  )
}
