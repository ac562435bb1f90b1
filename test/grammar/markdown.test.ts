import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cableGrammar, loadGrammar, tokenize } from './tokenize.ts'

const injection = 'syntaxes/cable.markdown.tmLanguage.json'
const markdown = 'test/grammar/support/markdown.json'

test('a cable fence in Markdown is coloured, and nothing behind it', async () => {
  const grammar = await loadGrammar(markdown, injection, cableGrammar)
  const text = [
    '# Title',
    '',
    '```cable title="Example"',
    'SUBJECT: A BRIDGE',
    '',
    '1. (C) Text.',
    'Zenda 00000345  002 OF 003',
    '```',
    'SUBJECT: NOT A CABLE',
    '~~~CABLE',
    'NNNN',
    '~~~',
    'NNNN',
  ]
  const lines = tokenize(grammar, text.join('\n'))
  const has = (line: number, scope: string): boolean => lines[line]!.tokens.some((token) => token.scopes.includes(scope))
  assert.ok(has(2, 'fenced_code.block.language.markdown'))
  assert.ok(has(3, 'meta.embedded.block.cable') && has(3, 'entity.name.tag.subject.cable'))
  assert.ok(has(5, 'constant.numeric.paragraph.cable') && has(5, 'constant.language.portion.confidential.cable'))
  assert.ok(has(6, 'comment.line.page-header.cable'))
  assert.ok(has(10, 'keyword.control.end.cable'))
  for (const line of [0, 8, 12])
    assert.deepEqual(
      lines[line]!.tokens.flatMap((token) => token.scopes),
      [],
      `line ${line}`,
    )
})

test('other fences are left alone', async () => {
  const grammar = await loadGrammar(markdown, injection, cableGrammar)
  const lines = tokenize(grammar, '```text\nNNNN\n```\n```cables\nNNNN\n```')
  assert.deepEqual(
    lines.flatMap((line) => line.tokens.flatMap((token) => token.scopes)),
    [],
  )
})
