import { noParts, readBareNumber, readCable } from './cable-reference.ts'
import { FieldLeaves, fieldEnd, isSpace, skipSpace, trimSpace } from './field-leaves.ts'
import type { Logical } from './logical.ts'
import type { Reference, ReferenceKind, ReferencesField, Token } from './node.ts'
import { findGroup, kindOf } from './reference-kind.ts'
import { noLetter, readLetter } from './reference-letter.ts'
import type { LetterFound } from './reference-letter.ts'
import { buildReference } from './reference-node.ts'
import type { ItemFound } from './reference-node.ts'
import { isDigitCode, isLetterCode, reads } from './tokens.ts'
import { parsePortionMark } from './portion-mark.ts'

const noReferences: readonly Reference[] = []

/** Letters beyond T are none unless they follow on the one before (calibration d 12). */
const lastLetter = 19

/**
 * The items of a REF field in order (cable-format B8; calibration b, d 11, d 12, d 16). `labelTo` is the logical offset behind the label. Items may be lettered or
 * not, on lines of their own or run together with commas, semicolons, AND and ampersands; prose stays one item. Sentences of warning behind the
 * list belong to no item. `NONE` and `N/A` give an empty list.
 */
export function parseReferences(logical: Logical, labelTo: number): readonly Reference[] {
  return readList(logical, labelTo, null)
}

/** The whole REF field: its items, and leaves for what stands between and behind them. */
export function parseReferencesField(logical: Logical, label: Token, labelTo: number): ReferencesField {
  const leaves = new FieldLeaves(logical, labelTo, label)
  const items = readList(logical, labelTo, leaves)
  const children = leaves.close(logical.text.length)
  return { kind: 'references', from: label.from, to: fieldEnd(logical, label.to), children, label, items }
}

function readList(logical: Logical, labelTo: number, leaves: FieldLeaves | null): readonly Reference[] {
  const { text } = logical
  const end = trimSpace(text, labelTo, text.length)
  const from = skipSpace(text, labelTo, end)
  if (from >= end || saysNothing(text, from, end)) return noReferences
  return new ReferenceList(logical, labelTo, end, leaves).read()
}

function saysNothing(text: string, from: number, end: number): boolean {
  const length = end - from
  return (length === 3 && reads(text, from, 'N/A')) || ((length === 4 || length === 5) && reads(text, from, 'NONE') && (length === 4 || text.charCodeAt(end - 1) === 46))
}

class ReferenceList {
  readonly logical: Logical
  readonly leaves: FieldLeaves | null
  readonly text: string
  readonly end: number
  readonly items: Reference[] = []
  readonly parts = noParts()
  readonly probe = noParts()
  readonly letter = noLetter()
  readonly inner = noLetter()
  at: number
  lineFrom: number
  /** The letter before, 0 for A; -1 as long as there is none. */
  last = -1
  /** Letters are written twice, the outer ones by a program that counted lines. */
  doubled = false
  /** The item before is a cable, so that a bare number takes its station. */
  afterCable = false
  lineStart = true

  constructor(logical: Logical, from: number, end: number, leaves: FieldLeaves | null) {
    this.logical = logical
    this.leaves = leaves
    this.text = logical.text
    this.end = end
    this.at = from
    this.lineFrom = 0
  }

  read(): readonly Reference[] {
    for (;;) {
      const dangling = this.skipSeparators()
      if (this.at >= this.end || (this.items.length > 0 && this.isWarning(this.at))) return this.items
      this.readItem(dangling)
    }
  }

  /** Over blanks, line ends, commas, semicolons, dashes, addresses of links, AND; returns whether AND was among them. */
  skipSeparators(): boolean {
    const { text, end } = this
    let at = this.at
    let dangling = false
    let lineStart = this.items.length === 0
    for (; at < end; ) {
      const code = text.charCodeAt(at)
      if (code === 10) {
        this.lineFrom = at + 1
        lineStart = true
        at++
      } else if (isSpace(code) || code === 44 || code === 59 || code === 38 || code === 47 || code === 46 || code === 45 || code === 58 || code === 41) at++
      else if (code === 40 && !readLetter(text, at, end, this.letter) && isStopped(text, at + 1, end, this.letter)) at++
      else if (code === 60 && (text.charCodeAt(at + 1) | 32) === 104) at = this.linkEnd(at)
      else if (this.items.length > 0 && this.isJoiningWord(at)) {
        dangling = true
        at += (text.charCodeAt(at) | 32) === 97 ? 3 : 2
      } else {
        const number = this.listNumberEnd(at)
        if (number === -1) break
        at = number
      }
    }
    this.at = at
    this.lineStart = lineStart
    return dangling
  }

