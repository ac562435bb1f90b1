import { test } from 'node:test'
import assert from 'node:assert/strict'
import { rules } from '../../server/src/core/rules/registry.ts'
import { rulePage } from '../../server/src/core/rules/pages.ts'
import { clean } from './cables.ts'
import { cable, folder, start } from './command.ts'
import { assertShape } from './shapes.ts'
import type { Shape } from './shapes.ts'

test('outline: an indented text, a heading for each of several files', async () => {
  const cwd = folder({ 'a.cable': clean, 'b.cable': 'no cable' })
  const one = await cable(['outline', 'a.cable'], { cwd })
  assert.deepEqual([one.code, one.stderr], [0, ''])
  const lines = one.stdout.trimEnd().split('\n')
  assert.match(lines[0]!, /^08 ZENDA 123 {2}HARVEST FESTIVAL MOVES TO OCTOBER/)
  for (const expected of [
    '  Transmission header',
    '    P 041015Z FEB 08',
    '  Classification: CONFIDENTIAL, ZENDA 000123',
    '  E.O. 12958 → 2018-02-04',
    '  Signature: EXAMPLE',
  ]) {
    assert.ok(lines.includes(expected), expected)
  }
  const two = await cable(['outline', 'a.cable', 'b.cable'], { cwd })
  assert.ok(two.stdout.startsWith(`a.cable\n${lines.map((line) => `  ${line}\n`).join('')}b.cable\n`))
})

test('outline --format json: a tree with places', async () => {
  const cwd = folder({ 'a.cable': clean })
  const place = { line: 'number', column: 'number', endLine: 'number', endColumn: 'number' } as const
  const item = (children: Shape): Shape => ({ kind: 'text', name: 'text', detail: 'text', ...place, selection: place, children })
  // The tree of this cable is three levels deep: the cable, its parts, their lines, an addressee.
  const tree = item([item([item([item(['text'])])])])
  const one = JSON.parse((await cable(['outline', '--format', 'json', 'a.cable'], { cwd })).stdout) as {
    file: string
    outline: { line: number; children: object[] }[]
  }
  assertShape(one, { file: 'text', outline: [tree] })
  assert.equal(one.file, 'a.cable')
  assert.equal(one.outline[0]?.line, 1)
  assert.ok((one.outline[0]?.children.length ?? 0) > 5)
  assert.deepEqual(JSON.parse((await cable(['outline', '--format', 'json'], { cwd })).stdout), [one])
})

test('hover: Markdown of a place, or json with its range', async () => {
  const cwd = folder({ 'a.cable': clean })
  const { code, stdout, stderr } = await cable(['hover', 'a.cable:5:3'], { cwd })
  assert.deepEqual([code, stderr], [0, ''])
  assert.match(stdout, /^\*\*.*\*\*\n/)
  assert.match(stdout, /4 February 2008/)
  const json = JSON.parse((await cable(['hover', '--format', 'json', 'a.cable:5:3'], { cwd })).stdout) as {
    file: string
    hover: { markdown: string }
  }
  assert.deepEqual(json, { file: 'a.cable', hover: { line: 5, column: 3, endLine: 5, endColumn: 17, markdown: stdout.trimEnd() } })
  const stdin = await cable(['hover', '-:5:3'], { input: clean })
  assert.equal(stdin.stdout, stdout)
})

test('hover: nothing to tell, and places that are not there', async () => {
  const colons = process.platform === 'win32' ? {} : { 'b:1.cable': clean }
  const cwd = folder({ 'a.cable': clean, ...colons })
  assert.deepEqual(await cable(['hover', 'a.cable:9:1'], { cwd }), {
    code: 0,
    stdout: '',
    stderr: 'cable: a.cable:9:1: there is nothing to tell\n',
  })
  assert.deepEqual(JSON.parse((await cable(['hover', '--format', 'json', 'a.cable:9:1'], { cwd })).stdout), {
    file: 'a.cable',
    hover: null,
  })
  const wrong: readonly (readonly [string, string])[] = [
    ['a.cable:999:1', 'a.cable: has no line 999; it has 25 lines'],
    ['a.cable:5:99', 'a.cable:5: has no column 99; the line has 16 characters'],
    ['none.cable:1:1', 'none.cable: no such file or folder'],
    ['a.cable:0:1', 'name one place: FILE:LINE:COLUMN, both numbers from 1\nTry: cable hover --help'],
    ['a.cable:5', 'name one place: FILE:LINE:COLUMN, both numbers from 1\nTry: cable hover --help'],
    ['a.cable', 'name one place: FILE:LINE:COLUMN, both numbers from 1\nTry: cable hover --help'],
  ]
  for (const [place, message] of wrong)
    assert.deepEqual(await cable(['hover', place], { cwd }), { code: 2, stdout: '', stderr: `cable: ${message}\n` }, place)
  if (process.platform !== 'win32') assert.match((await cable(['hover', 'b:1.cable:5:3'], { cwd })).stdout, /4 February 2008/)
})

