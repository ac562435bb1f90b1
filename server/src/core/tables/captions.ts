import tsv from '../../../data/captions.tsv'
import { compactName, normalName } from './names.ts'
import { sourceText } from './sources.ts'
import { cellList, cellNumber, lazy, parseTsv } from './tsv.ts'

export type CaptionClass = 'distribution' | 'dissemination' | 'administrative' | 'channel' | 'handling' | 'military' | 'series'

/** A caption: a handling designator on its own line between the classification line and the E.O. line (5 FAH-2 H-440). */
export interface CaptionEntry {
  readonly caption: string
  readonly variants: readonly string[]
  readonly class: CaptionClass
  /** 1 stands above 2 above 3; null where no order is prescribed (NOFORN, SENSITIVE, SIPDIS …). */
  readonly rank: number | null
  /** Captions it cannot be combined with; `*` excludes all others. */
  readonly excludes: readonly string[]
  /** When it was or is in use, in words. */
  readonly era: string
  readonly meaning: string
  /** A rule of use; '' if none is known. */
  readonly rule: string
  readonly source: string
}

/** A caption found in a line: offsets into that line, half-open, UTF-16. */
export interface CaptionInLine {
  readonly entry: CaptionEntry
  readonly from: number
  readonly to: number
}

const table = lazy(() => {
  const entries = parseTsv(tsv).map(toEntry)
  const byForm = new Map<string, CaptionEntry>()
  for (const entry of entries) for (const form of [entry.caption, ...entry.variants]) byForm.set(compactName(form), entry)
  return { entries, byForm }
})

/** Levels may stand before captions on one line: `SECRET NOFORN`. */
const levels = new Set(['SECRET', 'TOPSECRET', 'CONFIDENTIAL', 'UNCLAS', 'UNCLASSIFIED'])

/** Captions that a list of countries or bodies follows. */
const openEnded = ['RELEASABLE TO', 'REL TO', 'REL']

function toEntry([
  caption = '',
  variants = '',
  kind = '',
  rank = '',
  excludes = '',
  era = '',
  meaning = '',
  rule = '',
  source = '',
]: readonly string[]): CaptionEntry {
  return {
    caption,
    variants: cellList(variants),
    class: kind as CaptionClass,
    rank: cellNumber(rank),
    excludes: cellList(excludes),
    era,
    meaning,
    rule,
    source: sourceText(source),
  }
}

/** All captions, in the order of the table. */
export function allCaptions(): readonly CaptionEntry[] {
  return table().entries
}

/**
 * The caption that a whole line stands for, in any case, also spaced letter by letter and with a remark behind it:
 * `C O R R E C T E D  COPY (TEXT)`, `NODIS`, `FOR AMBASSADOR DOE ONLY`. undefined for everything else, attention lines included.
 */
export function findCaption(text: string): CaptionEntry | undefined {
  const line = normalName(text)
  const whole = table().byForm.get(compactName(line))
  if (whole || line === '') return whole
  if (line.startsWith('FOR ') && line.endsWith(' ONLY')) return table().byForm.get('ONLY')
  if (openEnded.some((word) => line.startsWith(word + ' '))) return table().byForm.get('RELTO')
  return table().byForm.get(compactName(line.slice(0, remarkAt(line)))) ?? correctedCopy(line)
}

/**
 * The captions that make up a line, in order: one as a rule, several for `NOFORN SIPDIS`, `SBU/NOFORN` or `SECRET//NOFORN`.
 * [] unless the whole line consists of captions (behind a level, and before a remark).
 */
export function captionsInLine(text: string): readonly CaptionInLine[] {
  const words = wordsOf(text)
  const found: CaptionInLine[] = []
  for (let at = 0; at < words.length;) {
    const next = longestCaption(text, words, at)
    if (next) {
      found.push(next.caption)
      at += next.words
    } else if (found.length === 0 && levels.has(compactName(words[at]?.text ?? ''))) at++
    else return wholeLine(text)
  }
  return found
}

/** A caption with a remark, or spaced letter by letter, takes the whole line. */
function wholeLine(text: string): readonly CaptionInLine[] {
  const entry = findCaption(text)
  return entry ? [{ entry, from: text.length - text.trimStart().length, to: text.trimEnd().length }] : []
}

/** Whether a caption names a channel; a message has one channel caption at most (5 FAH-2 H-442). */
export function isChannel(caption: CaptionEntry | string): boolean {
  return (typeof caption === 'string' ? findCaption(caption) : caption)?.class === 'channel'
}

/** Whether two different captions exclude each other: NODIS and EXDIS, AGREMENT CHANNEL and anything, two channels. */
export function captionsConflict(a: CaptionEntry, b: CaptionEntry): boolean {
  if (a.caption === b.caption) return false
  const excludes = (one: CaptionEntry, other: CaptionEntry): boolean => one.excludes.includes('*') || one.excludes.includes(other.caption)
  return excludes(a, b) || excludes(b, a) || (isChannel(a) && isChannel(b))
}

/** Where a remark begins: a parenthesis, a slash, a colon, or a dash behind a blank; the length of the line if there is none. */
function remarkAt(line: string): number {
  const ends = ['(', ' -', '/', ':'].map((mark) => line.indexOf(mark)).filter((at) => at > 0)
  return Math.min(line.length, ...ends)
}

/** `C O R R E C T COPY`, `CORRECTED COPY TEXT ADDED`: the words of the remark may follow without any sign. */
function correctedCopy(line: string): CaptionEntry | undefined {
  const letters = compactName(line)
  return letters.startsWith('CORRECTEDCOPY') || letters.startsWith('CORRECTCOPY') ? table().byForm.get('CORRECTEDCOPY') : undefined
}

interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Words between blanks, commas, semicolons and slashes; no more than a caption line can have. */
function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let from = -1
  for (let at = 0; at <= text.length && words.length < 16; at++) {
    const isWord = at < text.length && !' \t,;/'.includes(text.charAt(at))
    if (isWord && from < 0) from = at
    if (!isWord && from >= 0) {
      words.push({ text: text.slice(from, at), from, to: at })
      from = -1
    }
  }
  return words
}

/** The longest caption of up to four words that begins at a word. */
function longestCaption(text: string, words: readonly Word[], at: number): { caption: CaptionInLine; words: number } | undefined {
  const first = words[at]
  for (let count = Math.min(4, words.length - at); first && count > 0; count--) {
    const to = words[at + count - 1]?.to ?? first.to
    const entry = table().byForm.get(compactName(text.slice(first.from, to)))
    if (entry) return { caption: { entry, from: first.from, to }, words: count }
  }
  return undefined
}
