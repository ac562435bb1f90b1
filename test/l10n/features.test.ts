// What the server says of the invented cables beside the findings, in a language made up for it: whatever is left in plain letters was never given to a translator.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import french from '../../server/l10n/fr.json'
import {
  codeLenses,
  complete,
  completionDocumentation,
  hover,
  inlayHints,
  outline,
  parse,
  prepareRename,
  rename,
  statisticsText,
} from '../../server/src/core/service.ts'
import type { OutlineItem } from '../../server/src/core/service.ts'
import { inLanguage } from '../support/in-language.ts'

const cables = readdirSync('test/cables')
  .filter((name) => name.endsWith('.cable'))
  .map((name) => readFileSync(`test/cables/${name}`, 'utf8'))
const tables = readdirSync('server/data')
  .filter((name) => name.endsWith('.tsv'))
  .map((name) => readFileSync(`server/data/${name}`, 'utf8'))

/** Every text in wide letters, dates in Japanese. */
const wide = Object.fromEntries(
  Object.keys(french).map((key) => [
    key,
    key === 'en-GB' ? 'ja' : key.replace(/[A-Za-z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)),
  ]),
)

/** The words of a text in capitals, a single blank between them. */
function plainWords(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z]+/g, ' ')
    .trim()
}

const known = tables.map(plainWords).join(' ')

/** What stands in plain letters between two signs and comes neither from a table nor from the cable. */
function untranslated(text: string, cable: string): string[] {
  const own = plainWords(cable)
  const runs = text.split(/[^A-Za-z'’() -]+|[()]\S/).map(plainWords)
  return runs.filter((words) => !known.includes(words) && !own.includes(words))
}

test('hovers, outline, lenses, hints, statistics, completions and refusals hold no English of their own', () => {
  const found = new Set<string>()
  let translated = 0
  for (const [index, cable] of cables.entries()) {
    const texts = inLanguage(wide, () => new Set([...said(cable), ...(index % 8 === 0 ? offered(cable) : [])]))
    for (const text of texts) {
      if (/[Ａ-ｚ]/.test(text)) translated++
      for (const words of untranslated(text, cable)) found.add(words)
    }
  }
  assert.deepEqual([...found], [])
  assert.ok(translated > 5000, `only ${translated} texts`)
})

test('a text that was not given to a translator is found', () => {
  const cable = readFileSync('test/cables/cablegate-clean-confidential.cable', 'utf8')
  const found = [...said(cable), ...offered(cable)].flatMap((text) => untranslated(text, cable))
  const expected = [
    'AGREES WITH THE DATE LINE',
    'CITED IN PARAGRAPH',
    'IS NO LETTER FROM A TO Z',
    'TEN YEARS',
    'SOURCE OF A DERIVATIVE CLASSIFICATION',
  ]
  assert.deepEqual(
    expected.filter((words) => !found.includes(words)),
    [],
  )
})

function* said(cable: string): Generator<string> {
  const file = parse(cable)
  for (let at = 0; at < cable.length; at += 2) {
    const card = hover(file, at)
    if (card !== null) yield* blocksOf(card.markdown)
    if (at % 6 !== 0) continue
    for (const answer of [prepareRename(file, at), rename(file, at, '1'), rename(file, at, 'SBU')])
      if (answer !== null && 'refusal' in answer) yield answer.refusal
  }
  for (const root of outline(file)) yield* namesOf(root)
  for (const lens of codeLenses(file, 'all')) yield lens.title
  for (const hint of inlayHints(file, 'all')) yield hint.label
  for (const cable of file.cables) yield statisticsText(cable)
}

/** While the header is written: at the beginning of each line and behind its first word, nothing there yet. */
function* offered(cable: string): Generator<string> {
  const now = Date.UTC(2025, 10, 25, 11, 31)
  let from = 0
  for (const line of cable.split('\n', 30)) {
    const word = line.indexOf(' ') + 1
    for (const to of word === 0 ? [from] : [from, from + word]) {
      for (const { label, detail, kind, entry } of complete(parse(cable.slice(0, to)), to, { explicit: true, now }).items.slice(0, 40)) {
        yield detail
        // Some offers are text of a cable, others have a name.
        if (kind === 'block' && !/^end |[/:\d-]/i.test(label)) yield label
        const words = entry === null ? null : completionDocumentation(entry, now)
        if (words !== null) yield* blocksOf(words)
      }
    }
    from += line.length + 1
  }
}

/** What the outline says itself: a line or a paragraph is named by its own words. */
function* namesOf({ kind, name, children }: OutlineItem): Generator<string> {
  if (kind === 'cable' || kind === 'header' || kind === 'classification') yield name
  if (kind === 'caption' || kind === 'signature') yield name.split(':')[0]!
  for (const child of children) yield* namesOf(child)
}

/** The parts of a card without that in italics, which names a book or a law. */
function blocksOf(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => !/^\*[^*]/.test(line))
    .map((line) => line.replace(/\\([!-/:-@[-`{-~])/g, '$1'))
}
