import { readCable } from './cable-reference.ts'
import { isSpace, skipSpace } from './field-leaves.ts'
import { noParts, readBareNumber } from './reference-number.ts'
import { findGroup, kindOf } from './reference-kind.ts'
import { noLetter, readLetter } from './reference-letter.ts'
import type { ItemFound } from './reference-node.ts'
import {
  closingParenthesis,
  endsInPreposition,
  handlingEnd,
  isClause,
  isJoiningWord,
  isNumberStart,
  isWarning,
  lastLineEnd,
  previousEnd,
  saysNotal,
  skipDashes,
  skipInline,
  thirdWordEnd,
} from './reference-words.ts'
import { isDigitCode, isLetterCode, reads } from './tokens.ts'
import { indexWithin } from '../text.ts'

/** Letters beyond T are none unless they follow on the one before (calibration d 12). */
const lastLetter = 19

/** What may begin or end an item of a REF field, asked of the text with what the items before have shown. All offsets are logical. */
export class ReferenceScanner {
  readonly text: string
  readonly end: number
  readonly probe = noParts()
  readonly letter = noLetter()
  readonly inner = noLetter()
  /** Where the line begins that is being read. */
  lineFrom = 0
  /** The letter before, 0 for A; -1 as long as there is none. */
  last = -1
  /** Letters are written twice, the outer ones by a program that counted lines. */
  doubled = false

  constructor(text: string, end: number) {
    this.text = text
    this.end = end
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

  /** Whether the letter found at `at` is the letter of an item: what stands before and behind it has to fit (calibration b, d 12). */
  isItemLetter(at: number, boundary: boolean): boolean {
    const { text, end, letter, last } = this
    if (!readLetter(text, at, end, letter)) return false
    const { index, form, to } = letter
    const successor = index === last + 1
    if (index > lastLetter && !(successor && last >= lastLetter)) return false
    const item = skipSpace(text, to, end)
    if (
      form === 'bracket' &&
      text.charCodeAt(at) === 40 &&
      !successor &&
      (index === 2 || index === 18 || index === 20) &&
      (last === -1 || !boundary)
    )
      return false
    if (form === 'bare' || form === 'word') {
      if (form === 'word' && boundary) return true
      return (successor || boundary) && (successor || last === -1) && this.isCable(item)
    }
    if (!boundary) {
      if (!successor) return this.isCable(item)
      if (form === 'dash') return false
      // `LETTER FROM ANNA B. EXAMPLE`: an initial, unless a reference follows.
      if (form === 'stop' && isLetterCode(text.charCodeAt(at - 2)) && isSpace(text.charCodeAt(at - 1)))
        return this.isCable(item) || this.isKnownKind(item)
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
    if (kind !== 'other')
      return kind !== 'document' || (!isClause(this.text, at) && kindOf(this.text, at, thirdWordEnd(this.text, at, to)) === kind)
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
    const lineEnd = indexWithin(this.text, '\n', to, this.end)
    if (lineEnd === -1) return false
    const next = skipSpace(this.text, lineEnd, this.end)
    if (!readLetter(this.text, next, this.end, this.inner)) return false
    const second = skipInline(this.text, this.inner.to, this.end)
    return readLetter(this.text, second, this.end, this.inner) && this.inner.form !== 'bare' && this.inner.index === index
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
        const previous = word === -1 ? -1 : previousEnd(text, skipSpace(text, word, end))
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
      case 59:
        return true
      case 60:
        return (text.charCodeAt(next + 1) | 32) === 104
      case 10:
        return this.splitsAtLineEnd(next, true)
      case 44:
        return this.startsItem(next + 1, true)
      case 38:
        return this.startsItem(next + 1, true)
      case 47:
        return isNumberStart(text.charCodeAt(next + 1)) && readBareNumber(text, next + 1, end, this.probe)
      case 45:
        return this.isItemLetter(skipDashes(text, next, end), true)
    }
    if (next > at && isWarning(text, next, end)) return true
    if (isJoiningWord(text, next)) return this.startsItem(next + ((code | 32) === 97 ? 3 : 2), true)
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
    if (isWarning(text, next, end) || this.isItemLetter(next, true)) return true
    if (!afterCable && endsInPreposition(text, at)) return false
    const { lineFrom } = this
    this.lineFrom = next
    const cable = this.isCable(next)
    this.lineFrom = lineFrom
    if (cable) return true
    if (
      afterCable &&
      isNumberStart(text.charCodeAt(next)) &&
      readBareNumber(text, next, end, this.probe) &&
      this.probe.numberTo - this.probe.numberFrom >= 3
    )
      return true
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
        } else if (isJoiningWord(text, at) && this.startsItem(at + ((code | 32) === 97 ? 3 : 2), false)) return at
      }
    }
    return end
  }
}

function setGroup(item: ItemFound, from: number, to: number, instant: number | null): void {
  item.groupFrom = from
  item.groupTo = to
  item.instant = instant
}
