import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readRulePage } from '../support/rule-page.ts'

const fence = '```'

test('marks point at the line above them', () => {
  const [example] = readRulePage(
    page('cable archive', 'PP RUEHABC', '~<-- error a-rule', 'DE␠', '~ ^ hint a-rule: Why', '~ ^> warning a-rule', 'end'),
  ).examples
  assert.equal(example!.mode, 'archive')
  assert.equal(example!.text, 'PP RUEHABC\nDE \nend\n')
  assert.deepEqual(
    example!.marks.map(({ from, to, severity, message }) => [from, to, severity, message]),
    [
      [0, 2, 'error', null],
      [13, 14, 'hint', 'Why'],
      [13, null, 'warning', null],
    ],
  )
})

test('words of the fence choose mode, dialect and kind', () => {
  const examples = readRulePage(page('cable smart', 'X') + '\n' + page('cable fixed', 'Y') + '\n' + page('text', 'Z')).examples
  assert.deepEqual(
    examples.map(({ dialect, fixed, text }) => [dialect, fixed, text]),
    [
      ['smart', false, 'X\n'],
      [null, true, 'Y\n'],
    ],
  )
})

for (const [what, lines] of Object.entries({
  'a mark without a line': ['~<-- error a-rule'],
  'a mark longer than its line': ['AB', '~ ^^^^ error a-rule'],
  'an unknown severity': ['AB', '~<-- fatal a-rule'],
  'a word that the fence does not know': null,
})) {
  test(`a page with ${what} is refused`, () => {
    assert.throws(() => readRulePage(lines === null ? page('cable archived', 'AB') : page('cable', ...lines)), /^Error: line \d/)
  })
}

function page(info: string, ...lines: string[]): string {
  return [`${fence}${info}`, ...lines, fence].join('\n')
}