  /** Behind `1.` or `2)` before a reference, as some lists count; -1 for other digits. */
  listNumberEnd(at: number): number {
    const { text, end } = this
    if (!isDigitCode(text.charCodeAt(at))) return -1
    const digits = isDigitCode(text.charCodeAt(at + 1)) ? at + 2 : at + 1
    const sign = text.charCodeAt(digits)
    if ((sign !== 46 && sign !== 41) || !isSpace(text.charCodeAt(digits + 1))) return -1
    return this.isCable(digits + 1) || this.isKnownKind(skipSpace(text, digits + 1, end)) ? digits + 1 : -1
  }

  linkEnd(at: number): number {
    const last = Math.min(this.end, at + 400)
    let to = at
    while (to < last && this.text.charCodeAt(to) !== 62 && this.text.charCodeAt(to) !== 10) to++
    return to < last && this.text.charCodeAt(to) === 62 ? to + 1 : Math.max(to, at + 1)
  }

  /** AND or OR as a word. */
  isJoiningWord(at: number): boolean {
    const code = this.text.charCodeAt(at) | 32
    if (code === 97) return reads(this.text, at, 'AND') && !isLetterCode(this.text.charCodeAt(at + 3))
    return code === 111 && reads(this.text, at, 'OR') && !isLetterCode(this.text.charCodeAt(at + 2))
  }

  /** Sentences such as "(U) THIS CABLE IS SENSITIVE BUT UNCLASSIFIED" that stand behind a list. */
  isWarning(at: number): boolean {
    const { text, end } = this
    let next = at
    if (text.charCodeAt(at) === 40) {
      const mark = parsePortionMark(text, at, end)
      if (mark === null || mark.level === null) return false
      next = skipSpace(text, mark.to, end)
    }
    switch (text.charCodeAt(next) | 32) {
      case 116: return reads(text, next, 'THIS ') || reads(text, next, 'THE FOLLOWING')
      case 115: return reads(text, next, 'SENSITIVE BUT') || reads(text, next, 'SBU -') || (reads(text, next, 'SENSITIVE') && !isLetterCode(text.charCodeAt(next + 9)))
      case 110: return reads(text, next, 'NOT FOR')
      case 112: return reads(text, next, 'PLEASE ') || reads(text, next, 'PROTECT ')
      case 101: return reads(text, next, 'ENTIRE TEXT')
      case 119: return reads(text, next, 'WARNING')
      case 99: return reads(text, next, 'CLASSIFIED BY')
      case 117: return reads(text, next, 'UNCLASSIFIED')
      default: return false
    }
  }

  /** Whether the letter found at `at` is the letter of an item: what stands before and behind it has to fit (calibration b, d 12). */
  isItemLetter(at: number, boundary: boolean): boolean {
    const { text, end, letter, last } = this
    if (!readLetter(text, at, end, letter)) return false
    const { index, form, to } = letter
    const successor = index === last + 1
    if (index > lastLetter && !(successor && last >= lastLetter)) return false
    const item = skipSpace(text, to, end)
    if (form === 'bracket' && text.charCodeAt(at) === 40 && !successor && (index === 2 || index === 18 || index === 20) && (last === -1 || !boundary)) return false
    if (form === 'bare' || form === 'word') {
      if (form === 'word' && boundary) return true
      return (successor || boundary) && (successor || last === -1) && this.isCable(item)
    }
    if (!boundary) {
      if (!successor) return this.isCable(item)
      if (form === 'dash') return false
      // `LETTER FROM ANNA B. EXAMPLE`: an initial, unless a reference follows.
      if (form === 'stop' && isLetterCode(text.charCodeAt(at - 2)) && isSpace(text.charCodeAt(at - 1))) return this.isCable(item) || this.isKnownKind(item)
      return true
    }
    if (successor || this.doubled || last === -1 || form === 'bracket') return true
    return Math.abs(index - last) <= 3 || this.isCable(item)
  }

  isCable(at: number): boolean {
    return readCable(this.text, skipSpace(this.text, at, this.end), this.end, this.nameLineFrom(), this.probe)
  }

  /** Lists with letters seldom have lines without one: there a name goes on behind any line end. */
  nameLineFrom(): number {
    return this.last === -1 ? this.lineFrom : -Infinity
  }

