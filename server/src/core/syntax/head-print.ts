import type { Span } from '../span.ts'
import { parseSmartDate } from './date-time-group.ts'
import type { HeadReader } from './head.ts'
import { labelAt, tailLabels } from './labels.ts'
import type { ClassificationLine } from './node.ts'
import { noiseLine, parseBanner } from './noise.ts'
import { readNumber } from './paragraph.ts'
import { reads, token } from './tokens.ts'

/** A line of a two-column print: a label with its value, or a continuation in the value column. */
export function readPrintLine(head: HeadReader, span: Span, line: number): boolean {
  const { source } = head
  const { from, to } = span
  const label = labelAt(source, from, to, true)
  if (label !== null && !(head.subjectSeen && tailLabels.has(label.name))) {
    if (head.subjectSeen && head.options.dialect !== 'webtel') return false
    head.openStray(label, from, to)
    if (label.field === 'mrn') head.classification = emptyClassification
    return true
  }
  if (label === null && reads(source, from, 'TELEGRAM ') && head.options.dialect === 'webtel') {
    head.push(parseSmartDate(source, token('label', source, from, from + 8), { from: from + 9, to }))
    return true
  }
  if (head.open === null || label !== null) return false
  const indent = head.indentOf(from)
  const isEmpty = head.open.lines.length === 1 && head.open.lines[0]!.to <= (head.open.label?.to ?? 0)
  if (isEmpty && (head.open.field !== 'subject' || indent > head.open.indent + 4)) {
    if (!head.blank || indent > head.open.indent + 4) {
      head.open.lines.push(span)
      return true
    }
  }
  if (indent > head.open.indent + 4 && (!head.blank || head.open.field !== 'subject') && readNumber(source, from, to) === null) {
    head.open.lines.push(span)
    return true
  }
  void line
  return false
}

export function readTailLine(head: HeadReader, span: Span, line: number): boolean {
  const { source } = head
  const { from, to } = span
  const label = labelAt(source, from, to, true)
  if (label !== null && tailLabels.has(label.name)) {
    head.openStray(label, from, to)
    return true
  }
  const banner = parseBanner(source, from, to)
  if (banner !== null) {
    head.push(banner)
    return true
  }
  if (reads(source, from, 'SBU') && to - from <= 12) {
    head.push(noiseLine('banner', source, from, to))
    return true
  }
  if (head.open !== null && (head.indentOf(from) > head.open.indent || !head.blank)) {
    head.open.lines.push(span)
    return true
  }
  void line
  head.push(noiseLine('unknownLine', source, from, to))
  return true
}

const emptyClassification: ClassificationLine = {
  kind: 'classificationLine', from: 0, to: 0, children: [], label: null, level: null, levelValue: null, spelling: null, encrypted: false, noforn: null,
  section: null, sections: null, year: null, post: null, number: null, slug: null,
}
