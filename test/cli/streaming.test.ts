import { test } from 'node:test'
import assert from 'node:assert/strict'
import { createInterface } from 'node:readline'
import { clean, flawed, twoRules, wrongDay } from './cables.ts'
import { cable, folder, start } from './command.ts'
import { assertShape, checkShape, parseShape } from './shapes.ts'

const line = (file: unknown, text: unknown): string => `${JSON.stringify({ file, text })}\n`

function linesOf(output: string): unknown[] {
  assert.ok(output.endsWith('\n'))
  return output
    .slice(0, -1)
    .split('\n')
    .map((item) => JSON.parse(item) as unknown)
}

test('check --stdin-ndjson: one line out for each line in, in order', async () => {
  const input = line('a', flawed) + line('b', clean) + line('c', '') + line('d', wrongDay)
  const { code, stdout, stderr } = await cable(['check', ...twoRules, '--stdin-ndjson', '--format', 'ndjson'], { input })
  assert.deepEqual([code, stderr], [0, ''])
  const values = linesOf(stdout) as { file: string; findings: unknown[] }[]
  assertShape(values, [checkShape])
  assert.deepEqual(
    values.map(({ file, findings }) => [file, findings.length]),
    [
      ['a', 2],
      ['b', 0],
      ['c', 0],
      ['d', 1],
    ],
  )
  const author = await cable(['check', ...twoRules, '--stdin-ndjson', '--mode', 'author', '--quiet'], { input })
  assert.equal(author.code, 1)
  assert.deepEqual(
    (linesOf(author.stdout) as { findings: unknown[] }[]).map(({ findings }) => findings.length),
    [1, 0, 0, 1],
  )
})

test('parse --stdin-ndjson does the same', async () => {
  const { code, stdout } = await cable(['parse', '--stdin-ndjson'], { input: line('a', clean) + line('b', '').trimEnd() })
  assert.equal(code, 0)
  const values = linesOf(stdout) as { file: string }[]
  for (const value of values) assertShape(value, parseShape)
  assert.deepEqual(
    values.map(({ file }) => file),
    ['a', 'b'],
  )
})

for (const command of ['check', 'parse']) {
  test(`${command} --stdin-ndjson answers each line before it reads the next`, async () => {
    const child = start([command, '--stdin-ndjson'], {})
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (let index = 0; index < 5; index++) {
      const whole = Buffer.from(line(`${index}\u{1f347}`, clean))
      // In pieces, one of which ends in the middle of a character.
      const cut = whole.indexOf(0xf0) + 2
      child.stdin.write(whole.subarray(0, cut))
      await new Promise((resolve) => setImmediate(resolve))
      child.stdin.write(whole.subarray(cut))
      const { value } = await answers.next()
      assert.equal((JSON.parse(value as string) as { file: string }).file, `${index}\u{1f347}`)
    }
    const ended = new Promise((resolve) => child.on('close', resolve))
    child.stdin.end()
    assert.equal((await answers.next()).done, true)
    assert.equal(await ended, 0)
  })
}

test('a line that is no record has its line of answer too; exit code 2', async () => {
  const bad = ['', 'x', '[]', 'null', '{"file":1,"text":""}', '{"file":"name"}']
  const { code, stdout, stderr } = await cable(['check', ...twoRules, '--stdin-ndjson'], {
    input: `${line('a', clean)}${bad.join('\n')}\n${line('z', clean)}`,
  })
  assert.equal(code, 2)
  const values = linesOf(stdout) as { file: string | null; error?: string }[]
  assert.deepEqual(
    values.map(({ file, error }) => [file, error !== undefined]),
    [['a', false], ...bad.map(() => [null, true]), ['z', false]],
  )
  assert.deepEqual(
    stderr.match(/^cable: line \d/gm),
    [2, 3, 4, 5, 6, 7].map((number) => `cable: line ${number}`),
  )
})

test('records with line ends of every kind, a byte order mark and halves of characters', async () => {
  const input = `${JSON.stringify({ file: 'crlf', text: wrongDay.replaceAll('\n', '\r\n') })}\r\n${line('mark', `\ufeff${wrongDay}`)}${'{"file":"half","text":"\\ud800 \\udc00"}\n'}`
  const { code, stdout, stderr } = await cable(['check', ...twoRules, '--stdin-ndjson'], { input })
  assert.deepEqual([code, stderr], [0, ''])
  const values = linesOf(stdout) as { file: string; findings: { line: number; column: number }[] }[]
  assert.deepEqual(
    values.map(({ findings }) => findings.map((finding) => [finding.line, finding.column])),
    [[[3, 17]], [[3, 17]], []],
  )
})

test('empty standard input: nothing in, nothing out', async () => {
  assert.deepEqual(await cable(['check', '--stdin-ndjson'], { input: '' }), { code: 0, stdout: '', stderr: '' })
})

test('a reader that closes the pipe ends the run quietly', async () => {
  const cwd = folder(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.cable`, flawed])))
  for (const args of [
    ['check', ...twoRules, '.'],
    ['parse', '.'],
    ['outline', '.'],
    ['rules', '--format', 'json'],
  ]) {
    const child = start(args, { cwd })
    const errors: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    assert.deepEqual([code, Buffer.concat(errors).toString()], [0, ''], args[0])
  }
})
