import { isBlank } from '../text.ts'
import type { BodyReader } from './body.ts'
import type { Dialect, Heading, Node, Token } from './node.ts'
import { noiseLine } from './noise.ts'
import { readBullet } from './paragraph.ts'
import { parsePortionMark } from './portion-mark.ts'
import { isSignatureName } from './signature.ts'
import { inOrder, isDigitCode, isUpperCode, token } from './tokens.ts'

export function readRuleOrBullet(body: BodyReader, from: number, to: number, line: number): number {
  const { source } = body
  if (isRule(source, from, to)) {
    const rule = token('rule', source, from, to)
    if (body.context.stamped && isDistributionRule(source, from, to)) {
      body.addNoise(noiseLine('distribution', source, from, to))
      return line + 1
    }
    addRule(body, rule)
    return line + 1
  }
  const behind = behindRule(body, from, to)
  if (behind < to) {
    addRule(body, token('rule', source, from, body.trimBack(from, behind)))
    body.readPart(behind, to, line)
    return line + 1
  }
  const bullet = readBullet(source, from, to)
  if (bullet !== null) body.openInner(bullet.kind, bullet.marker, from, bullet.to, to)
  else body.addText(from, to, line)
  return line + 1
}

/** Where the text begins that stands on one line with a rule: three or more signs, a blank, then a number or a title. */
export function behindRule(body: BodyReader, from: number, to: number): number {
  const { source } = body
  let at = from
  while (at < to && (source.charCodeAt(at) === 45 || source.charCodeAt(at) === 61)) at++
  return at - from >= 3 && isBlank(source.charCodeAt(at)) ? body.skipBlanks(at, to) : to
}

/** A rule makes the one or two lines above it a title; without such lines it opens a boxed title (C5). */
export function addRule(body: BodyReader, rule: Token): void {
  const title = takeTitle(body)
  if (title !== null) {
    const above = body.pendingRule
    const boxed = above !== null && body.skipSpace(above.to, title[0]!.from) === title[0]!.from
    if (boxed) body.pendingRule = null
    else dropPendingRule(body)
    body.closeParagraph()
    addHeading(body, title, boxed ? [above, rule] : [rule])
  } else {
    dropPendingRule(body)
    const container = body.inner ?? body.paragraph
    // Directly under text that is no title it is part of a table.
    if (container !== null && body.run > 0 && !body.blank) {
      container.children.push(rule)
      return
    }
    body.closeInner()
    body.pendingRule = rule
  }
  body.run = 0
  body.blank = true
}

/** Takes the last one or two text lines out of their container when they can be a title. */
export function takeTitle(body: BodyReader): readonly Node[] | null {
  if (body.run < 1 || body.run > 2 || body.blank || body.afterNoise) return null
  const container = body.inner ?? body.paragraph
  if (container === null || container.kind === 'bullet' || container.kind === 'listItem') return null
  const { children } = container
  const lines = children.slice(-body.run)
  for (const line of lines) {
    if (line.kind !== 'textLine' || line.to - line.from > 72) return null
  }
  const end = body.source.charCodeAt(lines[lines.length - 1]!.to - 1)
  if (end === 46 && body.pendingRule === null) return null
  children.splice(children.length - body.run, body.run)
  if (container === body.inner && children.length === 0) body.inner = null
  return lines
}

export function addHeading(body: BodyReader, lines: readonly Node[], rules: readonly Token[]): void {
  const { source } = body
  const from = lines[0]!.from
  const to = lines[lines.length - 1]!.to
  // A title that reads like opening words is a title.
  while (body.markers.length > 0 && body.markers[body.markers.length - 1]!.from >= from) body.markers.pop()
  const mark = source.charCodeAt(from) === 40 ? parsePortionMark(source, from, to) : null
  let titleFrom = mark?.level != null ? mark.to : from
  while (titleFrom < to && (isBlank(source.charCodeAt(titleFrom)) || isLineEnd(source.charCodeAt(titleFrom)))) titleFrom++
  const own = mark?.level != null ? mark : null
  if (own !== null) body.marks.push(own)
  const title: Token = { kind: 'title', from: titleFrom, to, children: [], text: lines.length > 1 ? source.slice(titleFrom, to).replace(/\s+/g, ' ') : source.slice(titleFrom, to) }
  const children = inOrder([own, title, ...rules])
  const heading: Heading = { kind: 'heading', from: children[0]!.from, to: children[children.length - 1]!.to, children, mark: own, title, rules }
  body.headings.push(heading)
  body.blocks.push(heading)
}

