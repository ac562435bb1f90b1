import type { Open } from './body-blocks.ts'
import { addStamp } from './body-noise.ts'
import { dropPendingRule } from './body-titles.ts'
import type { BodyReader } from './body.ts'
import type { Node } from './node.ts'
import { isStamp } from './noise.ts'
import { readBullet, readMark, readNumber } from './paragraph.ts'
import type { NumberReading } from './paragraph.ts'
import { TextLine, inOrder, token } from './tokens.ts'

export function readNumbered(body: BodyReader, from: number, to: number, line: number): number {
  const { source } = body
  const reading = readNumber(source, from, to)
  if (reading !== null && opensParagraph(body, reading, to, line)) {
    openParagraph(body, reading, from, to)
    return line + 1
  }
  if (body.context.stamped && isStamp(source, from, to)) {
    addStamp(body, from, to)
    return line + 1
  }
  const item = reading === null || wrapped(body, reading) ? readBullet(source, from, to) : null
  if (item !== null) body.openInner(item.kind, item.marker, from, item.to, to)
  else if (reading !== null && !wrapped(body, reading) && (reading.form !== 'plain' || body.blank || body.endsClause())) {
    body.listNumber = reading.value
    body.openInner('listItem', reading.number, from, reading.to, to, reading.artifacts)
  } else body.addText(from, to, line)
  return line + 1
}

/** The tail of a wrapped sentence that happens to begin with a number and a stop (C4.4). */
export function wrapped(body: BodyReader, reading: NumberReading): boolean {
  return !body.blank && !body.afterNoise && body.lastTextTo > 0 && !body.endsClause() && reading.value !== body.lastNumber + 1 && body.source.charCodeAt(body.lastTextTo - 1) !== 33
}

/** Whether a number opens the next paragraph of the cable, or belongs to a list or a quoted text (C4.4; calibration d 10). */
export function opensParagraph(body: BodyReader, reading: NumberReading, to: number, line: number): boolean {
  const next = body.lastNumber + 1
  const { value } = reading
  if (wrapped(body, reading)) return false
  if (reading.form === 'other') return value === next
  if (reading.form === 'link') return true
  const isMarked = (): boolean => body.source.charCodeAt(body.skipBlanks(reading.to, to)) === 40 && readMark(body.source, reading.to, to).mark !== null
  if (value === next) {
    // In a marked cable an unmarked number inside a running list goes on with the list.
    return body.markedParagraphs === 0 || body.listNumber !== value - 1 || line === 0 || isMarked()
  }
  if (isMarked()) return value > next ? true : body.markedParagraphs > 0 || value === body.lastNumber
  if (body.markedParagraphs > 0) return false
  // Unmarked cables: a restart is a list, a small jump a lost or misread number.
  if (value <= body.lastNumber) return value === body.lastNumber && value > 1 && body.blank
  return body.lastNumber === 0 ? body.blank || line === body.options.firstLine : value - next <= 3 && body.blank
}

export function openParagraph(body: BodyReader, reading: NumberReading, from: number, to: number): void {
  dropPendingRule(body)
  if (reading.value > body.lastNumber + 1 && body.lastNumber > 0) splitInline(body, reading.value)
  body.closeParagraph()
  startParagraph(body, reading, from, to)
}

export function startParagraph(body: BodyReader, reading: NumberReading, from: number, to: number): void {
  const { mark, textFrom } = readMark(body.source, reading.to, to)
  const children: Node[] = []
  for (const artifact of reading.artifacts) children.push(artifact)
  children.push(reading.number)
  if (reading.to > children[children.length - 1]!.to) children.push(token('punctuation', body.source, reading.number.to, reading.to))
  if (reading.form === 'link' || reading.form === 'other') children.splice(0, children.length, ...numberLeaves(body, reading, from))
  if (mark !== null) {
    children.push(mark)
    if (mark.level !== null) body.marks.push(mark)
  }
  body.paragraph = { kind: 'paragraph', from, children, number: reading, marker: null, mark, textFrom }
  if (mark !== null) body.pushPunctuation(children, mark.to, textFrom)
  body.awaitsMark = mark === null && textFrom >= to
  body.lastNumber = reading.value
  body.listNumber = 0
  if (mark?.level != null) body.markedParagraphs++
  body.blank = false
  body.run = 0
  body.afterNoise = false
  if (textFrom < to) body.addText(textFrom, to, -1)
  else body.lastTextTo = to
}

/**
 * Numbers that a program ran into the line before (calibration d 10): looked for only in a paragraph behind which a number is missing, behind the end of
 * a sentence or a rule, and only with a mark.
 */
export function splitInline(body: BodyReader, below: number): void {
  for (let wanted = body.lastNumber + 1; wanted < below; wanted++) {
    const { paragraph } = body
    if (paragraph === null || body.inner !== null) return
    const { children } = paragraph
    const index = children.findIndex((child) => child.kind === 'textLine' && inlineNumber(body.source, child.from, child.to, wanted) !== -1)
    if (index === -1) return
    const line = children[index]!
    const at = inlineNumber(body.source, line.from, line.to, wanted)
    const rest = children.splice(index)
    const before = body.trimBack(line.from, at)
    if (before > line.from) children.push(new TextLine(line.from, before))
    const reading = readNumber(body.source, at, line.to)!
    const own: NumberReading = { ...reading, form: 'inline' }
    body.closeParagraph()
    startParagraph(body, own, at, line.to)
    const open = body.paragraph as Open | null
    for (const child of rest.slice(1)) open!.children.push(child)
  }
}

/** Number, stop and brackets, each its own leaf, in order and without overlap. */
function numberLeaves(body: BodyReader, reading: NumberReading, from: number): readonly Node[] {
  const leaves: Node[] = []
  let at = from
  for (const part of inOrder([...reading.artifacts, reading.number])) {
    if (part.from > at) leaves.push(token('punctuation', body.source, at, part.from))
    leaves.push(part)
    at = part.to
  }
  const end = body.trimBack(at, reading.to)
  if (end > at) leaves.push(token('punctuation', body.source, at, end))
  return leaves
}

/** Offset of a paragraph number with its mark in the middle of a line, behind the end of a sentence or a rule; -1 without one. */
function inlineNumber(source: string, from: number, to: number, wanted: number): number {
  const needle = `${wanted}.`
  const line = source.slice(from, to)
  for (let within = line.indexOf(needle); within !== -1; within = line.indexOf(needle, within + 1)) {
    const at = from + within
    if (at === from || source.charCodeAt(at - 1) !== 32) continue
    let before = at
    while (before > from && source.charCodeAt(before - 1) === 32) before--
    const end = source.charCodeAt(before - 1)
    if (end !== 46 && end !== 33 && end !== 63 && end !== 34 && end !== 41 && end !== 45 && end !== 61) continue
    if (readMark(source, at + needle.length, to).mark?.level != null) return at
  }
  return -1
}
