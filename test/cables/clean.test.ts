import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { check, parse } from '../../server/src/core/service.ts'

/** The rows of the README: file name without ending, dialect as the command names it, whether the cable is clean. */
const rows = readFileSync('test/cables/README.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map((cells) => ({ name: cells[1]!.replaceAll('`', ''), dialect: cells[2]!.split(' ')[0]!, clean: cells[4] === '**yes**' }))
const read = (name: string): string => readFileSync(`test/cables/${name}.cable`, 'utf8')

test('the dialect of every invented cable is the one its row names', () => {
  const told = rows.map(({ name }) => `${name}: ${parse(read(name)).cables[0]?.dialect ?? 'none'}`)
  assert.deepEqual(
    told,
    rows.map(({ name, dialect }) => `${name}: ${dialect}`),
  )
})

test('no rule says more than a hint about a clean cable, in either mode', () => {
  const alarms: string[] = []
  for (const { name } of rows.filter((row) => row.clean)) {
    const text = read(name)
    const file = parse(text)
    for (const mode of ['author', 'archive'] as const) {
      for (const finding of check(file, { mode, now: Date.UTC(2025, 0, 1) })) {
        if (finding.severity === 'hint') continue
        const line = text.slice(0, finding.from).split(/\r\n|\n|\r/).length
        alarms.push(`${name}.cable:${line} ${mode} ${finding.severity} ${finding.rule}: ${finding.message}`)
      }
    }
  }
  assert.deepEqual(alarms, [])
})
