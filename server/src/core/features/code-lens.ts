import { markRank, portionMarks } from '../model/portion-marks.ts'
import { proseLines } from '../model/prose.ts'
import { letterOfItem, referenceItems } from '../model/reference-facts.ts'
import { referenceMentions } from '../model/reference-mentions.ts'
import type { Span } from '../span.ts'
import type { Cable, CableFile, PortionMark } from '../syntax/node.ts'
import { isBlank } from '../text.ts'
import { t } from '../l10n.ts'
import { paragraphCount } from './counts.ts'

export type CodeLensChoice = 'off' | 'subject' | 'all'

/** A line that an editor puts above a line of the cable. */
export interface Lens extends Span {
  readonly title: string
  /** The places it counts, for editors that can list them; empty when it counts none. */
  readonly places: readonly Span[]
}

/** Longer lists are summed up. */
const mostItems = 8

/** How long a cable is and how high it is marked, above its SUBJECT; how often its references are cited, above REF. */
export function codeLenses(file: CableFile, choice: CodeLensChoice): Lens[] {
  if (choice === 'off') return []
  const found: Lens[] = []
  for (const cable of file.cables) {
    const { subject, references, body } = cable
    if (subject !== null && body !== null) found.push({ from: subject.from, to: subject.to, title: measure(cable), places: [] })
    const [field] = references
    if (choice === 'all' && field !== undefined && field.items.length > 0) found.push({ from: field.from, to: field.to, ...cited(cable) })
  }
  return found.sort((a, b) => a.from - b.from)
}

/** `9 paragraphs, 812 words, highest mark (C)` */
function measure(cable: Cable): string {
  const paragraphs = cable.paragraphs.length
  const words = countWords(cable)
  const highest = highestMark(cable)
  return [
    paragraphs === 0 ? '' : paragraphCount(paragraphs),
    words === 1 ? t`1 word` : t`${words} words`,
    highest === null ? '' : t`highest mark ${highest.text}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** Words of the text with its titles: runs between blanks with a letter or a digit in them. */
function countWords(cable: Cable): number {
  const source = cable.text.string
  const from = cable.body?.from ?? cable.to
  let words = 0
  for (const line of proseLines(cable)) {
    if (line.from < from) continue
    let isWord = false
    for (let at = line.from; at < line.to; at++) {
      const code = source.charCodeAt(at)
      const isGap = isBlank(code) || code === 10 || code === 13
      if (isGap && isWord) words++
      isWord = !isGap && (isWord || isWordCode(code))
    }
    if (isWord) words++
  }
  return words
}

function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122) || code > 0xbf
}

function highestMark(cable: Cable): PortionMark | null {
  let highest: PortionMark | null = null
  for (const mark of portionMarks(cable)) if (highest === null || markRank(mark.level!) > markRank(highest.level!)) highest = mark
  return highest
}

/** `cited: A twice, B never`; `cited 3 times` for a single reference; a sum for long lists. */
function cited(cable: Cable): { readonly title: string; readonly places: readonly Span[] } {
  const items = referenceItems(cable)
  const letters = items.map((item) => letterOfItem(cable, item))
  const places: Span[][] = items.map(() => [])
  const indexOf = new Map(letters.map((letter, index) => [letter, index] as const))
  for (const mention of referenceMentions(cable)) {
    if (mention.letters.length === 0 && items.length === 1) places[0]!.push(mention.word)
    for (const { letter, from, to } of mention.letters) places[indexOf.get(letter) ?? -1]?.push({ from, to })
  }
  const all = places.flat().sort((a, b) => a.from - b.from)
  const sum = times(all.length)
  if (items.length === 1) return { title: all.length === 0 ? t`not cited` : t`cited ${sum}`, places: all }
  if (items.length > mostItems || letters.includes(null)) {
    return { title: all.length === 0 ? t`${items.length} references, not cited` : t`${items.length} references, cited ${sum}`, places: all }
  }
  const each = letters.map((letter, index) => `${letter} ${times(places[index]!.length)}`)
  return { title: t`cited: ${each.join(', ')}`, places: all }
}

function times(number: number): string {
  return number === 0 ? t`never` : number === 1 ? t`once` : number === 2 ? t`twice` : t`${number} times`
}
