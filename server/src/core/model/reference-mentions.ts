import type { Span } from '../span.ts'
import { isBlank } from '../text.ts'
import type { Cable } from '../syntax/node.ts'
import { isDigitCode, isLetterCode, reads } from '../syntax/tokens.ts'
import { within } from '../syntax/walk.ts'
import { remember } from './remember.ts'

/** A letter in a mention, upper case in `letter`. One that a range implies (`refs A-C` names B) stands at the sign of the range and can't be renamed. */
export interface MentionedLetter extends Span {
  readonly letter: string
  readonly implied: boolean
}

/** A place where the text cites the REF field: `Ref A`, `refs A and C`, `(ref b)`, `reftel`. */
export interface ReferenceMention extends Span {
  /** The word itself. */
  readonly word: Span
  /** `reftel` and `reftels`, which mean the reference or all of them when no letter follows. */
  readonly reftel: boolean
  /** In the order written; empty for a bare `ref` or `reftel`. */
  readonly letters: readonly MentionedLetter[]
}

const known = remember(readMentions)

/** All mentions of the REF field outside it, in order; read once a cable. Labels (`REF:` of a quoted cable) are none. */
export function referenceMentions(cable: Cable): readonly ReferenceMention[] {
  return known(cable)
}

/** The mention that an offset lies in or ends; null when there is none. */
export function mentionAtOffset(cable: Cable, offset: number): ReferenceMention | null {
  return referenceMentions(cable).find((mention) => mention.from <= offset && offset <= mention.to) ?? null
}

function readMentions(cable: Cable): ReferenceMention[] {
  const found: ReferenceMention[] = []
  const source = cable.text.string
  for (const at of cable.scan.references) {
    if (within(cable.references, at)) continue
    const mention = readMention(source, at, cable.to)
    if (mention !== null) found.push(mention)
  }
  return found
}

/** The mention whose word begins at an offset of `scan.references`; null for other words (REFORM, REFERENDUM) and for labels. */
export function readMention(source: string, at: number, limit: number): ReferenceMention | null {
  let to = at + 3
  let reftel = false
  const tel = source.charCodeAt(to) === 32 ? to + 1 : to
  if (reads(source, tel, 'TEL') && !isLetterCode(source.charCodeAt(tel + (isPlural(source, tel + 3) ? 4 : 3)))) {
    reftel = true
    to = tel + 3
  }
  if (isPlural(source, to)) to++
  else if (reads(source, to, '(S)')) to += 3
  if (isWordCode(source.charCodeAt(to)) || isWordCode(source.charCodeAt(at - 1))) return null
  if (source.charCodeAt(to) === 58 && opensLine(source, at)) return null
  const word = { from: at, to }
  const letters = readLetters(source, to, limit)
  const last = letters[letters.length - 1]
  if (last === undefined) return { ...word, word, reftel, letters }
  // `ref (A)` ends behind its parenthesis; `(ref A)` does not.
  const bracketed = (opensBracket(source, letters[0]!.from) || opensBracket(source, last.from)) && source.charCodeAt(last.to) === 41
  return { from: at, to: bracketed ? last.to + 1 : last.to, word, reftel, letters }
}

function opensBracket(source: string, at: number): boolean {
  return source.charCodeAt(at - 1) === 40
}

function readLetters(source: string, from: number, limit: number): MentionedLetter[] {
  const letters: MentionedLetter[] = []
  let next = firstLetter(source, from, limit)
  while (next !== null && letters.length < 26) {
    letters.push(next)
    const end = rangeEnd(source, next, limit)
    if (end !== null) {
      for (let code = next.letter.charCodeAt(0) + 1; code < end.letter.charCodeAt(0); code++) {
        letters.push({ from: next.to, to: end.from, letter: String.fromCharCode(code), implied: true })
      }
      letters.push(end)
    }
    next = furtherLetter(source, letters[letters.length - 1]!, limit)
  }
  return letters
}

/** Behind blanks, a stop, a dash or an opening parenthesis: `ref A`, `Ref. A`, `REF-A`, `REFS (A) AND (B)`. */
function firstLetter(source: string, from: number, limit: number): MentionedLetter | null {
  let at = from
  const sign = source.charCodeAt(at)
  if (sign === 46 || sign === 45 || sign === 58) at++
  at = skipSpace(source, at, limit)
  if (at === from) return null
  return letterAt(source, at, limit, null)
}

