import { isDocument, quotedSpans } from '../model/quoted.ts'
import type { Edit, Mode } from '../rules/rule.ts'
import { modeOf } from '../rules/run.ts'
import type { Cable, CableFile, Node } from '../syntax/node.ts'
import { readMark, readNumber } from '../syntax/paragraph.ts'
import { within } from '../syntax/walk.ts'
import { indentEnd, lineAt, trimmedEnd } from '../text.ts'
import { usualMark } from './completion/marks.ts'
import { ruleEdits } from './refactor/draw-rules.ts'

/** Characters behind which typing is helped. */
export const typingCharacters = ['\n', ':'] as const

/**
 * Help for somebody who types a cable, as edits in order, when `typed` has just gone in before the offset: labels of the header in capitals; behind Enter the
 * next paragraph number with its mark, the next letter of a reference, rules as long as their title. Empty for cables that are being read.
 */
export function helpTyping(file: CableFile, offset: number, typed: string, mode: Mode | 'auto' = 'auto'): Edit[] {
  const { text } = file
  if (!(offset >= 0 && offset <= text.string.length)) return []
  const cable = file.cables.findLast((each) => each.from <= offset) ?? file.cables[0]!
  if ((mode === 'auto' ? modeOf(cable) : mode) !== 'author' && !isBegun(cable)) return []
  const line = lineAt(text, offset)
  if (typed === ':') return capitalLabels(cable, line)
  if (typed !== '\n' || line === 0) return []
  return [...capitalLabels(cable, line - 1), ...titleRules(file, cable, line - 1), ...nextItem(cable, line)].sort((a, b) => a.from - b.from)
}

/** Hardly more than a first line, which can be anything. */
function isBegun(cable: Cable): boolean {
  return cable.dialect === 'unknown' && cable.to - cable.from < 400
}

/** Labels of the State header that begin on a line, and the words FM, TO and INFO of the transmission header. */
function capitalLabels(cable: Cable, line: number): Edit[] {
  if (cable.dialect === 'smart' || cable.dialect === 'webtel') return []
  const { text } = cable
  const from = text.starts[line]!
  const to = text.ends[line]!
  const edits: Edit[] = []
  for (const field of [cable.executiveOrder, cable.tags, cable.subject, ...cable.references]) {
    if (field === null || field.label.from < from || field.label.from > to) continue
    const written = text.string.slice(field.label.from, field.label.to)
    if (written !== written.toUpperCase()) edits.push({ from: field.label.from, to: field.label.to, text: written.toUpperCase() })
  }
  const word = formatWord(cable, line)
  return word === null ? edits : [word]
}

/** What stands on the line before each format line. */
const before: Readonly<Record<string, RegExp>> = { fm: /^[ZOPRY] (?:[ZOPRY] )?\d{6}Z /, to: /^FM /i, info: /^(?:TO |R[A-Z]{3,7}\/)/i }

function formatWord(cable: Cable, line: number): Edit | null {
  const { text } = cable
  const start = text.starts[line]!
  const written = text.string.slice(start, Math.min(text.ends[line]!, start + 6))
  const word = ['fm', 'to', 'info'].find((each) => written.toLowerCase().startsWith(`${each} `))
  if (word === undefined || line === 0 || written.startsWith(word.toUpperCase())) return null
  const above = text.string.slice(text.starts[line - 1]!, Math.min(text.ends[line - 1]!, text.starts[line - 1]! + 40))
  return before[word]!.test(above) ? { from: start, to: start + word.length, text: word.toUpperCase() } : null
}

/** The line that was left is a rule below a title, or a title below its first rule. */
function titleRules(file: CableFile, cable: Cable, line: number): Edit[] {
  const { text } = file
  const from = text.starts[line]!
  const to = text.ends[line]!
  const heading = cable.headings.find(({ rules }) => rules.some((rule) => rule.from >= from && rule.to <= to))
  return heading === undefined ? [] : ruleEdits(file, heading)
}

/** On an empty line behind Enter: the next number, the next letter; on a second Enter the one that was not used goes away. */
function nextItem(cable: Cable, line: number): Edit[] {
  const { text } = cable
  const { string, starts, ends } = text
  if (indentEnd(text, line) < ends[line]!) return []
  const unused = unusedItem(cable, line - 1)
  if (unused !== null) return [unused]
  const put = nextLetter(cable, line) ?? nextNumber(cable, line)
  return put === null
    ? []
    : [{ from: starts[line]!, to: ends[line]!, text: put }].filter((edit) => string.slice(edit.from, edit.to) !== edit.text)
}

/** `4. (C)` or `B.` with nothing behind it, which Enter has left. */
function unusedItem(cable: Cable, line: number): Edit | null {
  const { text } = cable
  const from = indentEnd(text, line)
  const to = trimmedEnd(text, line)
  if (from >= to) return null
  const number = readNumber(text.string, from, to)
  const isNumber =
    number !== null && number.form === 'plain' && readMark(text.string, number.to, to).textFrom >= to && cable.paragraphs.length > 1
  const isLetter =
    /^[B-Z]\.$/.test(text.string.slice(from, to)) &&
    cable.references.some((field) => field.from < from && lineAt(text, field.to) >= line - 1)
  return isNumber || isLetter ? { from: text.starts[line]!, to: text.ends[line]!, text: '' } : null
}

/** The letter below a lettered reference, in its column. */
function nextLetter(cable: Cable, line: number): string | null {
  const { text } = cable
  for (const field of cable.references) {
    const last = field.items[field.items.length - 1]
    const letter = last?.letter
    if (letter == null || lineAt(text, field.to) !== line - 1 || lineAt(text, letter.from) !== line - 1) continue
    const code = letter.text.charCodeAt(0)
    if (code >= 90) return null
    const column = letter.from - text.starts[line - 1]!
    const sign = text.string.charAt(letter.to) === ')' ? ')' : '.'
    return `${' '.repeat(column)}${String.fromCharCode(code + 1)}${sign} `
  }
  return null
}

/** The number and mark of the next paragraph, behind a numbered one and a blank line, where no further one follows. */
function nextNumber(cable: Cable, line: number): string | null {
  const { text, paragraphs } = cable
  if (line < 2 || indentEnd(text, line - 1) < text.ends[line - 1]! || indentEnd(text, line - 2) >= text.ends[line - 2]!) return null
  const at = text.starts[line]!
  const last = paragraphs[paragraphs.length - 1]
  if (last === undefined || last.from >= at || last.to > at || lineAt(text, last.to - 1) !== line - 2 || last.form !== 'plain') return null
  if (within(quotedSpans(cable), last.from) || hasOpenDocument(cable, last.to) || endsInList(last)) return null
  const mark = usualMark(cable, { from: at, to: text.ends[line]! })
  return `${last.value + 1}. ${mark === '' ? '' : `${mark} `}`
}

/** A quoted document goes on until its end is written. */
function hasOpenDocument(cable: Cable, offset: number): boolean {
  let open = 0
  for (const { type, name, from } of cable.markers)
    if (from < offset && isDocument(name)) open = Math.max(0, open + (type === 'begin' ? 1 : -1))
  return open > 0
}

/** A list at the end of a paragraph goes on, as far as anybody knows. */
function endsInList(paragraph: Node): boolean {
  const last = paragraph.children[paragraph.children.length - 1]
  return last !== undefined && (last.kind === 'bullet' || last.kind === 'listItem' || last.kind === 'table')
}
