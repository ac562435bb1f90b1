import { classifiedByEnd, findMarks, letterEnd, noMarks, skipSigns, trimSigns } from './authority-marks.ts'
import type { Marks, Section } from './authority-marks.ts'
import { FieldLeaves, fieldEnd, isSpace, redactionEnd, skipSpace, trimSpace } from './field-leaves.ts'
import type { Logical } from './logical.ts'
import { toSource } from './logical.ts'
import type { ClassificationAuthority, Reason, Token } from './node.ts'
import { brokenWordEnd, lettersAt } from './reason.ts'
import { isDigitCode, isLetterCode, reads } from './tokens.ts'

export { classifierParts } from './classifier.ts'

/**
 * Classified By, Reason, Derived From and Declassify On (5 FAH-1 H-246, 2004; cable-format B9). Words broken by a blank or a line end are
 * joined first. `labelTo` is the logical offset behind the label, which may also be REASON or DERIVED FROM.
 */
export function parseClassificationAuthority(logical: Logical, label: Token, labelTo: number): ClassificationAuthority {
  const { text } = logical
  const end = trimSpace(text, labelTo, text.length)
  const leaves = new FieldLeaves(logical, labelTo, label)
  const derivedLabel = reads(label.text, 0, 'DERIVED')
  const reasonLabel = reads(label.text, 0, 'REASON')
  let start = labelTo
  let repeatedLabel: Token | null = null
  let marks: Marks = noMarks
  if (!derivedLabel) {
    const repeated = repeatedLabelAt(text, labelTo, end)
    if (repeated !== null) {
      repeatedLabel = leaves.leaf('label', repeated.from, repeated.to)
      start = repeated.to
    }
    marks = findMarks(text, start, end, reasonLabel)
    if (marks.restart !== -1) start = marks.restart
  } else marks = { ...findMarks(text, labelTo, end, false), derivedFrom: labelTo }

  let classifierEnd = end
  for (const from of [marks.reasonFrom, marks.derivedWord, marks.declassifyFrom]) if (from !== -1 && from < classifierEnd) classifierEnd = from
  const name = derivedLabel || reasonLabel ? null : trimClassifier(text, start, classifierEnd)
  const classifier = name === null ? null : leaves.leaf('person', name.from, name.to)

  let derivedFrom: Token | null = null
  let damagedReason: Token | null = null
  const reasons: Reason[] = []
  const derived = derivedSpan(text, marks, end)
  const readDerived = (before: number) => {
    if (derived === null || derivedFrom !== null || derived.from >= before) return
    derivedFrom = leaves.leaf('textLine', derived.from, derived.to)
  }
  if (marks.sections.length === 0 && marks.reasonFrom !== -1) {
    readDerived(marks.reasonFrom)
    let to = marks.declassifyFrom > marks.reasonFrom ? marks.declassifyFrom : end
    if (marks.derivedWord > marks.reasonFrom && marks.derivedWord < to) to = marks.derivedWord
    damagedReason = leaves.leaf('word', marks.reasonFrom, trimSpace(text, marks.reasonFrom, to))
  }
  for (const section of marks.sections) {
    readDerived(section.from)
    reasons.push(readReason(logical, leaves, section, end))
  }
  readDerived(end)
  const children = leaves.close(text.length)
  return {
    kind: 'classificationAuthority',
    from: label.from,
    to: fieldEnd(logical, label.to),
    children,
    label,
    repeatedLabel,
    classifier,
    reasons,
    damagedReason,
    derivedFrom,
    cut: isCut(text, labelTo, end),
  }
}

/** The source of a derivative classification, up to the next part of the block; null without one. */
function derivedSpan(text: string, marks: Marks, end: number): { from: number; to: number } | null {
  if (marks.derivedFrom === -1) return null
  const from = skipSigns(text, marks.derivedFrom, end)
  let to = end
  if (marks.declassifyFrom >= from) to = marks.declassifyFrom
  if (marks.reasonFrom >= from && marks.reasonFrom < to) to = marks.reasonFrom
  for (const section of marks.sections) if (section.from >= from && section.from < to) to = section.from
  to = trimSigns(text, from, to)
  return to > from ? { from, to } : null
}

/** Cut by the publisher at the end, or redacted anywhere. */
function isCut(text: string, from: number, to: number): boolean {
  if (text.charCodeAt(to - 1) === 0x2026 || (to - from >= 3 && text.startsWith('...', to - 3))) return true
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at) | 32
    if (code === 120 && redactionEnd(text, at, to) !== -1) return true
  }
  return false
}

/** `Classified By: Classified by …`, with a mark, a number or "This message" before the second label. */
function repeatedLabelAt(text: string, at: number, end: number): { from: number; to: number } | null {
  let next = skipSigns(text, at, end)
  if (text.charCodeAt(next) === 40 && text.charCodeAt(next + 2) === 41) next = skipSpace(text, next + 3, end)
  if (isDigitCode(text.charCodeAt(next)) && text.charCodeAt(next + 1) === 46) next = skipSpace(text, next + 2, end)
  if (text.charCodeAt(next) === 40 && text.charCodeAt(next + 2) === 41) next = skipSpace(text, next + 3, end)
  if (reads(text, next, 'THIS ')) {
    const noun = skipSpace(text, next + 5, end)
    next = skipSpace(text, letterEnd(text, noun, end), end)
    if (reads(text, next, 'IS ') || reads(text, next, 'WAS ')) next = skipSpace(text, letterEnd(text, next, end), end)
  }
  const to = classifiedByEnd(text, next, end)
  return to === -1 ? null : { from: next, to }
}

