import { isSensitive } from '../../model/captions.ts'
import { levelRank } from '../../model/levels.ts'
import { findCaption } from '../../tables/captions.ts'
import { levelOfBanner } from '../../tables/classification.ts'
import type { MarkLevel, PortionMark } from '../../syntax/node.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { quoted } from './escape-markdown.ts'
import { parent } from './place.ts'
import type { Place } from './place.ts'
import { levelName, markName } from './words.ts'
import { t } from '../../l10n.ts'

const ranks: Readonly<Record<MarkLevel, number>> = { U: 0, SBU: 1, C: 2, S: 3, TS: 4 }

/** A classification mark in parentheses: the level of a paragraph, heading, bullet or subject (5 FAH-1 H-246.2; cable-format C4). */
export function markCard(place: Place): Card | null {
  const mark = place.node as PortionMark
  const { level, controls, entireText } = mark
  if (level === null) return card(mark, { title: t`Classification mark`, value: t`${quoted(mark.text)}: no mark that can be read` })
  return card(mark, {
    title: t`Marked ${markName(level)}`,
    value: t`${scope(place, entireText)}: ${meaning(level)}`,
    notes: [...controls.map(control), overall(place, level)],
    source: '5 FAH-1 H-240',
  })
}

function scope(place: Place, entireText: boolean): string {
  if (entireText) return t`The whole text`
  switch (parent(place)?.kind) {
    case 'subject': return t`The subject`
    case 'heading': return t`The heading`
    case 'paragraph': return t`The paragraph`
    default: return t`The passage`
  }
}

function meaning(level: MarkLevel): string {
  return levelOfBanner(level === 'SBU' ? 'SBU' : markName(level))?.meaning ?? markName(level)
}

function control(word: string): string {
  const entry = findCaption(word)
  if (word === 'N') return t`N: not releasable to foreign nationals`
  return entry === undefined ? t`Control: ${quoted(word)}` : `${word}: ${entry.meaning}`
}

/** Ranked against the classification line; said only when that can be read. */
function overall(place: Place, level: MarkLevel): string | null {
  const own = place.cable.classification?.levelValue
  if (own === null || own === undefined) return null
  const name = levelName(own)
  if (own === 'UNCLASSIFIED' && level === 'SBU') return isSensitive(place.cable) ? t`Fits: the cable has the caption SENSITIVE` : t`An unclassified cable may hold it with the caption SENSITIVE`
  const difference = ranks[level] - levelRank(own)
  if (difference === 0) return t`Same as the level of the cable, ${name}`
  return difference < 0 ? t`Below the level of the cable, ${name}` : t`Above the level of the cable, ${name}`
}
