import { firstAtOrBehind } from '../sorted.ts'
import type { Span } from '../span.ts'
import type { Cable, Heading, Marker, Node } from '../syntax/node.ts'
import { logicalText } from './logical-text.ts'

/** A named part of the text, `Summary. … End summary.`: its name, its marks and what stands between them. */
export interface TextPart {
  readonly name: string
  readonly opening: Span
  readonly closing: Span | null
  /** Between the marks; for a part without an end, to the end of its paragraph or heading. */
  readonly content: Span
}

/** Parts that the text opens by a word or a heading, in order (C3, C5). */
export function textParts(cable: Cable): TextPart[] {
  const parts: TextPart[] = []
  const ends = cable.markers.filter((marker) => marker.type === 'end')
  const used = new Set<Marker>()
  const openings: { name: string; span: Span; contentFrom: number; limit: number }[] = []
  for (const marker of cable.markers) {
    if (marker.type !== 'begin') continue
    openings.push({ name: marker.name, span: marker, contentFrom: afterStop(cable, marker.to), limit: blockEnd(cable, marker.from) })
  }
  for (const heading of cable.headings) {
    const name = headingName(heading)
    if (name !== null) openings.push({ name, span: heading.title, contentFrom: heading.to, limit: headingEnd(cable, heading) })
  }
  openings.sort((a, b) => a.span.from - b.span.from)
  const limits = nextOfSameName(openings)
  openings.forEach((opening, index) => {
    let closing: Marker | null = null
    for (let at = firstAtOrBehind(ends, opening.contentFrom, ({ from }) => from); at < ends.length && ends[at]!.from < limits[index]!; at++) {
      if (used.has(ends[at]!) || !sameName(ends[at]!.name, opening.name)) continue
      closing = ends[at]!
      used.add(closing)
      break
    }
    const content = { from: opening.contentFrom, to: closing?.from ?? Math.max(opening.contentFrom, opening.limit) }
    parts.push({ name: opening.name, opening: opening.span, closing, content })
  })
  return parts
}

/** For each opening the offset of the next one with its name: an end behind that closes the later one. Infinity for the last of a name. */
function nextOfSameName(openings: readonly { readonly name: string; readonly span: Span }[]): readonly number[] {
  const seen = new Map<string, number>()
  const next: number[] = []
  for (let index = openings.length - 1; index >= 0; index--) {
    const { name, span } = openings[index]!
    next[index] = seen.get(name) ?? Infinity
    seen.set(name, span.from)
  }
  return next
}

/** What the part with this first word says, damage read through; null when the cable has none. */
export function partText(cable: Cable, word: string): string | null {
  const part = textParts(cable).find((candidate) => candidate.name.startsWith(word))
  if (part === undefined) return null
  return logicalText(cable, part.content).trim()
}

function sameName(end: string, begin: string): boolean {
  return begin.startsWith(end) || end.startsWith(begin) || begin.split(/ AND |\/| & /).includes(end)
}

const partHeading = /^(?:SUMMARY|COMMENT|ACTION REQUEST|KEY POINTS|INTRODUCTION|BACKGROUND|NOTE|OVERVIEW|EXECUTIVE SUMMARY)(?: (?:AND|&) (?:SUMMARY|COMMENT|ACTION REQUEST|INTRODUCTION))?:?$/

function headingName(heading: Heading): string | null {
  const title = heading.title.text.toUpperCase().replace(/[:.]$/, '')
  return partHeading.test(title) ? title : null
}

function afterStop(cable: Cable, at: number): number {
  const source = cable.text.string
  let from = at
  while (from < source.length && (source.charCodeAt(from) === 32 || source.charCodeAt(from) === 46 || source.charCodeAt(from) === 58 || source.charCodeAt(from) === 45)) from++
  return from
}

function blockEnd(cable: Cable, at: number): number {
  const blocks: readonly Node[] = cable.body?.children ?? []
  const block = blocks[firstAtOrBehind(blocks, at + 1, ({ from }) => from) - 1]
  return block !== undefined && at < block.to ? block.to : at
}

function headingEnd(cable: Cable, heading: Heading): number {
  const blocks: readonly Node[] = cable.body?.children ?? []
  let next = firstAtOrBehind(blocks, heading.from + 1, ({ from }) => from)
  while (next < blocks.length && blocks[next]!.kind !== 'heading' && blocks[next]!.kind !== 'signature') next++
  return blocks[next - 1]?.to ?? heading.to
}