export function dropPendingRule(body: BodyReader): void {
  if (body.pendingRule === null) return
  const rule = body.pendingRule
  body.pendingRule = null
  // It stands before everything that came after it, so it is put back in order.
  const container = body.inner ?? body.paragraph
  const list = container === null || container.from > rule.from ? (body.paragraph !== null && body.paragraph.from < rule.from ? body.paragraph.children : body.blocks) : container.children
  let index = list.length
  while (index > 0 && list[index - 1]!.from > rule.from) index--
  list.splice(index, 0, rule)
}

/** `//TITLE//` alone on a line. */
export function readSlashTitle(body: BodyReader, from: number, to: number): boolean {
  const { source } = body
  if (to - from < 6 || to - from > 76 || source.charCodeAt(from + 1) !== 47 || source.charCodeAt(to - 1) !== 47 || source.charCodeAt(to - 2) !== 47) return false
  dropPendingRule(body)
  body.closeParagraph()
  const title = token('title', source, from + 2, to - 2)
  const heading: Heading = {
    kind: 'heading', from, to, mark: null, title, rules: [],
    children: [token('punctuation', source, from, from + 2), title, token('punctuation', source, to - 2, to)],
  }
  body.headings.push(heading)
  body.blocks.push(heading)
  body.run = 0
  body.blank = true
  body.afterNoise = false
  return true
}

/** A short line between blank lines without a stop: capitals anywhere, or any case with its own mark (C5; smart.md 2.7). */
export function takeStandingTitle(body: BodyReader): void {
  const container = body.inner ?? body.paragraph
  const line = container?.children[container.children.length - 1]
  if (container === null || line === undefined || line.kind !== 'textLine' || line.to - line.from > 72 || container.kind === 'bullet' || container.kind === 'listItem') return
  if (container.kind === 'paragraph' && container.children.length < 3) return
  if (!isStandingTitle(body.source, line.from, line.to, body.options.dialect)) return
  if (body.options.dialect !== 'smart' && isSignatureName(body.source.slice(line.from, line.to))) return
  container.children.pop()
  if (container === body.inner && container.children.length === 0) body.inner = null
  body.closeParagraph()
  addHeading(body, [line], [])
}

/** Dashes, equals signs and blanks only, three or more signs: a rule, also one broken by a blank (N14). */
function isRule(source: string, from: number, to: number): boolean {
  let signs = 0
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code === 45 || code === 61 || code === 95 || code === 42) signs++
    else if (code !== 32 && code !== 43) return false
  }
  return signs >= 3
}

function isDistributionRule(source: string, from: number, to: number): boolean {
  return to - from > 20 && isDigitCode(source.charCodeAt(to - 1))
}

function isStandingTitle(source: string, from: number, to: number, dialect: Dialect): boolean {
  const end = source.charCodeAt(to - 1)
  if (end === 46 || end === 44 || end === 59 || end === 58 || end === 63 || end === 33 || end === 45 || end === 34) return false
  if (to - from < 3) return false
  let start = from
  let marked = false
  if (source.charCodeAt(from) === 40) {
    const mark = parsePortionMark(source, from, to)
    if (mark?.level != null) {
      marked = true
      start = mark.to
      while (start < to && isBlank(source.charCodeAt(start))) start++
      if (start >= to) return false
    }
  }
  if (!isUpperCode(source.charCodeAt(start))) return false
  let letters = 0
  for (let at = start; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code >= 97 && code <= 122) return marked || dialect === 'smart'
    if (isUpperCode(code)) letters++
  }
  return letters >= 3
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13
}
