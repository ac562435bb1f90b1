import { t } from '../l10n.ts'
import { defineRule } from './rule.ts'
import { lineEnding } from './fix.ts'
import { brokenSentences } from '../model/broken-sentences.ts'
import { isBlank } from '../text.ts'

export default defineRule({
  name: 'paragraph-broken-by-blank-line',
  group: 'body',
  summary: 'A blank line stands in the middle of a sentence.',
  severity: { author: 'hint', archive: 'hint' },
  dialects: ['cablegate', 'copy'],
  fix: 'unsafe',
  authority: 'Published copies (106 of 1,302)',
  since: '0.1.0',
  check(cable, context) {
    const source = cable.text.string
    for (const { from, to } of brokenSentences(cable)) {
      const span = { from: wordStart(source, from), to: wordEnd(source, to) }
      const before = source.slice(span.from, from)
      const after = source.slice(to, span.to)
      context.report(span, t`Blank line between "${before}" and "${after}": the sentence goes on, so a copy broke it. Join the lines.`, {
        fix: {
          title: t`Join the two lines`,
          safe: false,
          // Where every paragraph is one line, so is this one.
          edits: [{ from, to, text: cable.reflowed ? ' ' : lineEnding(cable.text) }],
        },
      })
    }
  },
})

function wordStart(source: string, to: number): number {
  let at = to
  while (at > 0 && to - at < 40 && !isSpace(source.charCodeAt(at - 1))) at--
  return at
}

function wordEnd(source: string, from: number): number {
  let at = from
  while (at < source.length && at - from < 40 && !isSpace(source.charCodeAt(at))) at++
  return at
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13
}
