import assert from 'node:assert/strict'
import { test } from 'node:test'
import textmate from 'vscode-textmate'
import type { IGrammar, StateStack } from 'vscode-textmate'
import { exampleCables, inventedCables, realCables } from '../support/corpus.ts'
import { cableGrammar, loadGrammar, splitLines } from './tokenize.ts'

/** What each line gets when it follows a blank line, wherever in a cable that blank line stands. */
const probes: readonly (readonly [line: string, scope: string | null])[] = [
  ['The mayor spoke for four minutes and nobody listened.', null],
  ['VZCZCXRO1234', 'meta.transmission.identifier.cable'],
  ['UNCLAS ZENDA 000123', 'markup.heading.classification.unclassified.cable'],
  ['TAGS: PREL, ZD', 'meta.field.tags.cable'],
  ['SUBJECT: A BRIDGE', 'meta.field.subject.cable'],
  ['7. (C) Next point.', 'constant.numeric.paragraph.cable'],
  ['¶7. (C) Next point.', 'comment.line.pilcrow.cable'],
]

function scopesAfter(grammar: IGrammar, state: StateStack, line: string): string[] {
  const blank = grammar.tokenizeLine('', state)
  return grammar.tokenizeLine(line, blank.ruleStack).tokens[0]!.scopes.slice(1)
}

test('no region outlives a blank line and the next label, paragraph or sentence', async () => {
  const grammar = await loadGrammar(cableGrammar)
  let lines = 0
  for (const { name, text } of [...inventedCables(), ...exampleCables(), ...realCables()]) {
    let state: StateStack = textmate.INITIAL
    for (const [n, line] of splitLines(text).entries()) {
      state = grammar.tokenizeLine(line, state).ruleStack
      lines++
      for (const [probe, scope] of probes) {
        const scopes = scopesAfter(grammar, state, probe)
        const expected = scope === null ? !scopes.some((s) => !s.startsWith('meta.classification.')) : scopes.includes(scope)
        assert.ok(expected, `${name}:${n + 1} ${JSON.stringify(line.slice(0, 60))}, then ${JSON.stringify(probe)}: ${scopes.join(' ')}`)
      }
    }
  }
  assert.ok(lines > 5000)
})

test('a word that stands alone behind running text keeps its meaning, and a name has none', async () => {
  const grammar = await loadGrammar(cableGrammar)
  const after = (line: string): string => {
    const text = grammar.tokenizeLine('The mayor spoke for four minutes and nobody listened.', textmate.INITIAL)
    return grammar.tokenizeLine(line, text.ruleStack).tokens[0]!.scopes.slice(1).join(' ')
  }
  const captions = 'SIPDIS NODIS NOFORN EXDIS STADIS LIMDIS CONDIS ORCON SENSITIVE AIDAC CODEL CHEROKEE ONLY TERREP STATUSREP SPECAT Sipdis'
  for (const caption of captions.split(' ')) assert.match(after(caption), /^meta\.caption\./, caption)
  for (const level of ['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'SBU']) assert.match(after(level), /^meta\.banner\./, level)
  for (const word of ['SUMMARY', 'COMMENT', 'NOTE', 'INTRODUCTION', 'Summary'])
    assert.match(after(word), /^keyword\.control\.begin\./, word)
  for (const mark of ['NNNN', 'BT']) assert.match(after(mark), /^meta\.end\./, mark)
  for (const name of ['TARLEN', 'LARKIN ', 'Strakencz', 'Next Steps']) assert.equal(after(name), '', name)
})

test('the state stays shallow', async () => {
  const grammar = await loadGrammar(cableGrammar)
  let deepest = 0
  for (const { text } of [...inventedCables(), ...exampleCables(), ...realCables()]) {
    let state: StateStack = textmate.INITIAL
    for (const line of splitLines(text)) {
      state = grammar.tokenizeLine(line, state).ruleStack
      deepest = Math.max(deepest, state.depth)
    }
  }
  assert.ok(deepest >= 3 && deepest <= 9, `depth ${deepest}`)
})

test('no text makes the grammar fail', async () => {
  const grammar = await loadGrammar(cableGrammar)
  const texts = [
    '',
    '\n',
    '\r\n\r\n',
    '\u0000\u0001\u{10ffff}',
    '\ud800',
    'VZCZC',
    '¶',
    '[1](',
    '(',
    'TAGS:',
    'TAGS: (',
    'SUBJECT:',
    'REF:',
    'REF: A.',
    'MSGID/',
    '//',
    '---',
    '-----\n',
    'PAGE 01',
    'FM ',
    'R 011200Z',
    '\uFEFFVZCZCXRO1234',
    `TAGS: ${'('.repeat(5000)}`,
    `SUBJ/${'/'.repeat(5000)}`,
    `FM ${' '.repeat(5000)}x`,
    `${' '.repeat(5000)}CONFIDENTIAL`,
    '\t\t1.\t(C)',
    'X'.repeat(5000),
    'SIPDIS '.repeat(2000),
    'A. '.repeat(3000),
  ]
  for (const text of texts) {
    let state: StateStack = textmate.INITIAL
    for (const line of splitLines(text)) {
      const result = grammar.tokenizeLine(line, state)
      assert.equal(result.stoppedEarly, false)
      assert.ok(result.tokens.length > 0)
      state = result.ruleStack
    }
  }
})
