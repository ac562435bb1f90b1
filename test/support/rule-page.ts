import { dialects } from '../../server/src/core/syntax/node.ts'
import type { Dialect } from '../../server/src/core/syntax/node.ts'
import type { Mode, Severity } from '../../server/src/core/rules/rule.ts'

/** What a mark under an example says: at this place the rule must report. */
export interface Mark {
  readonly from: number
  /** Null when the range runs on behind the end of the marked line (`>`). */
  readonly to: number | null
  readonly severity: Severity
  readonly rule: string
  /** The message, where the example shows it. */
  readonly message: string | null
}

/** A fenced `cable` block of a rule page. */
export interface Example {
  /** Line of the fence in the page, counted from 1. */
  readonly line: number
  readonly mode: Mode
  readonly dialect: Dialect | null
  /** The result of the fixes of the block before. */
  readonly fixed: boolean
  readonly text: string
  readonly marks: readonly Mark[]
}

export interface RulePage {
  readonly title: string
  readonly headings: readonly string[]
  readonly examples: readonly Example[]
}

/** Headings of every rule page, in order. */
export const pageHeadings = ['What it finds', 'Why it matters', 'Examples', 'How to fix', 'Authority', 'Since'] as const

/** Reads a rule page; throws an error that names the line when the page breaks the format. */
export function readRulePage(page: string): RulePage {
  const lines = page.split('\n')
  const headings: string[] = []
  const examples: Example[] = []
  let title = ''
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    if (line.startsWith('# ')) title = line.slice(2).trim()
    else if (line.startsWith('## ')) headings.push(line.slice(3).trim())
    else if (line.startsWith('```')) {
      const close = lines.indexOf('```', index + 1)
      if (close === -1) throw new Error(`line ${index + 1}: the block is never closed`)
      const words = line.slice(3).trim().split(' ')
      if (words[0] === 'cable') examples.push(readExample(lines.slice(index + 1, close), words.slice(1), index + 1))
      index = close
    }
  }
  return { title, headings, examples }
}

function readExample(lines: readonly string[], words: readonly string[], at: number): Example {
  let mode: Mode = 'author'
  let dialect: Dialect | null = null
  let fixed = false
  for (const word of words) {
    if (word === 'archive' || word === 'author') mode = word
    else if (word === 'fixed') fixed = true
    else if ((dialects as readonly string[]).includes(word)) dialect = word as Dialect
    else throw new Error(`line ${at}: "${word}" is no word of an example's fence`)
  }
  const marks: Mark[] = []
  const kept: string[] = []
  let start = 0
  let end = 0
  lines.forEach((line, index) => {
    if (line.startsWith('~')) {
      if (kept.length === 0) throw new Error(`line ${at + index + 1}: no line above the mark`)
      marks.push(readMark(line, start, end, at + index + 1))
      return
    }
    const shown = visible(line)
    start = kept.length === 0 ? 0 : end + 1
    end = start + shown.length
    kept.push(shown)
  })
  return { line: at, mode, dialect, fixed, text: kept.map((line) => line + '\n').join(''), marks }
}

/** `~   ^^^^ warning unknown-tag: message`; `~<--` is a range of two characters at column 0; `~   |` an empty range; `^^>` runs on into the next line. */
function readMark(line: string, start: number, end: number, at: number): Mark {
  const match = /^~(?:<(-+)(>?)| *(\^+)(>?)| *(\|)) (error|warning|information|hint) ([a-z0-9-]+)(?:: (.+))?$/.exec(line)
  if (match === null) throw new Error(`line ${at}: not a mark: ${line}`)
  const [, dashes, runsOnFromStart, carets, runsOn, empty, severity, rule, message] = match
  const from = start + (dashes === undefined ? line.search(/[\^|]/) : 0)
  const length = (dashes ?? carets ?? '').length
  if (from + length > end && empty === undefined) throw new Error(`line ${at}: the mark is longer than the line above it`)
  const open = (runsOnFromStart ?? '') !== '' || (runsOn ?? '') !== ''
  return { from, to: open ? null : from + length, severity: severity as Severity, rule: rule!, message: message ?? null }
}

/** Control pictures stand for the characters they show. */
export function visible(line: string): string {
  return line.replace(/[␠␉␍␌␇]/g, (picture) => pictures[picture]!)
}

/** The reverse, for messages of the tests. */
export function pictured(text: string): string {
  return text
    .replace(/\t/g, '␉')
    .replace(/\r/g, '␍')
    .replace(/ (?=\n)/g, '␠')
}

const pictures: Readonly<Record<string, string>> = { '␠': ' ', '␉': '\t', '␍': '\r', '␌': '\f', '␇': '\u0007' }
