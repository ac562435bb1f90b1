import { applyEdits, lineEnding } from '../../rules/fix.ts'
import type { Edit } from '../../rules/rule.ts'
import type { Cable, CableFile, Node, PageHeader } from '../../syntax/node.ts'
import { parse } from '../../syntax/parse.ts'
import type { ParseOptions } from '../../syntax/parse.ts'
import { indentEnd, isBlank, lineAt, trimmedEnd } from '../../text.ts'
import type { Text } from '../../text.ts'
import { composeEdits } from '../compose-edits.ts'
import { untilSettled } from './until-settled.ts'

/** Published cables of 2003–10 of up to so many characters went out whole; longer ones in sections of about so many (corpus of 1,302). */
const longestWhole = 7550
const sectionLength = 5200

/** Copies of 1973 to 2003 repeat whole headers instead; prints of SMART and military messages have no sections. */
function hasSections({ dialect }: Cable): boolean {
  return dialect === 'cablegate' || dialect === 'draft'
}

/**
 * Edits that make one text of a cable in sections: page headers go, sentences that they cut are joined, and the classification line loses its SECTION.
 * Nothing else of the cable changes.
 */
export function joinSections(file: CableFile, reading: ParseOptions = {}): Edit[] {
  return untilSettled(file, (each) => each.cables.filter(hasSections).flatMap(join), reading)
}

/**
 * Edits that cut long cables into sections: the classification line names the first of them, a page header opens each further one (5 FAH-2 H-320), between
 * paragraphs where that is near enough. A cable that has sections is joined and cut anew; short ones are joined. Cables without a number are left alone.
 */
export function splitSections(file: CableFile, reading: ParseOptions = {}): Edit[] {
  const joined = joinSections(file, reading)
  const text = applyEdits(file.text.string, joined)
  const whole = parse(text, reading)
  const split = whole.cables.filter(hasSections).flatMap(cut)
  return split.length === 0 ? withoutNothing(file, joined) : withoutNothing(file, composeEdits(file.text.string.length, joined, split))
}

/** Edits that put back what stood there say nothing. */
function withoutNothing(file: CableFile, edits: readonly Edit[]): Edit[] {
  return applyEdits(file.text.string, edits) === file.text.string ? [] : [...edits]
}

function join(cable: Cable): Edit[] {
  const edits = cable.pageHeaders.flatMap((header) => removeHeader(cable, header))
  const line = cable.classification
  if (line?.section != null && line.sections !== null && line.post !== null && line.post.from > line.section.from) {
    const word = line.children.findLast(
      (child) =>
        child.kind === 'word' && child.to <= line.section!.from && /^SECTION$/i.test(cable.text.string.slice(child.from, child.to)),
    )
    const from = word?.from ?? line.section.from
    edits.push({ from, to: line.post.from, text: '' })
  }
  return edits.sort((a, b) => a.from - b.from)
}

function removeHeader(cable: Cable, header: PageHeader): Edit[] {
  const { text } = cable
  const line = lineAt(text, header.from)
  const before = indentEnd(text, line) < header.from
  const behind = trimmedEnd(text, line) > header.to
  if (before || behind) {
    let from = header.from
    let to = header.to
    while (before && from > text.starts[line]! && isBlank(text.string.charCodeAt(from - 1))) from--
    while (!before && to < text.ends[line]! && isBlank(text.string.charCodeAt(to))) to++
    return [{ from, to, text: '' }]
  }
  let first = line
  while (first > 0 && isEmpty(text, first - 1)) first--
  let next = line + 1
  while (next < text.starts.length && isEmpty(text, next)) next++
  if (next >= text.starts.length) return [{ from: first === 0 ? 0 : text.ends[first - 1]!, to: text.ends[line]!, text: '' }]
  const gap = first > 0 && opensBlock(cable, indentEnd(text, next)) ? lineEnding(text) : ''
  return [{ from: text.starts[first]!, to: text.starts[next]!, text: gap }]
}

/** Whether a block of the text, or what ends it, begins at an offset; inside a paragraph a sentence goes on there. */
function opensBlock(cable: Cable, at: number): boolean {
  const opens = (node: Node): boolean =>
    node.children.some((child) => child.children.length > 0 && (child.from === at || (child.from < at && at < child.to && opens(child))))
  return opens(cable)
}

function isEmpty(text: Text, line: number): boolean {
  return indentEnd(text, line) >= text.ends[line]!
}

function cut(cable: Cable): Edit[] {
  const { text, classification: line, body } = cable
  if (line === null || line.post === null || line.number === null || body === null || !/^\d{1,6}$/.test(line.number.text)) return []
  const length = cable.to - line.from
  if (length <= longestWhole) return []
  const count = Math.ceil(length / sectionLength)
  const target = Math.ceil(length / count)
  const places: { readonly at: number; readonly between: boolean }[] = []
  for (let section = 1; section < count; section++) {
    const place = placeNear(cable, body, line.from + section * target, places[places.length - 1]?.at ?? body.from)
    if (place !== null) places.push(place)
  }
  if (places.length === 0 || places.length > 98) return []
  const total = places.length + 1
  const two = (value: number): string => String(value).padStart(2, '0')
  const three = (value: number): string => String(value).padStart(3, '0')
  const end = lineEnding(text)
  const post = line.post.text.toUpperCase().slice(0, 10).trimEnd()
  const number = String(Number(line.number.text)).padStart(8, '0')
  const edits: Edit[] = [{ from: line.post.from, to: line.post.from, text: `SECTION 01 OF ${two(total)} ` }]
  places.forEach(({ at, between }, index) => {
    const header = `${post} ${number}  ${three(index + 2)} OF ${three(total)}`
    edits.push({ from: at, to: at, text: `${between ? '' : end}${header}${end}${end}` })
  })
  return edits
}

/** The beginning of a line near an offset at which a section may begin: between paragraphs, else between lines of a text; behind `least`. */
function placeNear(cable: Cable, body: Node, wanted: number, least: number): { readonly at: number; readonly between: boolean } | null {
  const { text } = cable
  const reach = sectionLength / 4
  const blocks = body.children.filter(
    (block) =>
      block.kind === 'paragraph' && Math.abs(block.from - wanted) < reach && block.from > least + reach && isAfterBlank(cable, block.from),
  )
  const [nearest] = blocks.sort((a, b) => Math.abs(a.from - wanted) - Math.abs(b.from - wanted))
  if (nearest !== undefined) return { at: text.starts[lineAt(text, nearest.from)]!, between: true }
  const paragraph = body.children.find((block) => block.from <= wanted && wanted < block.to)
  if (paragraph?.kind !== 'paragraph') return null
  const lines = paragraph.children.filter(
    (child) =>
      child.kind === 'textLine' &&
      child.from > least + reach &&
      child.from >= wanted &&
      child.from === indentEnd(text, lineAt(text, child.from)),
  )
  const line = lines.find((child) => !isAfterBlank(cable, child.from))
  return line === undefined ? null : { at: text.starts[lineAt(text, line.from)]!, between: false }
}

function isAfterBlank(cable: Cable, at: number): boolean {
  const line = lineAt(cable.text, at)
  return line > 0 && isEmpty(cable.text, line - 1)
}