test('explain: the page of a rule', async () => {
  const { code, stdout, stderr } = await cable(['explain', 'julian-day-mismatch'])
  assert.deepEqual([code, stderr, stdout], [0, '', rulePage('julian-day-mismatch')])
})

const entries: readonly (readonly [name: string, ...lines: readonly RegExp[]])[] = [
  ['PREL', /^PREL, subject TAG\n {2}External Political Relations$/m, /^ {2}Field: Political affairs$/m, /^ {2}Source: /m],
  ['prel', /^PREL, subject TAG$/m],
  ['KWBG', /^KWBG, .*TAG$/m, /West Bank/],
  // A code that changed its meaning: every reading, with its list.
  ['BH', /^BH, geographic TAG$/m, /list of June 1974: /, /list of about 2010: Belize$/m, /list of March 2024: Bahrain$/m],
  ['nodis', /^NODIS, caption$/m, /^ {2}Excludes: EXDIS/m],
  ['ZZH', /^ZZH, operating signal$/m, /^ {2}Stands in: FL4/m],
  ['RUEHDO', /^RUEHDO, routing indicator$/m, /AMEMBASSY DOHA/, /^ {2}Nation: United States$/m],
  ['DOHA', /^AMEMBASSY DOHA, embassy\n {2}Doha, Qatar$/m, /^ {2}Routing indicators: RUEHDO$/m],
  ['AMEMBASSY DOHA', /^AMEMBASSY DOHA, embassy$/m],
  ['IMMEDIATE', /^IMMEDIATE, precedence$/m],
  ['reftel', /^REFTEL\n {2}\S/],
]

for (const [name, ...lines] of entries) {
  test(`explain ${name}`, async () => {
    const { code, stdout, stderr } = await cable(['explain', ...name.split(' ')])
    assert.deepEqual([code, stderr], [0, ''])
    for (const line of lines) assert.match(stdout, line)
  })
}

test('explain: near misses are offered', async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['NODSI', /^cable: nothing is known of "NODSI"\nDid you mean: NODIS\?$/m],
    ['julian-day-mismach', /Did you mean: julian-day-mismatch\?/],
    ['julian-day', /Did you mean: julian-day-mismatch\?/],
    ['AMEMBASSY DOHHA', /Did you mean: AMEMBASSY DOHA/],
    ['qqqqqqqqqq', /^cable: nothing is known of "qqqqqqqqqq"$/m],
  ]
  for (const [name, message] of cases) {
    const { code, stdout, stderr } = await cable(['explain', ...name.split(' ')])
    assert.deepEqual([code, stdout], [2, ''])
    assert.match(stderr, message)
  }
})

test('rules: a line a rule', async () => {
  const { code, stdout } = await cable(['rules'])
  assert.equal(code, 0)
  const [head, ...lines] = stdout.trimEnd().split('\n')
  assert.match(head!, /^RULE +AUTHOR +ARCHIVE +FIX +AUTHORITY$/)
  assert.equal(lines.length, rules.length)
  assert.match(stdout, /^julian-day-mismatch +error +warning +unsafe +5 FAH-2 H-320/m)
})

test('rules --format json: all that is known of each', async () => {
  const { stdout } = await cable(['rules', '--format', 'json'])
  const values = JSON.parse(stdout) as { name: string; inForce: object | null }[]
  assertShape(values, [
    {
      name: 'text',
      group: 'text',
      summary: 'text',
      severity: { author: 'text', archive: 'text' },
      dialects: ['text'],
      inForce: { nullOr: { from: 'text?', to: 'text?' } },
      fix: 'text?',
      authority: 'text',
      since: 'text',
    },
  ])
  assert.deepEqual(
    values.map(({ name }) => name),
    rules.map(({ name }) => name),
  )
})

test('lsp --stdio is the language server', async () => {
  const child = start(['lsp', '--stdio'], {})
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  let output = ''
  const answered = (id: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (output.includes(`"id":${id},`)) resolve()
      }
      child.stdout.on('data', look)
      look()
    })
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } })
  await answered(1)
  assert.match(output, /"hoverProvider":true/)
  send({ id: 2, method: 'shutdown' })
  await answered(2)
  const ended = new Promise((resolve) => child.on('close', resolve))
  send({ method: 'exit' })
  assert.equal(await ended, 0)
})
