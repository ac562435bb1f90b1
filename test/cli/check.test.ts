import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { clean, flawed, niact, twoRules, wrongDay } from './cables.ts'
import { cable, folder } from './command.ts'

test('findings stand under their file, each with its line, carets, and the other place', async () => {
  const cwd = folder({ 'a.cable': flawed, 'b.cable': clean })
  const { code, stdout, stderr } = await cable(['check', ...twoRules, 'a.cable', 'b.cable'], { cwd })
  assert.equal(stderr, '')
  assert.equal(
    stdout,
    [
      'a.cable',
      '  3:17  warning  Day "034" is 3 February 2008, but the date-time group is of 4 February 2008, day 035. Correct the one that is wrong.  julian-day-mismatch',
      '    DE RUEHZD #0123 0341015',
      '                    ^^^',
      '    5:3  note  Day 035',
      '      P 041015Z FEB 08',
      '        ^^^^^^^^^^^^^^',
      '  7:26  information  "NIACT": night action is written NIACT IMMEDIATE. Add IMMEDIATE.  niact-without-immediate',
      '    TO RUEHC/SECSTATE WASHDC NIACT 0456',
      '                             ^^^^^',
      '',
      '2 findings (1 warning, 1 information) in 1 of 2 files. 1 of them can be fixed with --fix.',
      '',
    ].join('\n'),
  )
  assert.equal(code, 0)
})

test('a file without findings: one line, exit code 0', async () => {
  const cwd = folder({ 'b.cable': clean })
  assert.deepEqual(await cable(['check', ...twoRules, 'b.cable'], { cwd }), { code: 0, stdout: 'No findings in 1 file.\n', stderr: '' })
})

test('exit code 1 for an error, also where a rule was made one', async () => {
  const cwd = folder({ 'a.cable': wrongDay })
  const author = await cable(['check', ...twoRules, '--mode', 'author', 'a.cable'], { cwd })
  assert.match(author.stdout, /^ {2}3:17 {2}error /m)
  assert.equal(author.code, 1)
  const raised = await cable(['check', ...twoRules, '--rule', 'julian-day-mismatch=error', 'a.cable'], { cwd })
  assert.equal(raised.code, 1)
  const off = await cable(['check', ...twoRules, '--rule', 'julian-day-mismatch=error', '--rule', 'julian-day-mismatch=off', 'a.cable'], {
    cwd,
  })
  assert.deepEqual([off.code, off.stdout], [0, 'No findings in 1 file.\n'])
})

test('--max-warnings allows as many and no more, and says why it fails', async () => {
  const cwd = folder({ 'a.cable': wrongDay, 'b.cable': wrongDay })
  assert.equal((await cable(['check', ...twoRules, '--max-warnings', '2', '.'], { cwd })).code, 0)
  const { code, stderr } = await cable(['check', ...twoRules, '--max-warnings=1', '.'], { cwd })
  assert.deepEqual([code, stderr], [1, 'cable: 2 warnings, but --max-warnings allows 1\n'])
  // Information and hints are no warnings.
  assert.equal((await cable(['check', ...twoRules, '--rule', 'julian-day-mismatch=hint', '--max-warnings', '0', '.'], { cwd })).code, 0)
})

