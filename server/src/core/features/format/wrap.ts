import type { Cable } from '../../syntax/node.ts'
import type { Edit } from '../../rules/rule.ts'
import { indentEnd, isBlank, trimmedEnd } from '../../text.ts'
import type { Group } from './group.ts'
import { proseRuns } from './runs.ts'
import type { Run } from './runs.ts'

/** A word, and what stands behind it before the next: its place and whether a line ends there. */
interface Word {
  readonly from: number
  readonly to: number
  readonly breaks: boolean
}

/**
 * New line ends for prose: lines above the limit are broken, and paragraphs whose lines have become uneven are filled again, to the width they had. One group a
 * run; a run that needs nothing has none (5 FAH-1 H-246.2: at most 55 characters a line).
 */
export function wrapGroups(cable: Cable, limit: number, lineEnd: string): Group[] {
  const groups: Group[] = []
  for (const run of proseRuns(cable)) {
    const edits = wrapRun(cable, run, limit, lineEnd)
    if (edits.length > 0) groups.push(edits)
  }
  return groups
}

function wrapRun(cable: Cable, run: Run, limit: number, lineEnd: string): Edit[] {
  const { text } = cable
  let longest = 0
  let overlong = 0
  for (let line = run.first; line <= run.last; line++) {
    const length = trimmedEnd(text, line) - text.starts[line]!
    longest = Math.max(longest, length)
    if (length > limit) overlong++
  }
  const lines = run.last - run.first + 1
  if (overlong === 0 && lines < 3) return []
  const width = Math.min(longest, limit)
  const words = wordsOf(cable, run)
  const uneven = unevenBreaks(cable, words, width)
  const prose = uneven * 3 <= lines - 1 || uneven === 1
  if (overlong === 0 && (uneven === 0 || !prose)) return []
  return fill(cable, run, words, width, lineEnd, prose || lines === 1)
}

function wordsOf(cable: Cable, run: Run): Word[] {
  const { text } = cable
  const source = text.string
  const words: Word[] = []
  for (let line = run.first; line <= run.last; line++) {
    const end = trimmedEnd(text, line)
    let at = indentEnd(text, line)
    while (at < end) {
      const from = at
      while (at < end && !isBlank(source.charCodeAt(at))) at++
      const to = at
      while (at < end && isBlank(source.charCodeAt(at))) at++
      words.push({ from, to, breaks: at >= end })
    }
  }
  return words
}

/** How many lines end although the next word had room. */
function unevenBreaks(cable: Cable, words: readonly Word[], width: number): number {
  const { text } = cable
  let count = 0
  let lineFrom = words[0] === undefined ? 0 : lineStart(cable, words[0].from)
  for (let index = 0; index + 1 < words.length; index++) {
    const word = words[index]!
    if (!word.breaks) continue
    const next = words[index + 1]!
    if (word.to - lineFrom + 1 + (next.to - next.from) <= width && mayOpenLine(text.string, next, words[index + 2])) count++
    lineFrom = lineStart(cable, next.from)
  }
  return count
}

function lineStart(cable: Cable, at: number): number {
  const source = cable.text.string
  let from = at
  while (from > 0 && isBlank(source.charCodeAt(from - 1))) from--
  return from
}

/** Fills lines greedily; without `joins` the line ends that are there stay. */
function fill(cable: Cable, run: Run, words: readonly Word[], width: number, lineEnd: string, joins: boolean): Edit[] {
  const { text } = cable
  const source = text.string
  const second = run.last > run.first ? source.slice(text.starts[run.first + 1]!, indentEnd(text, run.first + 1)) : ''
  const stopGap = doubleStops(source, words) ? '  ' : ' '
  const edits: Edit[] = []
  let column = words[0] === undefined ? 0 : words[0].to - text.starts[run.first]!
  for (let index = 0; index + 1 < words.length; index++) {
    const word = words[index]!
    const next = words[index + 1]!
    const gap = word.breaks ? joinOf(source, word, next, stopGap) : source.slice(word.to, next.from)
    const room = column + gap.length + (next.to - next.from) <= width
    const stays = (word.breaks && !joins) || (!room && mayOpenLine(source, next, words[index + 2]))
    const put = stays ? lineEnd + second : gap
    column = stays ? second.length + (next.to - next.from) : column + gap.length + (next.to - next.from)
    if (source.slice(word.to, next.from) !== put && !(stays && word.breaks && sameBreak(source, word.to, next.from, second)))
      edits.push({ from: word.to, to: next.from, text: put })
  }
  return edits
}

/** Whether a line end with this indent stands there already, whatever blanks precede it. */
function sameBreak(source: string, from: number, to: number, indent: string): boolean {
  return (
    source.slice(from, to).trimStart() === '' &&
    source.slice(Math.max(source.lastIndexOf('\n', to - 1), source.lastIndexOf('\r', to - 1)) + 1, to) === indent
  )
}

/** What joins two lines: two blanks behind a stop where the text has them, nothing behind a hyphen inside a word. */
function joinOf(source: string, word: Word, next: Word, stopGap: string): string {
  const last = source.charCodeAt(word.to - 1)
  if (last === 45 && isLetter(source.charCodeAt(word.to - 2)) && isLetter(source.charCodeAt(next.from))) return ''
  return endsSentence(source, word) ? stopGap : ' '
}

/** Whether sentences in these words are parted by two blanks. */
function doubleStops(source: string, words: readonly Word[]): boolean {
  for (let index = 0; index + 1 < words.length; index++) {
    const word = words[index]!
    if (!word.breaks && words[index + 1]!.from - word.to === 2 && endsSentence(source, word)) return true
  }
  return false
}

function endsSentence(source: string, word: Word): boolean {
  let at = word.to - 1
  while (at > word.from && (source.charCodeAt(at) === 34 || source.charCodeAt(at) === 41 || source.charCodeAt(at) === 39)) at--
  const code = source.charCodeAt(at)
  return (code === 46 || code === 63 || code === 33 || code === 58) && word.to - word.from > 3
}

/** Words that at the beginning of a line would be read as a level, a page line, a format line, a set, an end (A, B2, D2, D5). */
const openers =
  /^(?:(?:PAGE|CONFIDENTIAL|SECRET|UNCLAS|UNCLASSIFIED|LIMITED|RESTRICTED|TOP|BT|NNNN|FM|TO|INFO|XMT|BEGIN|END|SUBJECT|TAGS|REF|E\.O\.)\b|(?:MSGID|POC|AMPN|NARR|RMKS)\/|VZCZC)/i

/** Whether a line may begin with a word without being read as something else: a number, a mark, a dash, a heading's rule. */
function mayOpenLine(source: string, word: Word, behind: Word | undefined): boolean {
  const first = source.charCodeAt(word.from)
  // Signs: dashes, bullets, parentheses, brackets, slashes, rules.
  if (!isLetter(first) && !isDigit(first) && first !== 34 && first !== 36 && first !== 39 && first < 0xc0 && first !== 0xa3) return false
  const length = word.to - word.from
  const second = source.charCodeAt(word.from + 1)
  if (isLetter(first) && length === 2 && (second === 46 || second === 41)) return false
  if (isDigit(first)) {
    let at = word.from
    while (at < word.to && isDigit(source.charCodeAt(at))) at++
    const sign = at < word.to ? source.charCodeAt(at) : 32
    if (at - word.from <= 3 && (sign === 46 || sign === 41 || (sign === 44 && at + 1 === word.to))) return false
    if (at === word.to && behind !== undefined && source.charCodeAt(behind.from) === 40) return false
  }
  return !openers.test(source.slice(word.from, Math.min(word.to, word.from + 16)))
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
