import { test } from 'node:test'
import assert from 'node:assert/strict'
import { checkText } from '../../server/src/cli/check/report.ts'
import { wantsColor } from '../../server/src/cli/output/color.ts'
import { columnsIn, printable } from '../../server/src/cli/output/printable.ts'
import { textFormatter } from '../../server/src/cli/output/text.ts'
import { createProgress } from '../../server/src/cli/progress.ts'
import { defaultSettings } from '../../server/src/cli/settings/settings.ts'
import { flawed } from './cables.ts'

test('colours: on terminals that know them, unless NO_COLOR has a value', () => {
  const terminal = { isTTY: true }
  assert.equal(wantsColor('auto', terminal, {}), true)
  assert.equal(wantsColor('auto', terminal, { NO_COLOR: '1' }), false)
  assert.equal(wantsColor('auto', terminal, { NO_COLOR: '' }), true)
  assert.equal(wantsColor('auto', terminal, { TERM: 'dumb' }), false)
  assert.equal(wantsColor('auto', {}, {}), false)
  assert.equal(wantsColor('always', {}, { NO_COLOR: '1' }), true)
  assert.equal(wantsColor('never', terminal, {}), false)
})

test('on a terminal, messages are broken between words and no line is wider than it', () => {
  const report = checkText('a.cable', flawed, defaultSettings)
  const draw = (wrapped: boolean, width: number): string =>
    [...textFormatter({ colored: false, quiet: false, width, wrapped }).report(report)].join('')
  for (const width of [50, 72, 200]) {
    const text = draw(true, width)
    for (const line of text.split('\n')) assert.ok(columnsIn(line) <= width, line)
    assert.equal(text.replaceAll(/\s+/g, ' '), draw(false, width).replaceAll(/\s+/g, ' '))
  }
  assert.ok(
    draw(false, 50)
      .split('\n')
      .some((line) => line.length > 100),
  )
})

test('text for a terminal: pictures of control characters, line ends as blanks', () => {
  assert.equal(printable('A\tB\u001b[2J\r\nC\u0085\u202eD\ud800\u007f é 日 \u00ad'), 'A␉B␛[2J  C\ufffd\ufffdD\ufffd␡ é 日 \u00ad')
})

test('progress: on terminals, from the hundredth file on, and taken away again', () => {
  const written: string[] = []
  const stream = (isTTY: boolean): NodeJS.WriteStream => ({ isTTY, write: (text: string) => void written.push(text) }) as never
  const quiet = createProgress(stream(false))
  for (let file = 0; file < 500; file++) quiet.step()
  quiet.clear()
  const short = createProgress(stream(true))
  for (let file = 0; file < 99; file++) short.step()
  short.clear()
  assert.deepEqual(written, [])
  const long = createProgress(stream(true))
  for (let file = 0; file < 100; file++) long.step()
  long.clear()
  long.clear()
  assert.deepEqual(written, ['\r100 files', '\r\u001b[K'])
})
