import { firstAtOrBehind } from '../../sorted.ts'
import type { Span } from '../../span.ts'
import { positionAt } from '../../text.ts'
import type { Cable, Marker } from '../../syntax/node.ts'
import { within } from '../../syntax/walk.ts'
import { findGlossaryTerm } from '../../tables/glossary.ts'
import { card, sentence } from './card.ts'
import type { Card } from './card.ts'
import { glossaryCard } from './glossary.ts'
import { itemsOf, mentionAt, referenceOfLetter } from './mentions.ts'
import { parent } from './place.ts'
import type { Place } from './place.ts'
import { referenceParts } from './reference.ts'
import { t } from '../../l10n.ts'

/** Leaves whose lines are explained as a whole, not word by word. */
const wholeLines: ReadonlySet<string> = new Set(['distribution', 'stamp', 'publisherNote', 'envelope', 'labelledField', 'attention', 'pseudoHeader', 'banner'])

/** A word in running text: a reference to the REF field, the name of a part, a word of cable language. */
export function textCard(place: Place): Card | null {
  if (wholeLines.has(parent(place)?.kind ?? '')) return null
  const { cable, offset, node } = place
  return mentionCard(place) ?? partCard(place) ?? glossaryCard(cable.text.string, offset, node)
}

/** `Ref A`, `refs B and D`, `reftel`. */
function mentionCard(place: Place): Card | null {
  const { cable, offset } = place
  const at = lastAtOrBefore(cable.scan.references, offset)
  if (at === undefined || offset - at > 200 || within(cable.references, at)) return null
  const mention = mentionAt(cable.text.string, at, cable.to)
  if (mention === null || offset > mention.to) return null
  const here = mention.letters.find((letter) => letter.from <= offset && offset <= letter.to) ?? (mention.letters.length === 1 ? mention.letters[0] : undefined)
  if (here !== undefined) {
    const item = referenceOfLetter(cable, here.text)
    const span: Span = mention.letters.length === 1 ? mention : here
    if (item === undefined) return card(span, { title: t`Reference ${here.text}`, value: t`The REF field has no item that surely is this one` })
    return card(span, { ...referenceParts(cable, item), title: t`Reference ${here.text}` })
  }
  const items = itemsOf(cable)
  const wanted = mention.letters.length > 0 ? mention.letters.map(({ text }) => referenceOfLetter(cable, text)) : items
  const notes = wanted.slice(0, 6).map((item) => (item === undefined ? null : [item.letter?.text, referenceParts(cable, item).value].filter(Boolean).join(': ')))
  const entry = findGlossaryTerm('REFTEL')
  const [only] = items
  if (mention.letters.length === 0 && items.length === 1 && only !== undefined) return card(mention, { ...referenceParts(cable, only), title: t`Reference` })
  return card(mention, { title: t`References`, value: sentence(entry?.meaning ?? ''), notes, source: entry?.source })
}

/** `Summary.`, `END COMMENT`: what the part is and where its other end stands. */
function partCard(place: Place): Card | null {
  const { cable, offset } = place
  const marker = cable.markers.find((candidate) => candidate.from <= offset && offset <= trimEnd(cable.text.string, candidate))
  if (marker === undefined) return null
  const entry = findGlossaryTerm(marker.name) ?? findGlossaryTerm(marker.name.split(' ')[0] ?? '')
  const other = marker.type === 'begin' ? endOf(cable, marker) : beginOf(cable, marker)
  const line = other === null ? null : positionAt(cable.text, other).line + 1
  const name = marker.name.length > 3 ? sentence(marker.name.toLowerCase()) : marker.name
  return card({ from: marker.from, to: trimEnd(cable.text.string, marker) }, {
    title: marker.type === 'begin' ? t`Beginning of “${name}”` : t`End of “${name}”`,
    value: entry === undefined ? null : sentence(entry.meaning),
    notes: [line === null ? null : marker.type === 'begin' ? t`Ends on line ${line}` : t`Begins on line ${line}`],
    source: entry?.source,
  })
}

/** Where the part that a marker opens is closed: before it is opened again. Null when it is not. */
function endOf(cable: Cable, begin: Marker): number | null {
  for (const marker of cable.markers) {
    if (marker.from <= begin.from) continue
    if (marker.type === 'end' && begin.name.startsWith(marker.name)) return marker.from
    if (marker.type === 'begin' && marker.name === begin.name) return null
  }
  return null
}

/** Where the part that a marker closes was opened, by a word or a heading. */
function beginOf(cable: Cable, end: Marker): number | null {
  let at: number | null = null
  for (const marker of cable.markers) {
    if (marker.from >= end.from) break
    if (marker.type === 'begin' && marker.name.startsWith(end.name)) at = marker.from
    if (marker.type === 'end' && marker.name === end.name) at = null
  }
  for (const { title } of cable.headings) {
    if (title.from >= end.from) break
    if (title.from > (at ?? -1) && title.text.toUpperCase().startsWith(end.name)) at = title.from
  }
  return at
}

/** Without the stop or colon behind the words. */
function trimEnd(source: string, span: Span): number {
  let to = span.to
  while (to > span.from + 1 && (isStop(source.charCodeAt(to - 1)) || source.charCodeAt(to - 1) <= 32)) to--
  return to
}

function isStop(code: number): boolean {
  return code === 46 || code === 58 || code === 45
}

function lastAtOrBefore(offsets: readonly number[], offset: number): number | undefined {
  return offsets[firstAtOrBehind(offsets, offset + 1, (at) => at) - 1]
}
