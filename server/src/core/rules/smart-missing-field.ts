import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { insertLineAfter, insertLineBefore } from './fix.ts'
import { fieldRank, paddedLabel, printFields } from '../model/print-fields.ts'
import type { PrintField } from '../model/print-fields.ts'
import type { Cable } from '../syntax/node.ts'

/** Fields of every print (smart.md 2.2). */
const head: readonly string[] = ['MRN', 'Date/DTG', 'From', 'Action', 'E.O.', 'TAGS', 'Subject']

/** Fields of every complete print; prints of older cables have none of them. */
const tail: readonly string[] = ['Signature', 'Drafted By', 'Approved By', 'Released By']

export default defineRule({
  name: 'smart-missing-field',
  group: 'smart',
  summary: 'A required field of the SMART form is missing.',
  severity: { author: 'warning', archive: 'information' },
  dialects: ['smart'],
  fix: 'unsafe',
  authority: '5 FAH-1 H-210, H-240; SMART prints of 2010 to 2023',
  since: '0.1.0',
  check(cable, context) {
    if (cable.partial) return
    const fields = printFields(cable)
    if (fields.length === 0) return
    const present = new Set(fields.map(({ name }) => name))
    const wanted = fields.some(({ zone }) => zone === 'tail') && cable.wrapped === null ? [...head, ...tail] : head
    for (const name of wanted) {
      if (present.has(name)) continue
      const before = neighbour(fields, name)
      context.report(
        before.label,
        isBehind(before, name)
          ? t`Field "${name}" is missing behind this one; the form requires it. Add it.`
          : t`Field "${name}" is missing before this one; the form requires it. Add it.`,
        {
          fix: fix(cable, before, name),
        },
      )
    }
  },
})

/** The field behind which it belongs, of the same list; the first of the list where it would be the first. */
function neighbour(fields: readonly PrintField[], name: string): PrintField {
  const zone = tail.includes(name) ? 'tail' : 'head'
  const own = fields.filter((field) => field.zone === zone)
  const list = own.length === 0 ? fields : own
  return list.findLast((field) => isBehind(field, name)) ?? list[0]!
}

function isBehind(field: PrintField, name: string): boolean {
  const rank = fieldRank(field.name)
  return rank !== -1 && rank < fieldRank(name)
}

function fix(cable: Cable, before: PrintField, name: string): ReturnType<typeof insertLineAfter> {
  const line = paddedLabel(cable, name).trimEnd()
  const title = t`Insert the field "${name}"`
  return isBehind(before, name)
    ? insertLineAfter(cable.text, before.to, line, false, title)
    : insertLineBefore(cable.text, before.from, line, false, title)
}
