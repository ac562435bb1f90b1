import type { Span } from '../span.ts'
import { hasAttentionWord } from './captions.ts'
import { looksLikeDateTimeGroup } from './date-time-group.ts'
import { isClassificationLine } from './head-noise.ts'
import type { HeadReader } from './head.ts'
import { innerLabels, labelAt } from './labels.ts'
import { isCapitals, isRuleStart } from './line-tests.ts'
import { visible } from './noise.ts'
import { readNumber } from './paragraph.ts'
import { setNameAt } from './usmtf.ts'

/** Whether one of the header's labels comes before the text does; looks a bounded way ahead. */
export function labelAhead(head: HeadReader, line: number): boolean {
  const { context, options, source } = head
  const last = Math.min(options.limit, line + 40)
  for (let ahead = line + 1, seen = 0; ahead < last && seen < 25; ahead++) {
    const span = visible(context.text, ahead)
    if (span === null) continue
    seen++
    const number = readNumber(source, span.from, span.to)
    if (number !== null && number.form !== 'other' && number.value === 1 && number.to < span.to) return false
    const label = labelAt(source, span.from, span.to, head.smart)
    if (label !== null) return label.field !== 'authority'
    if (innerLabels(source, span.from, span.to).length > 0) return true
    if (head.classification === null && (isClassificationLine(head, span) || looksLikeDateTimeGroup(source, span.from, span.to) || source.startsWith('FM ', span.from) || source.startsWith('VZCZC', span.from))) return true
  }
  return false
}

/** Whether the text begins with a line that no header field explains. */
export function beginsText(head: HeadReader, span: Span, line: number): boolean {
  const { source } = head
  const { from, to } = span
  const number = readNumber(source, from, to)
  if (number !== null && number.form !== 'other') return true
  if (head.subjectSeen || isRuleStart(source, from, to)) return true
  if (to - from > 100 && !hasAttentionWord(source, from, from + 60)) return true
  return !(labelAhead(head, line) || (head.zone === 'captions' && hasAttentionWord(source, from, to) && isCapitals(source, from, to)))
}

/** Whether a set follows: between the classification line and the first set stand numbers and passing instructions. */
export function setAhead(head: HeadReader, line: number): boolean {
  const { context, options, source } = head
  for (let ahead = line + 1; ahead < Math.min(options.limit, line + 60); ahead++) {
    const span = visible(context.text, ahead)
    if (span !== null && setNameAt(source, span.from, span.to) !== null) return true
  }
  return false
}
