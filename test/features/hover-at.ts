// What a hover shows at a word of a text, in plain lines.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { hover, parse } from '../../server/src/core/service.ts'

export interface Shown {
  /** The characters that the hover is about. */
  readonly range: string
  readonly from: number
  /** Title, value and notes, escapes read through. */
  readonly lines: readonly string[]
  readonly source: string
}

/** The hover in the middle of `word`, looked for inside the first place where `context` stands; null when there is none. */
export function shownAt(text: string, context: string, word: string = context): Shown | null {
  const at = text.indexOf(context)
  assert.notEqual(at, -1, `no "${context}" in the text`)
  const inner = context.indexOf(word)
  assert.notEqual(inner, -1, `no "${word}" in "${context}"`)
  const found = hover(parse(text), at + inner + (word.length >> 1))
  if (found === null) return null
  const blocks = found.markdown.split('\n\n')
  const last = blocks[blocks.length - 1]!
  const hasSource = blocks.length > 1 && last.startsWith('*') && !last.startsWith('**')
  const lines = (hasSource ? blocks.slice(0, -1) : blocks).flatMap((block) => block.split('\n')).map(plain)
  return { range: text.slice(found.from, found.to), from: found.from, lines, source: hasSource ? plain(last) : '' }
}

/** Expects exactly these lines about exactly these characters (by default the word itself). */
export function expectHover(text: string, context: string, word: string, lines: readonly string[], range: string = word): void {
  const shown = shownAt(text, context, word)
  assert.notEqual(shown, null, `no hover on "${word}" in "${context}"`)
  assert.deepEqual({ range: shown!.range, lines: shown!.lines }, { range, lines })
}

/** An invented cable of the project. */
export function cable(name: string): string {
  return readFileSync(`test/cables/${name}.cable`, 'utf8')
}

function plain(line: string): string {
  return line
    .replace(/^- /, '')
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .replace(/^\*(.*)\*$/, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
