import { logicalText } from '../model/logical-text.ts'
import { t } from '../l10n.ts'
import type { Cable } from '../syntax/node.ts'
import { characterCount, paragraphCount, wordCount } from './counts.ts'

/** Words a person reads in a minute, silently, in English (Brysbaert 2019, Journal of Memory and Language 109). */
const wordsPerMinute = 238

export interface MarkCount {
  /** `C//NF`; '' for text without a mark. */
  readonly mark: string
  readonly words: number
  readonly paragraphs: number
}

export interface Statistics {
  /** Of the text; header, page headers and signature left out. */
  readonly words: number
  readonly minutes: number
  /** Numbered ones. */
  readonly paragraphs: number
  readonly characters: number
  readonly longestParagraph: { readonly number: number; readonly words: number } | null
  /** Most words first. */
  readonly byMark: readonly MarkCount[]
}

/** Counts what a cable says, publication damage read through; all zero for one without text. */
export function statistics(cable: Cable): Statistics {
  const { body } = cable
  if (body === null) return { words: 0, minutes: 0, paragraphs: 0, characters: 0, longestParagraph: null, byMark: [] }
  const text = logicalText(cable, { from: body.from, to: cable.signature?.from ?? body.to })
  const words = countWords(text)
  const marks = new Map<string, { words: number; paragraphs: number }>()
  const add = (mark: string, count: number, paragraphs: number): void => {
    const entry = marks.get(mark) ?? { words: 0, paragraphs: 0 }
    marks.set(mark, { words: entry.words + count, paragraphs: entry.paragraphs + paragraphs })
  }
  let numbered = 0
  let longest: Statistics['longestParagraph'] = null
  for (const paragraph of cable.paragraphs) {
    const count = countWords(logicalText(cable, paragraph))
    numbered += count
    if (longest === null || count > longest.words) longest = { number: paragraph.value, words: count }
    add(bare(paragraph.mark?.text ?? ''), count, 1)
  }
  if (words > numbered) add('', words - numbered, 0)
  const byMark = [...marks].map(([mark, entry]) => ({ mark, ...entry })).sort((a, b) => b.words - a.words)
  return {
    words,
    minutes: words / wordsPerMinute,
    paragraphs: cable.paragraphs.length,
    characters: text.length,
    longestParagraph: longest,
    byMark,
  }
}

/** The same in lines for people. */
export function statisticsText(cable: Cable): string {
  const { words, minutes, paragraphs, characters, longestParagraph, byMark } = statistics(cable)
  const numbered = paragraphs === 1 ? t`1 numbered paragraph` : t`${paragraphs} numbered paragraphs`
  const lines = [
    t`${wordCount(words)}, ${characterCount(characters)}`,
    readingTime(minutes),
    longestParagraph === null
      ? numbered
      : t`${numbered}, the longest is ${longestParagraph.number} with ${wordCount(longestParagraph.words)}`,
  ]
  if (byMark.some(({ mark }) => mark !== '')) {
    for (const { mark, words: count, paragraphs: own } of byMark) {
      const share = words === 0 ? 0 : Math.round((count * 100) / words)
      const name = mark === '' ? t`unmarked` : `(${mark})`
      lines.push(
        own === 0 ? t`${name}: ${wordCount(count)}, ${share} %` : t`${name}: ${wordCount(count)}, ${share} %, ${paragraphCount(own)}`,
      )
    }
  }
  return lines.join('\n')
}

/** Runs of letters, digits and what joins them; dashes and rules alone are no words. */
function countWords(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isSpace = code <= 32 || code === 0xa0
    if (isSpace) inside = false
    else if (!inside && isWordCode(code)) {
      inside = true
      count++
    }
  }
  return count
}

function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 0xbf
}

function bare(mark: string): string {
  const from = mark.startsWith('(') ? 1 : 0
  return mark.slice(from, mark.endsWith(')') ? -1 : undefined).trim()
}

function readingTime(minutes: number): string {
  const whole = Math.round(minutes)
  return minutes < 1 ? t`less than a minute to read` : whole === 1 ? t`about 1 minute to read` : t`about ${whole} minutes to read`
}
