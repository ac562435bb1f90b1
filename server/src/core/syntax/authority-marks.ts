import { isSpace, skipSpace, trimSpace } from './field-leaves.ts'
import { brokenWordEnd, lettersAt, sectionAt } from './reason.ts'
import { isLetterCode, reads } from './tokens.ts'

export interface Section {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Where the parts of a block begin; -1 for those that it lacks. */
export interface Marks {
  /** The word REASON, or the section where the word is missing. */
  readonly reasonFrom: number
  readonly sections: readonly Section[]
  readonly derivedWord: number
  /** Behind DERIVED FROM. */
  readonly derivedFrom: number
  readonly declassifyFrom: number
  /** Behind a later CLASSIFIED BY that stands before the reason. */
  readonly restart: number
}

export const noMarks: Marks = { reasonFrom: -1, sections: [], derivedWord: -1, derivedFrom: -1, declassifyFrom: -1, restart: -1 }

export function findMarks(text: string, from: number, end: number, reasonLabel: boolean): Marks {
  let reasonFrom = -1
  let reasonTo = reasonLabel ? from : -1
  let derivedWord = -1
  let derivedFrom = -1
  let declassifyFrom = -1
  let restart = -1
  const sections: Section[] = []
  let wordBefore = false
  for (let at = from; at < end;) {
    const code = text.charCodeAt(at)
    if (code === 49 || ((code === 73 || code === 108) && !wordBefore)) {
      const section = sectionAt(text, at, end, reasonTo !== -1)
      if (section !== null) {
        sections.push({ from: at, to: section.to, text: section.text })
        if (reasonFrom === -1) reasonFrom = at
        at = lettersAt(text, section.to, end).to
        wordBefore = false
        continue
      }
    }
    const letter = isLetterCode(code)
    if (letter && !wordBefore) {
      const lower = code | 32
      if (lower === 114 && reasonTo === -1) {
        const to = reasonWordEnd(text, at, end)
        if (to !== -1) {
          reasonFrom = reasonTo === -1 && sections.length === 0 ? at : reasonFrom
          reasonTo = to
          at = to
          continue
        }
      } else if (lower === 100) {
        if (derivedWord === -1 && reads(text, at, 'DERIVED')) {
          const word = skipSpace(text, at + 7, end)
          if (reads(text, word, 'FROM')) {
            derivedWord = at
            derivedFrom = word + 4
            at = derivedFrom
            continue
          }
        } else if (declassifyFrom === -1 && (reads(text, at, 'DECLASSIFY') || reads(text, at, 'DECL:') || reads(text, at, 'DECL ON')))
          declassifyFrom = at
      } else if (lower === 99 && reasonFrom === -1 && derivedWord === -1) {
        const to = classifiedByEnd(text, at, end)
        if (to !== -1) {
          restart = to
          at = to
          continue
        }
      }
    }
    wordBefore = letter
    at++
  }
  return { reasonFrom, sections, derivedWord, derivedFrom, declassifyFrom, restart }
}

/** Behind CLASSIFIED BY and its colon; a letter may be missing. -1 when other words stand here. */
export function classifiedByEnd(text: string, at: number, end: number): number {
  if (!reads(text, at, 'CLASS')) return -1
  const wordTo = letterEnd(text, at, end)
  if (wordTo - at < 8 || wordTo - at > 11 || !reads(text, wordTo - 4, 'FIED')) return -1
  const by = skipSpace(text, wordTo, end)
  if (by === wordTo || !reads(text, by, 'BY') || isLetterCode(text.charCodeAt(by + 2))) return -1
  return text.charCodeAt(by + 2) === 58 ? by + 3 : by + 2
}

/** Behind REASON, REASONS or REASON(S), broken or not. */
function reasonWordEnd(text: string, at: number, end: number): number {
  let to = brokenWordEnd(text, at, end, 'REASONS')
  if (to !== -1) return to
  to = brokenWordEnd(text, at, end, 'REASON')
  if (to !== -1) return reads(text, to, '(S)') ? to + 3 : to
  // Misspelt: RESONS, REAONS, RASONS; only behind a stop or FOR, and only before a section.
  const wordTo = letterEnd(text, at, end)
  if (wordTo - at < 4 || wordTo - at > 8) return -1
  const last = text.charCodeAt(wordTo - 1) | 32
  if (last !== 115 && last !== 110) return -1
  const next = skipSigns(text, wordTo, end)
  const letters = text.charCodeAt(next) === 40 && (text.charCodeAt(next + 1) | 32) <= 104 && text.charCodeAt(next + 2) === 41
  return (letters || sectionAt(text, next, end, true) !== null) && isBehindStop(text, at) ? wordTo : -1
}

function isBehindStop(text: string, at: number): boolean {
  const before = trimSpace(text, 0, at)
  const code = text.charCodeAt(before - 1)
  return (
    code === 46 ||
    code === 44 ||
    code === 59 ||
    code === 58 ||
    reads(text, before - 3, 'FOR') ||
    reads(text, before - 2, 'FR') ||
    reads(text, before - 3, 'PER')
  )
}

export function letterEnd(text: string, at: number, end: number): number {
  while (at < end && isLetterCode(text.charCodeAt(at))) at++
  return at
}

export function skipSigns(text: string, at: number, end: number): number {
  while (at < end) {
    const code = text.charCodeAt(at)
    if (!isSpace(code) && code !== 58 && code !== 44 && code !== 59 && code !== 46 && code !== 45) break
    at++
  }
  return at
}

export function trimSigns(text: string, from: number, to: number): number {
  while (to > from) {
    const code = text.charCodeAt(to - 1)
    if (!isSpace(code) && code !== 58 && code !== 44 && code !== 59 && code !== 46 && code !== 45) break
    to--
  }
  return to
}
