import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realCables, seedCable } from '../support/corpus.ts'
import { grammarLineKind } from './line-kind.ts'
import { cableGrammar, loadGrammar, splitLines, tokenize } from './tokenize.ts'
import type { TokenLine } from './tokenize.ts'

const seed = seedCable()
const skip = seed === null ? 'the real cables are not beside this clone' : false

/** Words of a line whose scopes hold `scope`. */
function wordsWith(line: TokenLine | undefined, scope: string): string[] {
  assert.ok(line !== undefined)
  return line.tokens
    .filter((token) => token.scopes.some((s) => s.startsWith(scope)))
    .map((token) => line.text.slice(token.from, token.to).trim())
}

test('the real cable is coloured line by line', { skip }, async () => {
  const lines = tokenize(await loadGrammar(cableGrammar), seed!)
  const at = (line: number): TokenLine | undefined => lines[line - 1]
  assert.deepEqual(wordsWith(at(3), 'constant.other.channel'), ['XRO'])
  assert.deepEqual(wordsWith(at(4), 'constant.other.routing'), ['RUEHROV'])
  assert.deepEqual(wordsWith(at(5), 'constant.numeric.'), ['#0690', '01', '3291131'])
  assert.deepEqual(wordsWith(at(6), 'keyword.other.signal'), ['ZZH'])
  assert.deepEqual(wordsWith(at(7), 'constant.numeric.dtg'), ['251131Z NOV 09'])
  assert.deepEqual(wordsWith(at(9), 'keyword.control.precedence'), ['PRIORITY'])
  assert.deepEqual(wordsWith(at(9), 'constant.numeric.continuity'), ['9533'])
  assert.deepEqual(wordsWith(at(11), 'string.unquoted.address'), ['HQ USCENCOM MACDILL AFB FL'])
  assert.deepEqual(wordsWith(at(13), 'markup.heading.classification.confidential'), ['C O N F I D E N T I A L'])
  assert.deepEqual(wordsWith(at(13), 'entity.name.class.post'), ['DOHA'])
  assert.deepEqual(wordsWith(at(15), 'storage.modifier.caption'), ['SIPDIS'])
  assert.deepEqual(wordsWith(at(17), 'constant.numeric.'), ['12958', '11/24/2019'])
  assert.deepEqual(wordsWith(at(19), 'entity.name.type.tag'), ['PREL', 'KPAL', 'KWBG', 'QA'])
  assert.deepEqual(new Set(wordsWith(at(19), 'comment.line.link')), new Set(['[', '](#)']))
  assert.deepEqual(wordsWith(at(22), 'markup.heading.subject'), ['MIDDLE EAST PEACE'])
  assert.deepEqual(wordsWith(at(24), 'constant.language.reason'), ['(b, d)'])
  assert.deepEqual(
    [26, 27, 28].map((line) => grammarLineKind(at(line)!)),
    ['rule', 'heading', 'rule'],
  )
  assert.deepEqual(
    [30, 32, 34, 36, 38].map((line) => grammarLineKind(at(line)!)),
    Array(5).fill('bullet'),
  )
  assert.deepEqual(wordsWith(at(40), 'keyword.control.end'), ['End Key Points'])
  assert.deepEqual(wordsWith(at(42), 'punctuation.definition.list'), ['11', '.'])
  assert.deepEqual(wordsWith(at(42), 'constant.language.portion.confidential'), ['C'])
  for (const line of [42, 44, 46, 50, 52, 54, 60, 62, 64]) assert.equal(grammarLineKind(at(line)!), 'paragraph', `line ${line}`)
  assert.deepEqual(wordsWith(at(56), 'comment.'), ['DOHA 00000690 002 OF 002'])
  for (const line of [48, 58, 66])
    assert.deepEqual(
      at(line)!.tokens.flatMap((token) => token.scopes),
      [],
      `line ${line} is plain`,
    )
})

test('every line of the real cables is covered by its tokens', { skip }, async () => {
  const grammar = await loadGrammar(cableGrammar)
  let lines = 0
  for (const { name, text } of realCables()) {
    for (const [n, line] of tokenize(grammar, text).entries()) {
      lines++
      let at = 0
      for (const token of line.tokens) {
        assert.equal(token.from, at, `${name}:${n + 1}`)
        at = token.to
      }
      assert.equal(at, line.text.length, `${name}:${n + 1}`)
    }
  }
  assert.ok(lines > 5000)
})

test('running text of the real cables is left plain', { skip }, async () => {
  const grammar = await loadGrammar(cableGrammar)
  const wrong: string[] = []
  for (const { name, text } of realCables()) {
    for (const [n, line] of tokenize(grammar, text).entries()) {
      // Three small words in a row at the start of a line are prose; only what a word of the text says may be coloured there.
      if (!/^[A-Za-z][a-z]+ [a-z]+ [a-z]+ /.test(line.text) || /^(?:Released|Declassified|Classified|This record)/.test(line.text)) continue
      const first = line.tokens[0]!
      if (first.scopes.length > 0 && !first.scopes.some((scope) => /^(?:meta\.set|meta\.field|string\.unquoted\.field)/.test(scope)))
        wrong.push(`${name}:${n + 1}: ${first.scopes.join(' ')}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('the samples split into as many lines as an editor shows', { skip }, () => {
  assert.equal(splitLines(seed!).length, seed!.split('\n').length)
})
