import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { clean } from './cables.ts'
import { cable, folder } from './command.ts'
import { assertShape, checkShape, parseShape } from './shapes.ts'
import type { Shape } from './shapes.ts'

const shared = path.resolve(process.env['CABLE_SAMPLES'] ?? '../shared')

test('json: one object for a file, every key of the contract', async () => {
  const cwd = folder({ 'a.cable': clean })
  const { code, stdout, stderr } = await cable(['parse', 'a.cable'], { cwd })
  assert.deepEqual([code, stderr], [0, ''])
  const value = JSON.parse(stdout) as Record<string, unknown>
  assertShape(value, parseShape)
  assert.equal(value['file'], 'a.cable')
  assert.deepEqual(value['messageReferenceNumber'], { year: 2008, post: 'ZENDA', number: 123, text: '08 ZENDA 123' })
  assert.equal(value['dateTimeGroup'], '2008-02-04T10:15:00Z')
  assert.equal(value['subject'], 'HARVEST FESTIVAL MOVES TO OCTOBER')
  assert.deepEqual(value['executiveOrder'], { number: 12958, text: 'DECL: 02/04/2018', declassifyOn: '2018-02-04', exemptions: [] })
})

test('json: an array for several files and for a folder, in order; an object for the only one', async () => {
  const cwd = folder({ 'a.cable': clean, 'sub/b.cable': clean, 'empty/x.md': '' })
  const names = async (...args: readonly string[]): Promise<unknown> => {
    const value = JSON.parse((await cable(['parse', ...args], { cwd })).stdout) as { file: string } | { file: string }[]
    return Array.isArray(value) ? value.map(({ file }) => file) : value.file
  }
  assert.deepEqual(await names('sub/b.cable', 'a.cable'), ['sub/b.cable', 'a.cable'])
  assert.deepEqual(await names(), ['a.cable', 'sub/b.cable'])
  assert.deepEqual(await names('sub'), ['sub/b.cable'])
  assert.deepEqual(await names('empty'), [])
  assert.equal(await names('a.cable'), 'a.cable')
  assert.equal(await names('./a.cable'), './a.cable')
})

test('a file with several cables: an array of them', async () => {
  const cwd = folder({ 'two.cable': `${clean}NNNN\n${clean.replace('VZCZCXRO2041', 'VZCZCXRO2042').replaceAll('0123', '0124')}` })
  const value = JSON.parse((await cable(['parse', 'two.cable'], { cwd })).stdout) as {
    file: string
    messageReferenceNumber: { number: number }
  }[]
  assertShape(value, [parseShape])
  assert.deepEqual(
    value.map(({ file, messageReferenceNumber }) => [file, messageReferenceNumber.number]),
    [
      ['two.cable', 123],
      ['two.cable', 124],
    ],
  )
  const ndjson = await cable(['parse', '--format', 'ndjson', 'two.cable'], { cwd })
  assert.deepEqual(JSON.parse(ndjson.stdout), value)
  assert.equal(ndjson.stdout.split('\n').length, 2)
})

test('the shape holds for every invented cable, whatever it lacks', async () => {
  const { code, stdout } = await cable(['parse', 'test/cables'])
  assert.equal(code, 0)
  const values = JSON.parse(stdout) as { file: string }[]
  const files = readdirSync('test/cables').filter((name) => name.endsWith('.cable'))
  assert.ok(files.length > 50)
  assert.equal(new Set(values.map(({ file }) => file)).size, files.length)
  for (const value of values) assertShape(value, parseShape, value.file)
})

test('tree: the syntax tree; --dialect and --mode hold', async () => {
  const cwd = folder({ 'a.cable': clean })
  const tree = await cable(['parse', '--format', 'tree', 'a.cable'], { cwd })
  assert.match(tree.stdout, /^cable 1:1-25:1\n {2}transmission 1:1-/)
  const value = JSON.parse((await cable(['parse', '--dialect', 'copy', '--mode', 'author', 'a.cable'], { cwd })).stdout) as {
    dialect: string
    mode: string
  }
  assert.deepEqual([value.dialect, value.mode], ['copy', 'author'])
})

test('standard input, and a file that is not there', async () => {
  const named = await cable(['parse', '--stdin-filename', 'x.cable'], { input: clean })
  assert.equal((JSON.parse(named.stdout) as { file: string }).file, 'x.cable')
  const dash = await cable(['parse', '-'], { input: clean })
  assert.equal((JSON.parse(dash.stdout) as { file: string }).file, '<stdin>')
  const cwd = folder({ 'a.cable': clean })
  const { code, stdout, stderr } = await cable(['parse', 'none.cable', 'a.cable'], { cwd })
  assert.deepEqual([code, stderr, (JSON.parse(stdout) as object[]).length], [2, 'cable: none.cable: no such file or folder\n', 1])
})

/** The shape that an example has: what it shows is there, null may stand for anything. */
function fits(example: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') return example === null ? shape.endsWith('?') : true
  if (Array.isArray(shape)) return Array.isArray(example) && example.every((item) => fits(item, (shape as readonly [Shape])[0]))
  if (Object.hasOwn(shape, 'nullOr')) return example === null || fits(example, (shape as { nullOr: Shape }).nullOr)
  const keys = Object.keys(shape).filter((key) => !key.endsWith('?'))
  return (
    JSON.stringify(Object.keys(example as object)) === JSON.stringify(keys) &&
    keys.every((key) => fits((example as Record<string, unknown>)[key], (shape as Record<string, Shape>)[key]!))
  )
}

test('the shapes of these tests are those of the contract, and the real cable has what its example shows', async (context) => {
  let contract: string
  try {
    contract = readFileSync(path.join(shared, 'reference/cli.md'), 'utf8')
  } catch {
    return context.skip(`no ${shared} in this clone`)
  }
  const [check, parse] = [...contract.matchAll(/```json\n([^`]*)```/g)].map((match) => JSON.parse(match[1]!) as unknown) as [
    unknown[],
    Record<string, unknown>,
  ]
  assert.ok(fits(check, [checkShape]), 'check')
  assert.ok(fits(parse, parseShape), 'parse')
  const { stdout } = await cable(['parse', 'doha-690.txt'], { cwd: path.join(shared, 'cables') })
  const value = JSON.parse(stdout) as Record<string, unknown>
  assertShape(value, parseShape)
  // Lists are shortened in the example, and the cable has no REF line.
  for (const key of Object.keys(parse)) {
    if (['info', 'tags', 'references', 'paragraphs', 'reasons'].includes(key)) continue
    assert.deepEqual(value[key], parse[key], key)
  }
  for (const key of ['info', 'tags', 'paragraphs', 'reasons'])
    assert.deepEqual((value[key] as unknown[])[0], (parse[key] as unknown[])[0], key)
})
