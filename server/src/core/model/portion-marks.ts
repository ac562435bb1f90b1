import { firstAtOrBehind } from '../sorted.ts'
import { indexWithin } from '../text.ts'
import type { Span } from '../span.ts'
import type { Bullet, Cable, Level, MarkLevel, Node, Paragraph, PortionMark } from '../syntax/node.ts'
import { parsePortionMark } from '../syntax/portion-mark.ts'
import { within } from '../syntax/walk.ts'
import { isClassified } from './levels.ts'
import { ownParagraphs } from './numbering.ts'
import { quotedSpans } from './quoted.ts'
import { losesText } from './redactions.ts'

const ranks: Readonly<Record<MarkLevel, number>> = { U: 0, SBU: 1, C: 2, S: 3, TS: 4 }

/** U 0 < SBU 1 < C 2 < S 3 < TS 4, the scale of `levelRank` (cable-format C4.6). */
export function markRank(level: MarkLevel): number {
  return ranks[level]
}

/** The marks of headings, numbered paragraphs and the bullets in them that can be read, in the order of the text. */
export function portionMarks(cable: Cable): readonly PortionMark[] {
  return cable.marks
}

function isItem(node: Node): node is Bullet {
  return node.kind === 'bullet' || node.kind === 'listItem'
}

/** The mark for the whole text, `(C - ENTIRE TEXT)`; null without one. */
export function entireTextMark(cable: Cable): PortionMark | null {
  for (const { mark } of cable.paragraphs) if (mark !== null && mark.entireText) return mark
  return null
}

/** The highest mark used, or the one that the cable's level gives. */
export function usualMark(cable: Cable): string | null {
  let highest: PortionMark | null = null
  for (const mark of portionMarks(cable)) {
    if (mark.controls.length === 0 && (highest === null || ranks[mark.level!] > ranks[highest.level!])) highest = mark
  }
  const level = highest?.level ?? letterOf(cable.classification?.levelValue ?? null)
  return level === null ? null : `(${level})`
}

function letterOf(level: Level | null): MarkLevel | null {
  if (level === 'TOP SECRET') return 'TS'
  if (level === 'SECRET') return 'S'
  if (level === 'CONFIDENTIAL') return 'C'
  return level === 'UNCLASSIFIED' ? 'U' : null
}

export interface Unmarked {
  readonly paragraphs: readonly Paragraph[]
  /** No paragraph of the cable has a mark. */
  readonly all: boolean
}

/**
 * Paragraphs without a mark in a cable that needs marks: a classified one, or one in which at least half of the paragraphs have them (5 FAH-1 H-246.2c).
 * Left out: removed and cut text, quoted documents and lists, paragraphs whose mark stands further on or on their bullets; all of them under a mark for
 * the entire text and in released papers, where marks were struck out.
 */
export function unmarkedParagraphs(cable: Cable): Unmarked | null {
  const { paragraphs } = cable
  if (paragraphs.length === 0 || cable.partial || cable.released) return null
  let marked = 0
  for (const { mark } of paragraphs) {
    if (mark === null) continue
    if (mark.entireText) return null
    marked++
  }
  if (marked === paragraphs.length) return null
  if (!isClassified(cable.classification?.levelValue)) {
    if (marked * 2 < paragraphs.length) return null
  } else if (marked === 0 && portionMarks(cable).length > 0) return null
  const quoted = quotedSpans(cable)
  const found = ownParagraphs(cable).filter(
    (paragraph) => paragraph.mark === null && !isExempt(cable, paragraph) && !within(quoted, paragraph.from),
  )
  return found.length === 0 ? null : { paragraphs: found, all: marked === 0 }
}

function isExempt(cable: Cable, paragraph: Paragraph): boolean {
  const authority = cable.authorities[firstAtOrBehind(cable.authorities, paragraph.from, ({ from }) => from)]
  if (authority !== undefined && authority.from < paragraph.to) return true
  if (paragraph.children.some((child) => isItem(child) && child.mark?.level != null)) return true
  return unopenedMark(cable, paragraph) !== null || marksLater(cable, paragraph) || losesText(cable, paragraph)
}

/** `3. C) The …`: a level and a closing parenthesis behind a number; null when other text stands there. */
export function unopenedMark(cable: Cable, { textFrom, to, mark }: Paragraph): Span | null {
  const source = cable.text.string
  if (mark !== null) return null
  for (const level of ['C', 'S', 'U', 'SBU', 'TS']) {
    const end = textFrom + level.length
    if (end < to && source.startsWith(`${level}) `, textFrom)) return { from: textFrom, to: end + 1 }
  }
  return null
}

/** How far behind the number a mark may stand: `1. SUMMARY AND ACTION REQUEST: (C)`. */
const longestTitle = 60

function marksLater(cable: Cable, { textFrom, to }: Paragraph): boolean {
  const source = cable.text.string
  const limit = Math.min(to, textFrom + longestTitle)
  for (let at = indexWithin(source, '(', textFrom, limit); at !== -1; at = indexWithin(source, '(', at + 1, limit)) {
    if (parsePortionMark(source, at, to)?.level != null) return true
  }
  return false
}
