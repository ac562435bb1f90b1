import { readCable } from './cable-reference.ts'
import { FieldLeaves, fieldEnd, isSpace, skipSpace, trimSpace } from './field-leaves.ts'
import type { Logical } from './logical.ts'
import type { Reference, ReferencesField, Token } from './node.ts'
import { findGroup, kindOf } from './reference-kind.ts'
import { readLetter } from './reference-letter.ts'
import type { LetterFound } from './reference-letter.ts'
import { buildReference, emptyItem } from './reference-node.ts'
import type { ItemFound } from './reference-node.ts'
import { noParts, readBareNumber } from './reference-number.ts'
import { ReferenceScanner } from './reference-scanner.ts'
import { isJoiningWord, isNumberStart, isWarning, lastLineEnd, linkEnd, saysNotal, skipInline, trimSeparators } from './reference-words.ts'
import { reads } from './tokens.ts'

const noReferences: readonly Reference[] = []

/**
 * The items of a REF field in order (cable-format B8; calibration b, d 11, d 12, d 16). `labelTo` is the logical offset behind the label.
 * Items may be lettered or not, on lines of their own or run together with commas, semicolons, AND and ampersands; prose stays one item.
 * Sentences of warning behind the list belong to no item. `NONE` and `N/A` give an empty list.
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
  return (
    (length === 3 && reads(text, from, 'N/A')) ||
    ((length === 4 || length === 5) && reads(text, from, 'NONE') && (length === 4 || text.charCodeAt(end - 1) === 46))
  )
}

/** Reads the items of a list one after the other. */
class ReferenceList extends ReferenceScanner {
  readonly logical: Logical
  readonly leaves: FieldLeaves | null
  readonly items: Reference[] = []
  readonly parts = noParts()
  at: number
  /** The item before is a cable, so that a bare number takes its station. */
  afterCable = false
  lineStart = true

  constructor(logical: Logical, from: number, end: number, leaves: FieldLeaves | null) {
    super(logical.text, end)
    this.logical = logical
    this.leaves = leaves
    this.at = from
  }

  read(): readonly Reference[] {
    for (;;) {
      const dangling = this.skipSeparators()
      if (this.at >= this.end || (this.items.length > 0 && isWarning(this.text, this.at, this.end))) return this.items
      this.readItem(dangling)
    }
  }

  /** Over blanks, line ends, commas, semicolons, dashes, addresses of links, AND; returns whether AND was among them. */
  skipSeparators(): boolean {
    const { text, end } = this
    let at = this.at
    let dangling = false
    let lineStart = this.items.length === 0
    for (; at < end;) {
      const code = text.charCodeAt(at)
      if (code === 10) {
        this.lineFrom = at + 1
        lineStart = true
        at++
      } else if (
        isSpace(code) ||
        code === 44 ||
        code === 59 ||
        code === 38 ||
        code === 47 ||
        code === 46 ||
        code === 45 ||
        code === 58 ||
        code === 41
      )
        at++
      else if (code === 40 && !readLetter(text, at, end, this.letter) && isStopped(text, at + 1, end, this.letter)) at++
      else if (code === 60 && (text.charCodeAt(at + 1) | 32) === 104) at = linkEnd(text, at, end)
      else if (this.items.length > 0 && isJoiningWord(text, at)) {
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

  /**
   * Moves to the text of the item. A letter whose next line begins with the following letter has none; another letter there only counts the
   * line.
   */
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
}

/** `(A. STATE 123, B. STATE 456)`: a letter with a stop behind a parenthesis that is not its own. */
function isStopped(text: string, at: number, end: number, letter: LetterFound): boolean {
  return readLetter(text, at, end, letter) && (letter.form === 'stop' || letter.form === 'bracket')
}
