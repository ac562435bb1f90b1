import { isSensitive } from '../../model/captions.ts'
import { levelRank } from '../../model/levels.ts'
import type { Span } from '../../span.ts'
import type { Cable, MarkLevel } from '../../syntax/node.ts'
import type { Caret } from './caret.ts'
import { offers } from './caret.ts'
import type { Completion, CompletionParts } from './item.ts'
import { t } from '../../l10n.ts'

const levels: readonly { readonly mark: MarkLevel; readonly rank: number; readonly name: string; readonly level: string }[] = [
  { mark: 'U', rank: 0, name: 'unclassified', level: 'UNCLASSIFIED' },
  { mark: 'SBU', rank: 0, name: 'sensitive but unclassified', level: 'SENSITIVE BUT UNCLASSIFIED' },
  { mark: 'C', rank: 2, name: 'confidential', level: 'CONFIDENTIAL' },
  { mark: 'S', rank: 3, name: 'secret', level: 'SECRET' },
  { mark: 'TS', rank: 4, name: 'top secret', level: 'TOP SECRET' },
]

/** Marks that a part of this cable may carry, the highest first: none above the level (cable-format C4.6); with NOFORN where the cable has it. */
export function markParts(cable: Cable): CompletionParts[] {
  const level = cable.classification?.levelValue ?? cable.banners[0]?.levelValue ?? null
  const rank = level === null ? Infinity : levelRank(level)
  const noforn =
    cable.classification?.noforn != null ||
    cable.captions.some(({ text }) => text === 'NOFORN') ||
    cable.paragraphs.some(({ mark }) => mark !== null && mark.controls.length > 0)
  const separator = separatorOf(cable)
  const parts: CompletionParts[] = []
  for (const { mark, rank: own, name, level: entry } of [...levels].reverse()) {
    if (own > rank) continue
    if (mark === 'SBU' && rank === 0 && !isSensitive(cable) && !cable.paragraphs.some((paragraph) => paragraph.mark?.level === 'SBU'))
      continue
    parts.push({ label: `(${mark})`, detail: name, kind: 'mark', group: 0, entry: `level ${entry}` })
    if (noforn && own >= 2)
      parts.push({
        label: `(${mark}${separator}NF)`,
        detail: t`${name}, not releasable to foreign nationals`,
        kind: 'mark',
        group: 1,
        entry: `level ${entry}`,
      })
  }
  return parts
}

/** `/` or `//`, as the cable writes its marks. */
function separatorOf(cable: Cable): string {
  const written = cable.paragraphs.find(({ mark }) => mark !== null && mark.controls.length > 0)?.mark?.text
  return written === undefined || written.includes('//') ? '//' : '/'
}

/** Marks at an opening parenthesis; the closing one that an editor put in is replaced too. */
export function markItems(caret: Caret, from: number): Completion[] {
  const to = caret.rest.startsWith(')') ? caret.offset + 1 : caret.offset
  return offers(caret, from, markParts(caret.cable)).map((item) => ({ ...item, to, filter: `${item.label} ${item.label.slice(1)}` }))
}

/** Whether paragraphs of this cable carry marks, that in `except` aside: most of them do, or it is classified or sensitive and has none yet. */
export function wantsMarks(cable: Cable, except: Span): boolean {
  const paragraphs = cable.paragraphs.filter(({ from }) => from < except.from || from > except.to)
  const marked = paragraphs.filter(({ mark }) => mark !== null).length
  if (paragraphs.length > 0) return marked * 2 >= paragraphs.length && marked > 0
  const level = cable.classification?.levelValue ?? null
  return isSensitive(cable) || (level !== null && levelRank(level) >= 2)
}

/** The mark that a paragraph on this line most likely has: that of the paragraph above, else the level's; '' where none is wanted. */
export function usualMark(cable: Cable, line: Span): string {
  if (!wantsMarks(cable, line)) return ''
  const above = cable.paragraphs.findLast((paragraph) => paragraph.from < line.from && paragraph.mark?.level != null)?.mark
  if (above != null && !above.entireText) return above.text
  const [own] = markParts(cable)
  return own?.label ?? ''
}
