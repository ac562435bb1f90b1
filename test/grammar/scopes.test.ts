import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { matchSnapshot } from '../support/snapshot.ts'
import { cableGrammar, loadGrammar, tokenize } from './tokenize.ts'
import type { TokenLine } from './tokenize.ts'

const folder = 'test/grammar/cables'

/** A line as written, then one line of carets for every token with a meaning; the suffix `.cable` of the scopes is left out. */
function draw({ text, tokens }: TokenLine): string {
  const marked = tokens.filter((token) => token.scopes.length > 0 && text.slice(token.from, token.to).trim() !== '')
  const carets = marked.map(
    ({ from, to, scopes }) =>
      `#${' '.repeat(from)}${'^'.repeat(to - from)} ${scopes.map((scope) => scope.replace(/\.cable$/, '')).join(' ')}\n`,
  )
  return `>${text}\n${carets.join('')}`
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.cable'))) {
  test(`scopes of ${file}`, async () => {
    const lines = tokenize(await loadGrammar(cableGrammar), readFileSync(path.join(folder, file), 'utf8'))
    matchSnapshot(path.join(folder, `${file}.scopes`), lines.map(draw).join(''))
  })
}

test('line ends of every kind give the same scopes', async () => {
  const grammar = await loadGrammar(cableGrammar)
  const text = readFileSync(path.join(folder, 'cablegate.cable'), 'utf8')
  const expected = tokenize(grammar, text).map(draw)
  assert.ok(expected.length > 40)
  for (const end of ['\r\n', '\r']) assert.deepEqual(tokenize(grammar, text.replaceAll('\n', end)).map(draw), expected)
})