/** Behind a comma, AND, OR, `&` or a slash, with REF before it again or not. */
function furtherLetter(source: string, before: MentionedLetter, limit: number): MentionedLetter | null {
  let at = skipSpace(source, before.to, limit)
  if (source.charCodeAt(at) === 41) at = skipSpace(source, at + 1, limit)
  let joined = false
  const sign = source.charCodeAt(at)
  if (sign === 44 || sign === 47 || sign === 38 || sign === 59) {
    joined = true
    at = skipSpace(source, at + 1, limit)
  }
  const word = reads(source, at, 'AND') ? 3 : reads(source, at, 'OR') ? 2 : 0
  if (word > 0 && isSpace(source.charCodeAt(at + word))) {
    joined = true
    at = skipSpace(source, at + word, limit)
  }
  return joined ? letterAt(source, at, limit, before) : null
}

/** A single letter, in parentheses or not. What may as well be a word (`a`, `I`) is none: letters of a list ascend, and a small `a` before a word is an article. */
function letterAt(source: string, from: number, limit: number, before: MentionedLetter | null): MentionedLetter | null {
  const at = source.charCodeAt(from) === 40 ? skipSpace(source, from + 1, limit) : from
  const code = source.charCodeAt(at)
  if (at >= limit || !isLetterCode(code)) return null
  const behind = source.charCodeAt(at + 1)
  if (isWordCode(behind) && at + 1 < limit) return null
  if ((behind === 39 || behind === 0x2019) && (source.charCodeAt(at + 2) | 32) !== 115) return null
  // `ref U.S. position`: an abbreviation.
  if (behind === 46 && isLetterCode(source.charCodeAt(at + 2))) return null
  const letter = source.charAt(at).toUpperCase()
  if (isSpace(behind) && isLetterCode(source.charCodeAt(skipSpace(source, at + 1, limit)))) {
    if (code === 97 && !joins(source, skipSpace(source, at + 1, limit))) return null
    if ((code | 32) === 105 && before?.letter !== 'H') return null
    if (before !== null && letter <= before.letter) return null
  }
  return { from: at, to: at + 1, letter, implied: false }
}

/** `A-C`, `A through D`: the letter at the other end; null when none follows. */
function rangeEnd(source: string, first: MentionedLetter, limit: number): MentionedLetter | null {
  let at = skipSpace(source, first.to, limit)
  if (source.charCodeAt(at) === 41) at = skipSpace(source, at + 1, limit)
  if (source.charCodeAt(at) === 45 && source.charCodeAt(at + 1) !== 45) at++
  else if (reads(source, at, 'THROUGH ')) at += 8
  else if (reads(source, at, 'THRU ')) at += 5
  else if (reads(source, at, 'TO ')) at += 3
  else return null
  const end = letterAt(source, skipSpace(source, at, limit), limit, first)
  return end !== null && end.letter > first.letter ? end : null
}

function joins(source: string, at: number): boolean {
  return (reads(source, at, 'AND') && isSpace(source.charCodeAt(at + 3))) || (reads(source, at, 'OR') && isSpace(source.charCodeAt(at + 2)))
}

function isPlural(source: string, at: number): boolean {
  return (source.charCodeAt(at) | 32) === 115 && !isWordCode(source.charCodeAt(at + 1))
}

/** Whether only blanks, a pilcrow or an enumeration's mark stand before an offset on its line. */
function opensLine(source: string, at: number): boolean {
  let before = at
  while (before > 0 && (isBlank(source.charCodeAt(before - 1)) || source.charCodeAt(before - 1) === 0xb6)) before--
  const code = source.charCodeAt(before - 1)
  return before === 0 || code === 10 || code === 13
}

/** Over blanks and one line end; a blank line ends every mention. */
function skipSpace(source: string, from: number, limit: number): number {
  let at = from
  let lineEnds = 0
  while (at < limit && isSpace(source.charCodeAt(at))) {
    const code = source.charCodeAt(at)
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) if (++lineEnds > 1) return from
    at++
  }
  return at
}

function isSpace(code: number): boolean {
  return code === 10 || code === 13 || isBlank(code)
}

function isWordCode(code: number): boolean {
  return isLetterCode(code) || isDigitCode(code)
}
