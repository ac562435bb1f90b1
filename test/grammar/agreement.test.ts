import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { parse } from '../../server/src/core/syntax/parse.ts'
import { exampleCables, inventedCables, realCables } from '../support/corpus.ts'
import type { SampleCable } from '../support/corpus.ts'
import { grammarLineKind, lineKinds, parserLineKind } from './line-kind.ts'
import type { LineKind } from './line-kind.ts'
import { cableGrammar, loadGrammar, tokenize } from './tokenize.ts'

/** Differences that follow from seeing one line at a time, wherever they occur. */
const tolerated: readonly (readonly [grammar: LineKind, parser: LineKind, why: string])[] = [
  ['text', 'heading', 'a title is known by the rule below it or the blank lines around it'],
  ['text', 'bullet', 'lettered points begin like names with an initial'],
  ['paragraph', 'bullet', 'a numbered point is a paragraph but for the text around it'],
  ['paragraph', 'text', 'the tail of a wrapped sentence may begin with a number'],
  ['heading', 'rule', 'title and rule on one line'],
  ['banner', 'noise', 'the level at the foot of a page is both'],
  ['label', 'attention', 'the Pass Line of a print holds attention lines'],
]

/** Reviewed differences a file: `FILE GRAMMAR PARSER COUNT`. They may become fewer; what is not in the list fails. `UPDATE=1` writes it. */
const knownFile = 'test/grammar/support/known-differences.txt'

interface Difference {
  readonly key: string
  readonly place: string
}

async function differences(cables: readonly SampleCable[]): Promise<{ lines: number; found: Difference[] }> {
  const grammar = await loadGrammar(cableGrammar)
  const found: Difference[] = []
  let lines = 0
  for (const { name, text } of cables) {
    const file = parse(text)
    let at = 0
    for (const [n, line] of tokenize(grammar, text).entries()) {
      lines++
      const from = at + line.text.length - line.text.trimStart().length
      at += line.text.length
      at += text.startsWith('\r\n', at) ? 2 : 1
      const cable = file.cables.find((candidate) => candidate.from <= from && from < candidate.to) ?? file.cables.at(-1)!
      const byGrammar = grammarLineKind(line)
      const byParser = /^[\s\\]*$/.test(line.text) ? 'blank' : parserLineKind(cable, from)
      if (byGrammar === byParser || byParser === 'unread') continue
      if (tolerated.some(([grammarKind, parserKind]) => grammarKind === byGrammar && parserKind === byParser)) continue
      found.push({
        key: `${path.basename(name)} ${byGrammar} ${byParser}`,
        place: `${name}:${n + 1}: the grammar sees ${byGrammar}, the parser ${byParser}`,
      })
    }
  }
  return { lines, found }
}

function readKnown(): Map<string, number> {
  const rows = readFileSync(knownFile, 'utf8').split('\n').filter(Boolean)
  return new Map(rows.map((row) => [row.slice(0, row.lastIndexOf(' ')), Number(row.slice(row.lastIndexOf(' ') + 1))]))
}

function count(found: readonly Difference[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of found) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

test('grammar and parser agree on every line', async () => {
  const { lines, found } = await differences([...inventedCables(), ...exampleCables(), ...realCables()])
  assert.ok(lines > 3000)
  const counts = count(found)
  if (process.env['UPDATE'] === '1')
    writeFileSync(
      knownFile,
      `${[...counts]
        .map(([key, n]) => `${key} ${n}`)
        .sort()
        .join('\n')}\n`,
    )
  const known = readKnown()
  const unknown = found.filter(({ key }) => counts.get(key)! > (known.get(key) ?? 0))
  assert.deepEqual(
    unknown.map(({ place }) => place),
    [],
  )
  assert.ok([...known.values()].reduce((sum, n) => sum + n, 0) < 120, 'the list of known differences is not a place to hide in')
})

test('a line that one of them misreads is noticed', async () => {
  const cables = inventedCables()
  const grammar = await loadGrammar(cableGrammar)
  const seen = new Set(cables.flatMap(({ text }) => tokenize(grammar, text).map(grammarLineKind)))
  for (const kind of lineKinds) if (kind !== 'unread') assert.ok(seen.has(kind), `no invented cable has a line of kind ${kind}`)
  const { text } = cables.find(({ name }) => name.endsWith('cablegate-clean-confidential.cable'))!
  const broken = text.replace('SUBJECT:', 'SUBJECR:')
  assert.notEqual(broken, text)
  const kinds = (source: string): LineKind[] => tokenize(grammar, source).map(grammarLineKind)
  assert.notDeepEqual(kinds(broken), kinds(text))
})
