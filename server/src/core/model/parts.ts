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
  openings.forEach((opening, index) => {
    const next = openings.slice(index + 1).find((other) => other.name === opening.name)
    const closing = ends.find((end) => !used.has(end) && end.from >= opening.contentFrom && (next === undefined || end.from < next.span.from) && sameName(end.name, opening.name))
    if (closing !== undefined) used.add(closing)
    const content = { from: opening.contentFrom, to: closing?.from ?? Math.max(opening.contentFrom, opening.limit) }
    parts.push({ name: opening.name, opening: opening.span, closing: closing ?? null, content })
  })
  return parts
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
  const block = cable.body?.children.find((child) => child.from <= at && at < child.to)
  return block?.to ?? at
}

function headingEnd(cable: Cable, heading: Heading): number {
  const blocks: readonly Node[] = cable.body?.children ?? []
  const index = blocks.indexOf(heading)
  const next = blocks.findIndex((block, at) => at > index && (block.kind === 'heading' || block.kind === 'signature'))
  const last = blocks[(next === -1 ? blocks.length : next) - 1]
  return last?.to ?? heading.to
}