  /** Whether the next words say that a reference of another kind begins here. */
  isKnownKind(at: number): boolean {
    const to = this.segmentEnd(at)
    const kind = kindOf(this.text, at, to)
    if (kind !== 'other') return kind !== 'document' || (!isClause(this.text, at) && kindOf(this.text, at, thirdWordEnd(this.text, at, to)) === kind)
    const group = findGroup(this.text, at, to)
    return group !== null && group.from > at + 2
  }

  /** The next separator or line end, looked for a hundred characters far. */
  segmentEnd(at: number): number {
    const last = Math.min(this.end, at + 100)
    let to = at
    while (to < last) {
      const code = this.text.charCodeAt(to)
      if (code === 44 || code === 59 || code === 10) break
      to++
    }
    return to
  }

  readItem(dangling: boolean): void {
    const { text, end } = this
    const from = this.at
    const { lineStart } = this
    let letterAt = -1
    let doubledAt = -1
    if (this.isItemLetter(from, true)) {
      letterAt = this.letter.at
      const { index, to } = this.letter
      const next = skipInline(text, to, end)
      if (this.isInnerLetter(next, index)) {
        doubledAt = letterAt
        letterAt = this.inner.at
        this.last = this.inner.index
        this.doubled = true
        this.at = this.inner.to
      } else if (this.doubled && lineStart && this.isLineLetter(index, to, dangling)) {
        doubledAt = letterAt
        letterAt = -1
        this.at = to
      } else {
        this.last = index
        this.at = to
      }
      if (this.isEmptyItem()) {
        this.add({ ...emptyItem, letterAt, doubledAt, start: from, from: this.at, to: this.at })
        this.afterCable = false
        return
      }
      if (letterAt !== -1 && this.letter.at > letterAt && doubledAt === -1 && this.letter.at < this.at) doubledAt = this.letter.at
    }
    this.readText(letterAt, doubledAt, letterAt === -1 && doubledAt === -1 ? this.at : from)
  }

  /** `A. (B)`, `A. REF A`: a second letter on the line, the one that counts. */
  isInnerLetter(at: number, outer: number): boolean {
    if (!readLetter(this.text, at, this.end, this.inner)) return false
    const { index, form, to } = this.inner
    if (index > lastLetter) return false
    if (form === 'bare' || form === 'dash') return index === outer && this.isCable(to)
    return index === outer || form === 'word' || this.isCable(to)
  }

  /** In a list with letters written twice: an outer letter alone, which only counts the line. */
  isLineLetter(index: number, to: number, dangling: boolean): boolean {
    if (dangling || index !== this.last + 1) return true
    const lineEnd = this.text.indexOf('\n', to)
    if (lineEnd === -1 || lineEnd >= this.end) return false
    const next = skipSpace(this.text, lineEnd, this.end)
    if (!readLetter(this.text, next, this.end, this.inner)) return false
    const second = skipInline(this.text, this.inner.to, this.end)
    return readLetter(this.text, second, this.end, this.inner) && this.inner.form !== 'bare' && this.inner.index === index
  }

  /** Moves to the text of the item. A letter whose next line begins with the following letter has none; another letter there only counts the line. */
  isEmptyItem(): boolean {
    const { text, end } = this
    const from = this.at
    let at = from
    let crossed = false
    while (at < end) {
      const code = text.charCodeAt(at)
      if (code === 10) {
        crossed = true
        this.lineFrom = at + 1
      } else if (!isSpace(code) && code !== 58 && code !== 45) break
      at++
    }
    this.at = at
    if (at >= end) {
      this.at = Math.max(from, trimSpace(text, from, end))
      return true
    }
    if (!crossed || !this.isItemLetter(at, true)) return false
    if (this.letter.index === this.last + 1) {
      this.at = from
      return true
    }
    this.at = skipSpace(text, this.letter.to, end)
    return this.at >= end
  }

