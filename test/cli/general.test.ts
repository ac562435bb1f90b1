import { describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { cable, folder } from './command.ts'

const contract: Readonly<Record<string, readonly string[]>> = {
  check: [
    'mode',
    'format',
    'rule',
    'max-warnings',
    'fix',
    'fix-dry-run',
    'baseline',
    'write-baseline',
    'stdin-filename',
    'stdin-ndjson',
    'jobs',
    'quiet',
    'color',
    'dialect',
  ],
  parse: ['mode', 'dialect', 'stdin-filename', 'format', 'stdin-ndjson'],
  outline: ['mode', 'dialect', 'stdin-filename', 'format'],
  hover: ['mode', 'dialect', 'stdin-filename', 'format'],
  explain: [],
  rules: ['format'],
  lsp: ['stdio'],
}

test('cable --version prints the version of package.json', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  assert.deepEqual(await cable(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' })
})

test('cable --help lists every command', async () => {
  const { code, stdout, stderr } = await cable(['--help'])
  assert.equal(code, 0)
  assert.equal(stderr, '')
  for (const name of Object.keys(contract)) assert.match(stdout, new RegExp(`^ {2}${name} {2,}[A-Z]`, 'm'))
})

test('without a command the help goes to standard error, exit code 2', async () => {
  const { code, stdout, stderr } = await cable([])
  assert.equal(code, 2)
  assert.equal(stdout, '')
  assert.match(stderr, /^Usage: cable COMMAND/m)
})

for (const [name, options] of Object.entries(contract)) {
  test(`cable ${name} --help names every option and reads no cable`, async () => {
    const { code, stdout, stderr } = await cable([name, '--help', 'no-such-file.cable'])
    assert.deepEqual([code, stderr], [0, ''])
    assert.match(stdout, new RegExp(`^Usage: cable ${name}`))
    const listed = [...stdout.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map((match) => match[1]!)
    for (const option of options) assert.ok(listed.includes(option), `--${option} is not in the help`)
    assert.ok(
      stdout.split('\n').every((line) => line.length <= 100),
      'a line is longer than 100',
    )
  })
}

const wrong: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  [['frobnicate'], /^cable: unknown command frobnicate$/m],
  [['chek'], /^cable: unknown command chek; did you mean "check"\?$/m],
  [['--frobnicate'], /^cable: unknown option --frobnicate$/m],
  [['check', '--frobnicate'], /^cable: unknown option --frobnicate\nTry: cable check --help$/m],
  [['check', '--formt', 'json'], /^cable: unknown option --formt; did you mean --format\?$/m],
  [['check', '-z'], /^cable: unknown option -z$/m],
  [['check', '--format', 'xml'], /^cable: --format can't be "xml"\nIt is one of: text, json, ndjson, sarif, github, junit$/m],
  [['check', '--format'], /^cable: --format needs a value$/m],
  [['check', '--format', '--quiet'], /^cable: --format needs a value$/m],
  [['check', '--quiet=yes'], /^cable: --quiet takes no value$/m],
  [['check', '--mode', 'achive'], /^cable: --mode can't be "achive"; did you mean "archive"\?$/m],
  [['check', '--dialect', 'klingon'], /^cable: --dialect can't be "klingon"$/m],
  [['check', '--color', 'sometimes'], /^cable: --color can't be "sometimes"$/m],
  [['check', '--max-warnings', 'many'], /^cable: --max-warnings needs a whole number from 0 upwards, not "many"$/m],
  [['check', '--max-warnings=-1'], /^cable: --max-warnings needs a whole number from 0 upwards, not "-1"$/m],
  [['check', '--jobs', '0'], /^cable: --jobs needs a whole number from 1 upwards, not "0"$/m],
  [
    ['check', '--rule', 'julian-day-mismach=off'],
    /^cable: --rule julian-day-mismach=off: there is no rule "julian-day-mismach"; did you mean "julian-day-mismatch"\?$/m,
  ],
  [
    ['check', '--rule', 'julian-day-mismatch=fatal'],
    /^cable: --rule julian-day-mismatch=fatal: write julian-day-mismatch=SEVERITY, where SEVERITY is one of error, warning/m,
  ],
  [['check', '--rule', 'julian-day-mismatch'], /write julian-day-mismatch=SEVERITY/],
  [['check', '--fix', '--fix-dry-run'], /^cable: --fix and --fix-dry-run can't be used together$/m],
  [['check', '--fix-dry-run', '--format', 'json'], /^cable: --fix-dry-run prints a diff, not json$/m],
  [['check', '--stdin-ndjson', 'a.cable'], /^cable: --stdin-ndjson reads standard input only/m],
  [['check', '--stdin-ndjson', '--format', 'json'], /^cable: --stdin-ndjson prints ndjson, not json$/m],
  [['check', '--stdin-ndjson', '--fix'], /^cable: --stdin-ndjson and --fix can't be used together$/m],
  [['check', '--stdin-ndjson', '--stdin-filename', 'x'], /^cable: --stdin-ndjson and --stdin-filename can't be used together$/m],
  [['check', '--baseline', 'none.json', '.'], /^cable: none\.json: no such file or folder$/m],
  [['parse', '--format', 'text'], /^cable: --format can't be "text"/m],
  [['parse', '--fix'], /^cable: unknown option --fix$/m],
  [['outline', '--format', 'tree'], /^cable: --format can't be "tree"/m],
  [['rules', 'x'], /^cable: rules takes no arguments/m],
  [['hover'], /^cable: name one place: FILE:LINE:COLUMN/m],
  [['explain'], /^cable: explain what\?/m],
  [['lsp'], /--stdio/],
]

describe('a command line that is wrong: exit code 2 and a clear line', { concurrency: 4 }, () => {
  for (const [args, message] of wrong) {
    test(`cable ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await cable(args, { cwd: folder({}) })
      assert.equal(code, 2)
      assert.equal(stdout, '')
      assert.match(stderr, message)
      assert.doesNotMatch(stderr, /fault of cable|at .*\.js/)
    })
  }
})
