import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { clean, flawed, niact, twoRules, wrongDay } from './cables.ts'
import { cable, folder } from './command.ts'

test('--write-baseline writes what is there; --baseline leaves it out, wherever it has moved to', async () => {
  const cwd = folder({ 'a.cable': flawed, 'sub/b.cable': wrongDay, 'c.cable': clean })
  const written = await cable(['check', ...twoRules, '--write-baseline', 'base.json', '.'], { cwd })
  assert.deepEqual(
    [written.code, written.stdout, written.stderr],
    [0, 'No findings in 3 files.\n', 'cable: wrote 3 findings to base.json\n'],
  )
  const file = path.join(cwd, 'base.json')
  const baseline = JSON.parse(readFileSync(file, 'utf8')) as { version: number; files: Record<string, Record<string, string[]>> }
  assert.equal(baseline.version, 1)
  assert.deepEqual(Object.keys(baseline.files), ['a.cable', 'sub/b.cable'])
  assert.deepEqual(Object.keys(baseline.files['a.cable']!), ['julian-day-mismatch', 'niact-without-immediate'])
  assert.ok(
    Object.values(baseline.files['a.cable']!)
      .flat()
      .every((print) => /^[0-9a-f]{12}$/.test(print)),
    'no text of the cable stands in it',
  )

  const args = ['check', ...twoRules, '--max-warnings', '0']
  assert.equal((await cable([...args, '.'], { cwd })).code, 1)
  const filtered = await cable([...args, '--baseline', 'base.json', '.'], { cwd })
  assert.deepEqual([filtered.code, filtered.stdout], [0, 'No findings in 3 files.\n'])
  // From another folder, with other names for the same files.
  assert.equal(
    (await cable([...args, '--baseline', '../base.json', 'b.cable', file.replace('base.json', 'a.cable')], { cwd: path.join(cwd, 'sub') }))
      .code,
    0,
  )

  writeFileSync(path.join(cwd, 'a.cable'), `\n\n${flawed}`)
  assert.equal((await cable([...args, '--baseline', 'base.json', '.'], { cwd })).code, 0)
})

test('a finding more than the baseline knows is reported', async () => {
  const cwd = folder({ 'a.cable': niact, 'b.cable': clean })
  await cable(['check', ...twoRules, '--write-baseline', 'base.json', '.'], { cwd })
  const twice = niact.replace('INFO RUEHZDS/AMCONSUL STRELSAU', 'INFO RUEHZDS/AMCONSUL STRELSAU NIACT')
  writeFileSync(path.join(cwd, 'a.cable'), twice)
  writeFileSync(path.join(cwd, 'b.cable'), niact)
  const { stdout } = await cable(['check', ...twoRules, '--format', 'json', '--baseline', 'base.json', '.'], { cwd })
  const lines = (JSON.parse(stdout) as { file: string; findings: { line: number }[] }[]).map(({ file, findings }) => [
    file,
    ...findings.map(({ line }) => line),
  ])
  assert.deepEqual(lines, [
    ['a.cable', 8],
    ['b.cable', 7],
  ])
})

test('--write-baseline beside --baseline writes everything, and after --fix what is left', async () => {
  const cwd = folder({ 'a.cable': flawed })
  await cable(['check', ...twoRules, '--write-baseline', 'base.json', '.'], { cwd })
  const again = await cable(['check', ...twoRules, '--baseline', 'base.json', '--write-baseline', 'base.json', '.'], { cwd })
  assert.equal(again.stderr, 'cable: wrote 2 findings to base.json\n')
  const fixed = await cable(['check', ...twoRules, '--fix', '--write-baseline', 'base.json', '.'], { cwd })
  assert.equal(fixed.stderr, 'cable: wrote 1 finding to base.json\n')
})

test('a baseline that is none, or that can not be written: exit code 2', async () => {
  const cwd = folder({
    'a.cable': clean,
    'text.json': 'x',
    'other.json': '{"version":2,"files":{}}',
    'odd.json': '{"version":1,"files":{"a.cable":["x"]}}',
  })
  for (const name of ['text.json', 'other.json', 'odd.json']) {
    const { code, stderr } = await cable(['check', '--baseline', name, 'a.cable'], { cwd })
    assert.deepEqual([code, stderr], [2, `cable: ${name}: is no baseline; --write-baseline writes one\n`])
  }
  const { code, stderr } = await cable(['check', '--write-baseline', 'no/such/folder.json', 'a.cable'], { cwd })
  assert.deepEqual([code, stderr], [2, 'cable: no/such/folder.json: no such file or folder\n'])
})