/** Words between a classifier and a reason that belong to neither. */
const filling: ReadonlySet<string> = new Set([
  'FOR',
  'F0R',
  'FR',
  'PER',
  'UNDER',
  'SECTION',
  'SECTIONS',
  'SEC',
  'SECT',
  'PARA',
  'BASED',
  'ON',
  '0N',
  'UPON',
  'DUE',
  'TO',
  'PURSUANT',
  'IAW',
  'BY',
  'THE',
  'OF',
  'E.O',
  'EO',
  'E.0',
  '12958',
  '13526',
  '13292',
  '12598',
  'AS',
  'AMENDED',
  'AND',
  'IN',
  'ACCORDANCE',
  'WITH',
  'ORDER',
  'EXECUTIVE',
])

/** The classifier without the words and signs that lead to the reason; null when nothing is left. */
function trimClassifier(text: string, at: number, classifierEnd: number): { from: number; to: number } | null {
  let from = skipSigns(text, at, classifierEnd)
  // A mark of its own: `(U) CDA Anna Example`.
  if (text.charCodeAt(from) === 40 && text.charCodeAt(from + 2) === 41) from = skipSigns(text, from + 3, classifierEnd)
  let to = trimEnd(text, from, classifierEnd)
  while (to > from) {
    let word = to
    while (word > from && !isBoundary(text.charCodeAt(word - 1))) word--
    const wordTo = text.charCodeAt(to - 1) === 46 ? to - 1 : to
    let cutFrom = word
    if (!filling.has(text.slice(word, wordTo).toUpperCase())) {
      cutFrom = brokenFilling(text, from, word, to)
      if (cutFrom === -1) break
    }
    to = trimEnd(text, from, cutFrom)
  }
  return to > from ? { from, to } : null
}

/** `E.O.12958`, and FOR and SECTION broken by a blank: where they begin, or -1. */
function brokenFilling(text: string, from: number, word: number, to: number): number {
  if (reads(text, word, 'E.O') && isDigitCode(text.charCodeAt(to - 1))) return word
  let before = trimSpace(text, from, word)
  if (before === word) return -1
  while (before > from && !isBoundary(text.charCodeAt(before - 1))) before--
  if (
    brokenWordEnd(text, before, to, 'FOR') === to ||
    brokenWordEnd(text, before, to, 'SECTION') === to ||
    brokenWordEnd(text, before, to, 'UNDER') === to
  )
    return before
  return -1
}

function isBoundary(code: number): boolean {
  return isSpace(code) || code === 44 || code === 59 || code === 58
}

/** Blanks, commas, dashes and opening parentheses at the end fall away; a full stop stays behind an initial or Jr. */
function trimEnd(text: string, from: number, end: number): number {
  let to = end
  while (to > from) {
    const code = text.charCodeAt(to - 1)
    if (isSpace(code) || code === 44 || code === 59 || code === 58 || code === 45 || code === 40 || code === 63) to--
    else if (code === 46 && !isAbbreviation(text, from, to - 1)) to--
    else break
  }
  return to
}

function isAbbreviation(text: string, from: number, to: number): boolean {
  let word = to
  while (word > from && isLetterCode(text.charCodeAt(word - 1))) word--
  if (to - word === 1) return !isDigitCode(text.charCodeAt(word - 1))
  return to - word === 2 && (reads(text, word, 'JR') || reads(text, word, 'SR'))
}

function readReason(logical: Logical, leaves: FieldLeaves, section: Section, end: number): Reason {
  const { text } = logical
  const found = lettersAt(text, section.to, end)
  const inner = new FieldLeaves(logical, section.from)
  const token = inner.leaf('reasonSection', section.from, section.to, section.text)
  let at = section.to
  const letters = found.letters.map((letter) => {
    if (letter.from < at) return rangeLetter(logical, letter)
    if (isLetterCode(text.charCodeAt(letter.from)) && (text.charCodeAt(letter.from) | 32) === letter.text.charCodeAt(0)) {
      at = letter.to
      return inner.leaf('reasonLetter', letter.from, letter.to, letter.text)
    }
    return rangeLetter(logical, letter)
  })
  const to = Math.max(found.to, section.to)
  const children = inner.close(to)
  const span = toSource(logical, section.from, to)
  const reason: Reason = { kind: 'reasonSection', from: span.from, to: span.to, children, section: token, letters }
  leaves.node(reason, section.from, to)
  return reason
}

/** A letter that a range implies stands at the sign of the range, outside the tree. */
function rangeLetter(logical: Logical, letter: { from: number; to: number; text: string }): Token {
  const span = toSource(logical, letter.from, letter.to)
  return { kind: 'reasonLetter', from: span.from, to: span.to, children: [], text: letter.text }
}
