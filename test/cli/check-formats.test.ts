import { test } from 'node:test'
import assert from 'node:assert/strict'
import { clean, flawed, twoRules, wrongDay } from './cables.ts'
import { cable, folder } from './command.ts'
import { assertShape, checkShape } from './shapes.ts'

const dayMessage = 'Day "034" is 3 February 2008, but the date-time group is of 4 February 2008, day 035. Correct the one that is wrong.'
const niactMessage = '"NIACT": night action is written NIACT IMMEDIATE. Add IMMEDIATE.'

interface Element {
  readonly file: string
  readonly findings: readonly Readonly<Record<string, unknown>>[]
}

test('json: one array, an element a file in the order given, every key of the contract', async () => {
  const cwd = folder({ 'z.cable': flawed, 'a.cable': clean })
  const { code, stdout, stderr } = await cable(['check', ...twoRules, '--format', 'json', 'z.cable', 'a.cable'], { cwd })
  assert.deepEqual([code, stderr], [0, ''])
  const elements = JSON.parse(stdout) as Element[]
  assertShape(elements, [checkShape])
  assert.deepEqual(elements, [
    {
      file: 'z.cable',
      dialect: 'cablegate',
      mode: 'archive',
      findings: [
        {
          rule: 'julian-day-mismatch',
          severity: 'warning',
          message: dayMessage,
          line: 3,
          column: 17,
          endLine: 3,
          endColumn: 20,
          related: [{ line: 5, column: 3, endLine: 5, endColumn: 17, message: 'Day 035' }],
          fix: elements[0]?.findings[0]?.['fix'],
        },
        {
          rule: 'niact-without-immediate',
          severity: 'information',
          message: niactMessage,
          line: 7,
          column: 26,
          endLine: 7,
          endColumn: 31,
          related: [],
          fix: {
            title: 'Replace "NIACT" with "NIACT IMMEDIATE"',
            safe: true,
            edits: [{ line: 7, column: 26, endLine: 7, endColumn: 31, text: 'NIACT IMMEDIATE' }],
          },
        },
      ],
    },
    { file: 'a.cable', dialect: 'cablegate', mode: 'archive', findings: [] },
  ])
})

test('json without any file is an empty array', async () => {
  const { stdout, stderr } = await cable(['check', '--format', 'json'], { cwd: folder({}) })
  assert.deepEqual(JSON.parse(stdout), [])
  assert.equal(stderr, 'cable: .: no cables in this folder\n')
})

test('columns are UTF-16 units', async () => {
  const cwd = folder({ 'a.cable': flawed.replace('RUEHC/SECSTATE WASHDC', 'RUEHC/SECSTATE \u{1f347}WASHDC') })
  const { stdout } = await cable(['check', ...twoRules, '--format', 'json', 'a.cable'], { cwd })
  const [element] = JSON.parse(stdout) as Element[]
  assert.deepEqual(
    element?.findings.map(({ line, column, endColumn }) => [line, column, endColumn]),
    [
      [3, 17, 20],
      [7, 28, 33],
    ],
  )
})

test('ndjson: the elements of json, one a line', async () => {
  const cwd = folder({ 'a.cable': flawed, 'b.cable': clean, 'c.cable': wrongDay })
  const json = await cable(['check', ...twoRules, '--format', 'json', '.'], { cwd })
  const { stdout } = await cable(['check', ...twoRules, '--format', 'ndjson', '.'], { cwd })
  assert.ok(stdout.endsWith('}\n'))
  assert.deepEqual(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
    JSON.parse(json.stdout),
  )
})

test('--mode holds in every format', async () => {
  const cwd = folder({ 'a.cable': wrongDay })
  const { code, stdout } = await cable(['check', ...twoRules, '--mode', 'author', '--format', 'json', 'a.cable'], { cwd })
  assert.match(stdout, /"mode":"author".*\n.*"severity":"error"/)
  assert.equal(code, 1)
})

test('github: one workflow command a finding, signs that mean something escaped', async () => {
  const cwd = folder({ 'a,b.cable': flawed })
  const { stdout } = await cable(['check', ...twoRules, '--format', 'github', '.'], { cwd })
  assert.equal(
    stdout,
    [
      `::warning file=a%2Cb.cable,line=3,endLine=3,col=17,endColumn=20,title=julian-day-mismatch::${dayMessage}`,
      `::notice file=a%2Cb.cable,line=7,endLine=7,col=26,endColumn=31,title=niact-without-immediate::${niactMessage}`,
      '',
    ].join('\n'),
  )
  const percent = await cable(['check', ...twoRules, '--format', 'github', '-'], { cwd, input: wrongDay })
  assert.match(percent.stdout, /file=<stdin>,/)
})