  readText(letterAt: number, doubledAt: number, start: number): void {
    const { text, end, parts } = this
    const from = this.at
    let cable = readCable(text, from, end, this.nameLineFrom(), parts)
    let inheritsPost = false
    if (!cable && text.charCodeAt(from) === 40 && readCable(text, skipSpace(text, from + 1, end), end, this.lineFrom, parts)) {
      // `(STATE 123)`: the parentheses belong to the item.
      const close = skipSpace(text, parts.end, end)
      cable = text.charCodeAt(close) === 41
      if (cable) parts.end = close + 1
    }
    if (!cable && isNumberStart(text.charCodeAt(from)) && (this.afterCable || letterAt !== -1 || this.items.length === 0)) {
      cable = readBareNumber(text, from, end, parts) && (this.afterCable || parts.numberTo - parts.numberFrom >= 3)
      inheritsPost = cable && this.afterCable
    }
    const item: ItemFound = cable
      ? { ...emptyItem, ...parts, letterAt, doubledAt, start, from, to: from, kind: 'cable', inheritsPost }
      : { ...emptyItem, letterAt, doubledAt, start, from, to: from }
    let to = from
    if (cable) {
      to = this.readTail(parts.end, item)
      if (!this.endsAt(to)) to = this.proseEnd(to, true)
    } else to = this.proseEnd(from, false)
    if (to <= from) to = from + 1
    this.at = to
    item.to = trimSeparators(text, from, to)
    if (item.to > item.end && cable && !item.notal && item.to - item.end >= 5) item.notal = saysNotal(text, item.end, item.to)
    if (!cable) this.readOther(item)
    const lineEnd = lastLineEnd(text, from, to)
    if (lineEnd !== -1) this.lineFrom = lineEnd + 1
    this.afterCable = cable
    this.add(item)
  }

  add(item: ItemFound): void {
    const reference = buildReference(this.logical, item)
    this.items.push(reference)
    this.leaves?.node(reference, item.start, item.to)
  }

  /** What an item is that is no cable. */
  readOther(item: ItemFound): void {
    const { text } = this
    const kind = kindOf(text, item.from, item.to)
    const group = kind === 'email' || kind === 'telcon' || kind === 'report' ? null : findGroup(text, item.from, item.to)
    item.kind = group === null ? kind : 'message'
    if (group !== null) {
      item.groupFrom = group.from
      item.groupTo = group.to
      item.instant = group.instant
    }
    item.notal = saysNotal(text, item.from, item.to)
  }

  /** Over what may follow a number: handling words, remarks in parentheses, AND PREVIOUS, a date-time group. */
  readTail(at: number, item: ItemFound): number {
    const { text, end } = this
    let to = at
    for (;;) {
      let next = skipInline(text, to, end)
      const code = text.charCodeAt(next)
      if (next >= end) return to
      if (code === 40) {
        if (this.isItemLetter(next, false)) return to
        const close = closingParenthesis(text, next, end)
        if (close === -1) return to
        if (saysNotal(text, next, close)) item.notal = true
        to = close + 1
        continue
      }
      if (isDigitCode(code)) {
        const group = findGroup(text, next, Math.min(end, next + 24))
        if (group === null || group.from !== next) return to
        setGroup(item, group.from, group.to, group.instant)
        to = group.to
        continue
      }
      // A comma may stand before AND PREVIOUS.
      if (code === 44) next = skipSpace(text, next + 1, end)
      const lower = text.charCodeAt(next) | 32
      if (lower === 97 || code === 38) {
        const word = code === 38 ? next + 1 : reads(text, next, 'AND') ? next + 3 : -1
        const previous = word === -1 ? -1 : this.previousEnd(skipSpace(text, word, end))
        if (previous === -1) return to
        to = previous
        continue
      }
      if (code === 44) return to
      if (lower === 110 || lower === 101 || lower === 115 || lower === 108) {
        const handling = handlingEnd(text, next)
        if (handling === -1) return to
        if (lower === 110 && reads(text, next, 'NOT')) item.notal = true
        to = handling
        continue
      }
      if (lower === 100 && reads(text, next, 'DTG')) {
        const group = findGroup(text, next, Math.min(end, next + 30))
        if (group === null) return to
        setGroup(item, group.from, group.to, group.instant)
        to = group.to
        continue
      }
      return to
    }
  }

  /** Behind PREVIOUS, EARLIER, OTHERS and the like; -1 for other words. */
  previousEnd(at: number): number {
    for (const word of previousWords) {
      const to = at + word.length
      if (reads(this.text, at, word) && !isLetterCode(this.text.charCodeAt(to))) return to
    }
    return -1
  }

