import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const rows = readFileSync('test/cables/README.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const described = rows.map((row) => `${row[1]!.replaceAll('`', '')}.cable`)

test('every invented cable has one row in the README, and every row its cable', () => {
  const files = readdirSync('test/cables').filter((name) => name.endsWith('.cable'))
  assert.deepEqual(described.toSorted(), files.toSorted())
  assert.ok(files.length >= 70, `${files.length} cables`)
})

test('at least thirty are clean, in every dialect', () => {
  const clean = rows.filter((row) => row[4] === '**yes**')
  assert.ok(clean.length >= 30, `${clean.length} clean cables`)
  const dialects = new Set(clean.map((row) => row[2]!.split(' ')[0]))
  for (const dialect of ['aad', 'cablegate', 'copy', 'deptdraft', 'draft', 'military', 'smart', 'webtel']) assert.ok(dialects.has(dialect), dialect)
})

test('line ends are kept as they were made', () => {
  const ends = (name: string): string[] => [...new Set(readFileSync(`test/cables/${name}.cable`, 'utf8').match(/\r\n|\n|\r/g))].toSorted()
  assert.deepEqual(ends('damage-crlf'), ['\r\n'])
  assert.deepEqual(ends('damage-mixed-line-ends'), ['\n', '\r', '\r\n'])
  assert.deepEqual(ends('cablegate-clean-confidential'), ['\n'])
})
