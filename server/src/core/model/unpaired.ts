import { firstAtOrBehind } from '../sorted.ts'
import { isDigitCode, isLetterCode } from '../syntax/tokens.ts'
import type { Cable, Heading, Marker, Node } from '../syntax/node.ts'
import { isDocument } from './quoted.ts'
import { remember } from './remember.ts'

/** An end that closes another part than the one that is open: `Note: … End comment.` */
export interface WrongEnd {
  readonly end: Marker
  readonly open: Marker
}

export interface Unpaired {
  /** `End summary.` where nothing that could be one begins before it. */
  readonly ends: readonly Marker[]
  readonly wrongEnds: readonly WrongEnd[]
  /** `Summary.` that nothing closes; headings need no end. */
  readonly begins: readonly Marker[]
}

const nothing: Unpaired = { ends: [], wrongEnds: [], begins: [] }
const known = remember(read)

/** The words that open and close parts of the text and do not go together (C5; calibration d 14). */
export function unpairedWords(cable: Cable): Unpaired {
  if (cable.markers.length === 0) return nothing
  return known(cable)
}

interface Open {
  readonly name: string
  readonly marker: Marker | null
}

/** Parts that can be open at one time; older ones were never closed. */
const mostOpen = 30

function read(cable: Cable): Unpaired {
  if (cable.markers.every((marker) => marker.type === 'begin')) return { ...nothing, begins: cable.markers }
  const open: Open[] = []
  const lone: Marker[] = []
  const { headings } = cable
  let next = 0
  for (const marker of cable.markers) {
    while (next < headings.length && headings[next]!.from < marker.from) open.push({ name: headingName(headings[next++]!), marker: null })
    if (marker.type === 'begin') {
      open.push({ name: marker.name, marker })
      continue
    }
    let index = open.length - 1
    const last = Math.max(0, open.length - mostOpen)
    while (index >= last && !goTogether(marker.name, open[index]!.name)) index--
    if (index >= last) open.splice(index, 1)
    else if (!isDocument(marker.name)) lone.push(marker)
  }
  const begins: Marker[] = []
  for (const { marker } of open) if (marker !== null) begins.push(marker)
  if (lone.length === 0) return begins.length === 0 ? nothing : { ...nothing, begins }
  const words = firstWords(cable)
  const ends: Marker[] = []
  const wrongEnds: WrongEnd[] = []
  for (const end of lone) {
    const block = blockAt(cable, end.from)
    const last = begins[firstAtOrBehind(begins, end.from, ({ from }) => from) - 1]
    const opened = block !== undefined && last !== undefined && last.from >= block.from ? last : undefined
    if (opened !== undefined && !words.saysBefore(end, block!.from)) wrongEnds.push({ end, open: opened })
    else if (!words.saysBefore(end, cable.from)) ends.push(end)
  }
  const closed = new Set(wrongEnds.map(({ open }) => open))
  return { ends, wrongEnds, begins: begins.filter((begin) => !closed.has(begin)) }
}

function blockAt(cable: Cable, at: number): Node | undefined {
  const blocks = cable.body?.children ?? []
  const block = blocks[firstAtOrBehind(blocks, at + 1, ({ from }) => from) - 1]
  return block !== undefined && at < block.to ? block : undefined
}

function headingName(heading: Heading): string {
  const title = heading.title.text.toUpperCase()
  return title.endsWith(':') || title.endsWith('.') ? title.slice(0, -1) : title
}

/** SUMMARY closes SUMMARY AND COMMENT, and the other way round. */
function goTogether(end: string, begin: string): boolean {
  return begin.startsWith(end) || end.startsWith(begin) || wordsOf(begin).includes(end)
}

function wordsOf(name: string): string[] {
  return name.split(/ AND |\/| & /).map((word) => word.trim())
}

/** Looks up words of the text, each searched once however often it is asked for. */
function firstWords(cable: Cable): { readonly saysBefore: (end: Marker, from: number) => boolean } {
  const text = cable.text.string.slice(cable.from, cable.to).toUpperCase()
  const places = new Map<string, readonly number[]>()
  const placesOf = (word: string): readonly number[] => {
    let found = places.get(word)
    if (found === undefined) places.set(word, (found = standing(text, word, cable.from)))
    return found
  }
  return {
    saysBefore: (end, from) =>
      wordsOf(end.name).some(
        (word) => (placesOf(word.split(' ')[0]!)[firstAtOrBehind(placesOf(word.split(' ')[0]!), from, (at) => at)] ?? Infinity) < end.from,
      ),
  }
}

/** Places of a word that are not behind END. */
function standing(text: string, word: string, base: number): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const before = text.charCodeAt(at - 1)
    if (
      isLetterCode(before) ||
      isDigitCode(before) ||
      text
        .slice(Math.max(0, at - 14), at)
        .trimEnd()
        .endsWith('END')
    )
      continue
    found.push(base + at)
  }
  return found
}