  /** Whether an item that is complete ends here. */
  endsAt(at: number): boolean {
    const { text, end } = this
    let next = skipInline(text, at, end)
    if (next >= end) return true
    let code = text.charCodeAt(next)
    if (code === 46) {
      next = skipInline(text, next + 1, end)
      if (next >= end) return true
      code = text.charCodeAt(next)
    }
    switch (code) {
      case 41:
      case 59: return true
      case 60: return (text.charCodeAt(next + 1) | 32) === 104
      case 10: return this.splitsAtLineEnd(next, true)
      case 44: return this.startsItem(next + 1, true)
      case 38: return this.startsItem(next + 1, true)
      case 47: return isNumberStart(text.charCodeAt(next + 1)) && readBareNumber(text, next + 1, end, this.probe)
      case 45: return this.isItemLetter(skipDashes(text, next, end), true)
    }
    if (next > at && this.isWarning(next)) return true
    if (this.isJoiningWord(next)) return this.startsItem(next + ((code | 32) === 97 ? 3 : 2), true)
    if (code === 40 || code === 91 || isLetterCode(code)) return this.isItemLetter(next, false) || (next > at && this.isCable(next))
    return isDigitCode(code) && next > at && (this.isCable(next) || this.listNumberEnd(next) !== -1)
  }

  /** Whether a new item begins behind a separator. Numbers alone and other kinds count only behind a cable. */
  startsItem(at: number, afterCable: boolean): boolean {
    const { text, end } = this
    const next = skipSpace(text, at, end)
    if (next >= end) return true
    if (this.isItemLetter(next, true)) return true
    if (this.isCable(next)) return true
    if (!afterCable) return false
    if (isNumberStart(text.charCodeAt(next)) && readBareNumber(text, next, end, this.probe)) return true
    return this.isKnownKind(next)
  }

  /** Whether the item ends at a line end: a letter, another reference, or a line that says what it is. */
  splitsAtLineEnd(at: number, afterCable: boolean): boolean {
    const { text, end } = this
    const next = skipSpace(text, at, end)
    if (next >= end) return true
    if (this.isWarning(next) || this.isItemLetter(next, true)) return true
    if (!afterCable && endsInPreposition(text, at)) return false
    const { lineFrom } = this
    this.lineFrom = next
    const cable = this.isCable(next)
    this.lineFrom = lineFrom
    if (cable) return true
    if (afterCable && isNumberStart(text.charCodeAt(next)) && readBareNumber(text, next, end, this.probe) && this.probe.numberTo - this.probe.numberFrom >= 3) return true
    if (this.last !== -1) return false
    return (afterCable || at - lineFrom < 50) && this.isKnownKind(next)
  }

  /** The end of prose: the next letter, reference behind a separator, semicolon, or line that begins anew. */
  proseEnd(from: number, afterCable: boolean): number {
    const { text, end } = this
    let wordStart = false
    for (let at = from; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code === 10) {
        if (this.splitsAtLineEnd(at, afterCable)) return at
        // All the line ends up to the next word at once.
        const next = skipSpace(text, at, end)
        this.lineFrom = lastLineEnd(text, at, next) + 1
        at = next - 1
        wordStart = true
      } else if (isSpace(code)) wordStart = true
      else if (code === 59) return at
      else if (code === 60) {
        if ((text.charCodeAt(at + 1) | 32) === 104) return at
      } else if (code === 44) {
        if (at > from && this.startsItem(at + 1, false)) return at
        wordStart = true
      } else if (code === 38) {
        if (wordStart && this.startsItem(at + 1, false)) return at
      } else if (code === 40) {
        if (at > from && this.isItemLetter(at, false)) return at
        const close = closingParenthesis(text, at, end)
        if (close !== -1) at = close
        wordStart = true
      } else if (code === 91) {
        if (at > from && this.isItemLetter(at, false)) return at
      } else if (wordStart) {
        wordStart = false
        if (at === from || !isLetterCode(code)) continue
        if (!isLetterCode(text.charCodeAt(at + 1))) {
          if (this.isItemLetter(at, false)) return at
        } else if (this.isJoiningWord(at) && this.startsItem(at + ((code | 32) === 97 ? 3 : 2), false)) return at
      }
    }
    return end
  }
}

const previousWords = ['PREVIOUS', 'PREV', 'PREVIOUSES', 'EARLIER', 'OTHERS', 'RELATED', 'PRIOR', 'SUBSEQUENT', 'PRECEDING', 'FOLLOWING', 'NOTAL'] as const

const handlingWords = ['NOTAL', 'EXDIS', 'NODIS', 'STADIS', 'LIMDIS', 'NOFORN', 'SIPDIS', 'ET AL', 'ET SEQ', 'SEPTEL'] as const