test('--quiet prints errors only; warnings still count', async () => {
  const cwd = folder({ 'a.cable': flawed })
  const quiet = await cable(['check', ...twoRules, '--quiet', 'a.cable'], { cwd })
  assert.deepEqual(quiet, { code: 0, stdout: '', stderr: '' })
  const errors = await cable(['check', ...twoRules, '--rule', 'julian-day-mismatch=error', '--quiet', 'a.cable'], { cwd })
  assert.equal(errors.code, 1)
  assert.equal(errors.stdout.split('\n').filter((line) => /^ {2}\d/.test(line)).length, 1)
  assert.doesNotMatch(errors.stdout, /findings? \(/)
  assert.equal((await cable(['check', ...twoRules, '--quiet', '--max-warnings', '0', 'a.cable'], { cwd })).code, 1)
})

test('colours: none in a pipe, always when asked for, --color before NO_COLOR', async () => {
  const cwd = folder({ 'a.cable': flawed })
  const run = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<boolean> =>
    (await cable(['check', ...twoRules, ...args, 'a.cable'], { cwd, env })).stdout.includes('\u001b[')
  assert.equal(await run([]), false)
  assert.equal(await run(['--color', 'always']), true)
  assert.equal(await run(['--color', 'always'], { NO_COLOR: '1' }), true)
  assert.equal(await run(['--color', 'never']), false)
})

test('- reads standard input, --stdin-filename names it', async () => {
  const cwd = folder({})
  const plain = await cable(['check', ...twoRules, '-'], { cwd, input: wrongDay })
  assert.match(plain.stdout, /^<stdin>\n {2}3:17 /)
  const named = await cable(['check', ...twoRules, '--stdin-filename', 'drafts/x.cable', '-'], { cwd, input: wrongDay })
  assert.match(named.stdout, /^drafts\/x\.cable\n/)
  const implied = await cable(['check', ...twoRules, '--stdin-filename', 'drafts/x.cable'], { cwd, input: wrongDay })
  assert.equal(implied.stdout, named.stdout)
  const twice = await cable(['check', ...twoRules, '-', '-'], { cwd, input: wrongDay })
  assert.equal(twice.stdout, plain.stdout)
})

test('--dialect reads every cable as that dialect', async () => {
  const cwd = folder({ 'a.cable': clean })
  const dialectOf = async (args: readonly string[]): Promise<unknown> =>
    (JSON.parse((await cable(['check', '--format', 'json', ...args, 'a.cable'], { cwd })).stdout) as { dialect: unknown }[])[0]?.dialect
  assert.equal(await dialectOf([]), 'cablegate')
  assert.equal(await dialectOf(['--dialect', 'copy']), 'copy')
  assert.equal(await dialectOf(['--dialect', 'auto']), 'cablegate')
})

test('--jobs changes nothing but the time: output, notes, problems, diffs and baselines are the same', async () => {
  const cwd = folder({
    ...Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.cable`, [flawed, clean, niact, wrongDay][index % 4]!])),
    'empty/x.md': '',
    'bad/.cablerc.json': '{',
    'bad/a.cable': clean,
    'bad/b.cable': clean,
    'old.cable': Buffer.from(wrongDay.replace('Anna', 'Ren\u00e9'), 'latin1'),
    'binary.cable': Uint8Array.of(0),
  })
  const args = ['check', ...twoRules, '.', 'empty', '-', 'none.cable']
  const runs: readonly (readonly string[])[] = [
    ['--format', 'text', '--color', 'always'],
    ['--format', 'sarif'],
    ['--format', 'json', '--quiet'],
    ['--fix-dry-run'],
    ['--write-baseline', 'base.json'],
  ]
  for (const options of runs) {
    const one = await cable([...args, ...options], { cwd, input: flawed })
    assert.equal(one.code, 2)
    assert.equal(one.stderr.match(/bad.\.cablerc\.json/g)?.length, 1)
    const baseline = options[0] === '--write-baseline' ? readFileSync(path.join(cwd, 'base.json'), 'utf8') : ''
    assert.deepEqual(await cable([...args, ...options, '--jobs', '3'], { cwd, input: flawed }), one, options.join(' '))
    if (baseline !== '') assert.equal(readFileSync(path.join(cwd, 'base.json'), 'utf8'), baseline)
  }
  const fixed = await cable([...args, '--fix', '--jobs', '100'], { cwd })
  assert.match(fixed.stdout, /^Fixed 20 findings in 20 files\. /m)
  assert.doesNotMatch(readFileSync(path.join(cwd, '0.cable'), 'utf8'), /NIACT 0456/)
})

test('text of a cable can not move the cursor of a terminal', async () => {
  const cwd = folder({ 'a.cable': wrongDay.replace('DE RUEHZD #0123 0341015', 'DE RUEHZD #0123 0341015 \u001b[2J\u202e\u0007') })
  const { stdout } = await cable(['check', ...twoRules, 'a.cable'], { cwd })
  assert.match(stdout, /0341015 ␛\[2J\ufffd␇$/m)
  assert.ok(!/[\u0000-\u0009\u000b-\u001f\u202e]/.test(stdout))
})
