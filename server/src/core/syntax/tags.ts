import { FieldLeaves, fieldEnd, oneLine, redactionEnd, skipSpace, trimSpace } from './field-leaves.ts'
import type { Logical } from './logical.ts'
import { toSource } from './logical.ts'
import type { Tag, TagsField, Token } from './node.ts'
import { isDigitCode, isLetterCode, upperCase } from './tokens.ts'

const comma = 1
const semicolon = 2
const blank = 4
const lineEnd = 8

/**
 * The TAGS line: codes with commas, blanks or semicolons between them, persons in parentheses behind their code (5 FAH-3; cable-format
 * B6). Code texts are upper case. Redactions and N/A are no codes. A parenthesis that stays open ends its person at the second comma or the
 * line end.
 */
export function parseTags(logical: Logical, label: Token, labelTo: number): TagsField {
  const { text } = logical
  const end = text.length
  const leaves = new FieldLeaves(logical, labelTo, label)
  const tags: Tag[] = []
  let separators = 0
  // What stood between the code before and this place; 0 directly behind a code.
  let between = 0
  let at = labelTo
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isCodeStart(code)) {
      const to = codeEnd(text, at, end)
      if (redactionEnd(text, at, to) === to || isNotApplicable(text, at, to)) {
        leaves.leaf('word', at, to)
        at = to
        continue
      }
      // A line end takes the place of whatever separates the others.
      if (tags.length > 0) separators |= between & (comma | semicolon) || (between & lineEnd ? 0 : between)
      const from = at
      at = to
      between = 0
      const open = skipTo(text, to, end)
      if (text.charCodeAt(open) === 40) at = readPerson(logical, leaves, tags, from, to, open)
      else {
        const token = new FieldLeaves(logical, from).leaf('tagCode', from, to, upperCase(text.slice(from, to)))
        tags.push({ kind: 'tag', from: token.from, to: token.to, children: [token], code: token, person: null, unclosed: false })
        leaves.node(tags[tags.length - 1]!, from, to)
      }
    } else {
      if (code === 60) {
        at = markupEnd(text, at, end)
        continue
      }
      if (code === 44) between |= comma
      else if (code === 59) between |= semicolon
      else if (code === 10) between |= lineEnd
      else if (code === 32 || code === 9 || code === 0xa0) between |= blank
      at++
    }
  }
  const children = leaves.close(end)
  return { kind: 'tags', from: label.from, to: fieldEnd(logical, label.to), children, label, tags, separators: separatorName(separators) }
}

function separatorName(bits: number): TagsField['separators'] {
  switch (bits) {
    case 0:
      return null
    case comma:
      return 'comma'
    case semicolon:
      return 'semicolon'
    case blank:
      return 'blank'
    default:
      return 'mixed'
  }
}

function isCodeStart(code: number): boolean {
  return isLetterCode(code) || isDigitCode(code)
}

/** Letters and digits, with single hyphens, slashes, ampersands and apostrophes between them. */
function codeEnd(text: string, at: number, end: number): number {
  while (at < end) {
    const code = text.charCodeAt(at)
    if (!isCodeStart(code)) {
      const joins = (code === 45 || code === 47 || code === 38 || code === 39) && at + 1 < end && isCodeStart(text.charCodeAt(at + 1))
      if (!joins) return at
    }
    at++
  }
  return at
}

function isNotApplicable(text: string, from: number, to: number): boolean {
  return (
    to - from === 3 && (text.charCodeAt(from) | 32) === 110 && text.charCodeAt(from + 1) === 47 && (text.charCodeAt(from + 2) | 32) === 97
  )
}

/** Behind a piece of HTML such as `<a href="…">`; behind the sign alone where none is closed nearby. */
function markupEnd(text: string, at: number, end: number): number {
  const last = Math.min(end, at + 200)
  for (let next = at + 1; next < last; next++) {
    const code = text.charCodeAt(next)
    if (code === 62) return next + 1
    if (code === 60 || code === 10) break
  }
  return at + 1
}

/** Over blanks and one comma, to where a person may open. */
function skipTo(text: string, at: number, end: number): number {
  const next = skipSpace(text, at, end)
  if (text.charCodeAt(next) !== 44) return next
  const behind = skipSpace(text, next + 1, end)
  return text.charCodeAt(behind) === 40 ? behind : next
}

/** One person, or several parentheses in a row: `OVIP (ROE, RICHARD) (DOE, JANE)`. Returns the offset behind them. */
function readPerson(logical: Logical, leaves: FieldLeaves, tags: Tag[], codeFrom: number, codeTo: number, open: number): number {
  const { text } = logical
  const end = text.length
  const inner = new FieldLeaves(logical, codeFrom)
  const code = inner.leaf('tagCode', codeFrom, codeTo, upperCase(text.slice(codeFrom, codeTo)))
  let nameFrom = -1
  let nameTo = -1
  let names = ''
  let unclosed = false
  let at = open
  let to = codeTo
  while (at < end && text.charCodeAt(at) === 40) {
    const from = skipSpace(text, at + 1, end)
    const close = personEnd(text, from, end)
    unclosed = text.charCodeAt(close) !== 41
    const last = trimName(text, from, close)
    if (last > from) {
      if (nameFrom === -1) nameFrom = from
      nameTo = last
      names += (names === '' ? '' : '; ') + oneLine(text, from, last)
    }
    to = unclosed ? Math.max(at + 1, last) : close + 1
    at = unclosed ? end : skipTo(text, to, end)
  }
  const person = nameFrom === -1 ? null : inner.leaf('person', nameFrom, nameTo, names)
  const children = inner.close(to)
  const span = toSource(logical, codeFrom, to)
  const tag: Tag = { kind: 'tag', from: span.from, to: span.to, children, code, person, unclosed }
  tags.push(tag)
  leaves.node(tag, codeFrom, to)
  return to
}

/** The closing parenthesis; where there is none, the second comma, the next opening or the line end. */
function personEnd(text: string, from: number, end: number): number {
  let stop = -1
  let commas = 0
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 41) return at
    if (code === 40) return stop === -1 ? lastWord(text, from, at) : stop
    if (code === 44 && ++commas === 2 && stop === -1) stop = at
    if (code === 10 && stop === -1 && commas > 0 && text.charCodeAt(trimSpace(text, from, at) - 1) !== 44) stop = at
    // Names are short: a parenthesis that closes far behind is another one.
    if (at - from > 160) return stop === -1 ? at : stop
  }
  return stop === -1 ? end : stop
}

/** `(POE, ANN OVIP (ROE, JOHN)`: the word before the next opening is a code again. */
function lastWord(text: string, from: number, at: number): number {
  let word = trimSpace(text, from, at)
  while (word > from && isCodeStart(text.charCodeAt(word - 1))) word--
  return word > from ? word : at
}

function trimName(text: string, from: number, to: number): number {
  let last = trimSpace(text, from, to)
  while (last > from && text.charCodeAt(last - 1) === 44) last = trimSpace(text, from, last - 1)
  return last
}