function handlingEnd(text: string, at: number): number {
  for (const word of handlingWords) {
    const to = at + word.length
    if (reads(text, at, word) && !isLetterCode(text.charCodeAt(to))) return to
  }
  return -1
}

/** Words that begin a remark about the reference before. */
const clauseWords: ReadonlySet<string> = new Set(['WHICH', 'THAT', 'WHO', 'WHERE', 'IN', 'ON', 'AS', 'PER', 'PARA', 'PARAS', 'PARAGRAPH', 'SECTION', 'ALSO', 'SEE', 'REQUESTING', 'FORWARDING'])

function isClause(text: string, at: number): boolean {
  let to = at
  while (to < at + 12 && isLetterCode(text.charCodeAt(to))) to++
  return clauseWords.has(text.slice(at, to).toUpperCase())
}

function thirdWordEnd(text: string, at: number, end: number): number {
  let to = at
  for (let words = 0; words < 3; words++) {
    to = skipSpace(text, to, end)
    while (to < end && !isSpace(text.charCodeAt(to))) to++
  }
  return to
}

/** `(A. STATE 123, B. STATE 456)`: a letter with a stop behind a parenthesis that is not its own. */
function isStopped(text: string, at: number, end: number, letter: LetterFound): boolean {
  return readLetter(text, at, end, letter) && (letter.form === 'stop' || letter.form === 'bracket')
}

function setGroup(item: ItemFound, from: number, to: number, instant: number | null): void {
  item.groupFrom = from
  item.groupTo = to
  item.instant = instant
}

const emptyItem: ItemFound = {
  letterAt: -1, doubledAt: -1, start: 0, from: 0, to: 0, kind: 'other' as ReferenceKind, yearFrom: -1, yearTo: -1, postFrom: -1, postTo: -1, numberFrom: -1, numberTo: -1, end: -1,
  groupFrom: -1, groupTo: -1, instant: null, notal: false, inheritsPost: false,
}

function isNumberStart(code: number): boolean {
  return isDigitCode(code) || code === 79 || code === 73 || code === 35
}

/** Over blanks of the same line. */
function skipInline(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 10) at++
  return at
}

function skipDashes(text: string, at: number, end: number): number {
  while (at < end && (text.charCodeAt(at) === 45 || isSpace(text.charCodeAt(at)))) at++
  return at
}

/** The parenthesis that closes the one at `at`, near and without a blank line between; -1 when there is none. */
function closingParenthesis(text: string, at: number, end: number): number {
  const last = Math.min(end, at + 160)
  for (let next = at + 1; next < last; next++) {
    const code = text.charCodeAt(next)
    if (code === 41) return next
    if (code === 40 || (code === 10 && text.charCodeAt(next + 1) === 10)) return -1
  }
  return -1
}

function saysNotal(text: string, from: number, to: number): boolean {
  for (let at = from; at + 5 <= to; at++) {
    if ((text.charCodeAt(at) | 32) === 110 && reads(text, at, 'NOTAL')) return true
  }
  return false
}

function lastLineEnd(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at) === 10) return at
  return -1
}

/** Without blanks, commas, dashes, AND at the end, and without the full stop behind a number or a parenthesis. */
function trimSeparators(text: string, from: number, to: number): number {
  let end = to
  while (end > from) {
    const code = text.charCodeAt(end - 1)
    if (isSpace(code) || code === 44 || code === 59 || code === 38 || code === 45 || code === 47) end--
    else if (code === 46 && end - 2 >= from && (isDigitCode(text.charCodeAt(end - 2)) || text.charCodeAt(end - 2) === 41)) end--
    else if ((code | 32) === 100 && end - 4 >= from && isSpace(text.charCodeAt(end - 4)) && reads(text, end - 3, 'AND')) end -= 3
    else break
  }
  return Math.max(end, Math.min(to, from + 1))
}

const prepositions: ReadonlySet<string> = new Set(['OF', 'TO', 'IN', 'FROM', 'BY', 'WITH', 'PER', 'SEE', 'VIA', 'FOR', 'THE', 'ON', 'RE', 'AND', 'AT'])

function endsInPreposition(text: string, at: number): boolean {
  const to = trimSpace(text, Math.max(0, at - 4), at)
  let from = to
  while (from > 0 && to - from < 6 && isLetterCode(text.charCodeAt(from - 1))) from--
  return prepositions.has(text.slice(from, to).toUpperCase())
}

