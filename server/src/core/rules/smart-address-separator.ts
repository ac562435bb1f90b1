import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { replace } from './fix.ts'

/** A precedence word and a comma, where a semicolon parts two addressees. */
const comma = /\b(?:ROUTINE|IMMEDIATE|PRIORITY|FLASH)(?=,)/gi

export default defineRule({
  name: 'smart-address-separator',
  group: 'smart',
  summary: 'Two addressees of a SMART print are parted by a comma.',
  severity: { author: 'information', archive: 'off' },
  dialects: ['smart'],
  fix: 'safe',
  authority: 'SMART prints of 2010 to 2023',
  since: '0.1.0',
  check(cable, context) {
    if (cable.wrapped !== null) return
    for (const list of cable.addressLists) {
      for (const { name } of list.addresses) {
        const written = cable.text.string.slice(name.from, name.to)
        for (const match of written.matchAll(comma)) {
          const at = name.from + match.index + match[0].length
          context.report(
            { from: at, to: at + 1 },
            t`Comma behind "${match[0]}": names of addressees hold commas, so a semicolon parts them. Write one.`,
            {
              fix: replace(cable.text, { from: at, to: at + 1 }, ';', true),
            },
          )
        }
      }
    }
  },
})