test('junit: a suite a file, a failure a warning, well-formed XML', async () => {
  const cwd = folder({ 'a&b.cable': flawed, 'c.cable': clean })
  const { stdout } = await cable(['check', ...twoRules, '--format', 'junit', '.'], { cwd })
  const escaped = (text: string): string => text.replaceAll('"', '&quot;')
  assert.equal(
    stdout,
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="cable">',
      '  <testsuite name="a&amp;b.cable" tests="2" failures="1" errors="0">',
      '    <testcase name="julian-day-mismatch 3:17" classname="a&amp;b.cable">',
      `      <failure type="warning" message="${escaped(dayMessage)}">a&amp;b.cable:3:17: ${escaped(dayMessage)}</failure>`,
      '    </testcase>',
      '    <testcase name="niact-without-immediate 7:26" classname="a&amp;b.cable">',
      `      <system-out>a&amp;b.cable:7:26: information: ${escaped(niactMessage)}</system-out>`,
      '    </testcase>',
      '  </testsuite>',
      '  <testsuite name="c.cable" tests="1" failures="0" errors="0">',
      '    <testcase name="no findings" classname="c.cable" />',
      '  </testsuite>',
      '</testsuites>',
      '',
    ].join('\n'),
  )
})

test('sarif: one run of SARIF 2.1.0 with rules, places, other places and fixes', async () => {
  const cwd = folder({ 'my cables/a.cable': flawed, 'c.cable': clean, 'd.cable': wrongDay })
  const { code, stdout } = await cable(['check', ...twoRules, '--format', 'sarif', '.'], { cwd })
  assert.equal(code, 0)
  const log = JSON.parse(stdout) as { version: string; runs: [Record<string, never>] }
  assert.equal(log.version, '2.1.0')
  const [run] = log.runs as unknown as [
    {
      columnKind: string
      results: Record<string, unknown>[]
      tool: {
        driver: { name: string; version: string; rules: { id: string; shortDescription: { text: string }; help: { markdown: string } }[] }
      }
      invocations: unknown
    },
  ]
  assert.equal(run.columnKind, 'utf16CodeUnits')
  assert.deepEqual(run.invocations, [{ executionSuccessful: true }])
  assert.deepEqual(
    run.tool.driver.rules.map(({ id }) => id),
    ['niact-without-immediate', 'julian-day-mismatch'],
  )
  assert.match(run.tool.driver.rules[0]!.help.markdown, /^# niact-without-immediate\n/)
  assert.deepEqual(
    run.results.map(({ ruleId, level }) => [ruleId, level]),
    [
      ['julian-day-mismatch', 'warning'],
      ['julian-day-mismatch', 'warning'],
      ['niact-without-immediate', 'note'],
    ],
  )
  const at = (uri: string, region: object): object => ({ physicalLocation: { artifactLocation: { uri }, region } })
  const [, day, night] = run.results
  assert.deepEqual(day!['locations'], [at('my%20cables/a.cable', { startLine: 3, startColumn: 17, endLine: 3, endColumn: 20 })])
  assert.deepEqual(day!['relatedLocations'], [
    { id: 0, ...at('my%20cables/a.cable', { startLine: 5, startColumn: 3, endLine: 5, endColumn: 17 }), message: { text: 'Day 035' } },
  ])
  assert.deepEqual(night!['fixes'], [
    {
      description: { text: 'Replace "NIACT" with "NIACT IMMEDIATE"' },
      artifactChanges: [
        {
          artifactLocation: { uri: 'my%20cables/a.cable' },
          replacements: [
            { deletedRegion: { startLine: 7, startColumn: 26, endLine: 7, endColumn: 31 }, insertedContent: { text: 'NIACT IMMEDIATE' } },
          ],
        },
      ],
      properties: { safe: true },
    },
  ])
  assert.equal(
    new Set(run.results.map((result) => JSON.stringify(result['partialFingerprints']))).size,
    2,
    'the same finding of two files has one print',
  )
})

test('every format is complete for an empty run and for a file that can not be read', async () => {
  const cwd = folder({})
  for (const format of ['json', 'sarif'] as const) {
    const { code, stdout, stderr } = await cable(['check', '--format', format, 'none.cable'], { cwd })
    assert.equal(code, 2)
    assert.equal(stderr, 'cable: none.cable: no such file or folder\n')
    assert.doesNotThrow(() => JSON.parse(stdout) as unknown, format)
  }
  const sarif = await cable(['check', '--format', 'sarif', 'none.cable'], { cwd })
  assert.match(sarif.stdout, /"executionSuccessful":false/)
  assert.match((await cable(['check', '--format', 'junit', 'none.cable'], { cwd })).stdout, /<testsuites name="cable">\n<\/testsuites>\n$/)
  assert.equal((await cable(['check', '--format', 'github', 'none.cable'], { cwd })).stdout, '')
})
