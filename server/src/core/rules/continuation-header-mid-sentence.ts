import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { isBlank } from '../text.ts'
import type { PageHeader } from '../syntax/node.ts'

export default defineRule({
  name: 'continuation-header-mid-sentence',
  group: 'classification',
  summary: 'A page header interrupts a sentence.',
  severity: { author: 'off', archive: 'off' },
  dialects: ['cablegate'],
  fix: 'unsafe',
  authority: 'Page headers of 1,588 published sections',
  since: '0.1.0',
  check(cable, context) {
    const source = cable.text.string
    for (const header of cable.pageHeaders) {
      const before = lastLetter(source, header, cable.from)
      const after = nextLetter(source, header, cable.to)
      if (before === after || !endsOpen(source.charCodeAt(before - 1)) || !isLowerCase(source.charCodeAt(after))) continue
      context.report(header, t`The page break stands in the middle of a sentence. Join the lines to read on.`, {
        fix: { title: t`Delete the page header and join the lines`, safe: false, edits: [{ from: before, to: after, text: ' ' }] },
      })
    }
  },
})

/** Offset behind the last character before the header that is not blank. */
function lastLetter(source: string, header: PageHeader, limit: number): number {
  let at = header.from
  while (at > limit && isSpace(source.charCodeAt(at - 1))) at--
  return at
}

function nextLetter(source: string, header: PageHeader, limit: number): number {
  let at = header.to
  while (at < limit && isSpace(source.charCodeAt(at))) at++
  return at
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13
}

/** A letter, a digit or a comma: the sentence goes on. */
function endsOpen(code: number): boolean {
  const lower = code | 32
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 44
}

function isLowerCase(code: number): boolean {
  return code >= 97 && code <= 122
}
