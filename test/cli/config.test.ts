import { describe, test } from 'node:test'
import assert from 'node:assert/strict'
import { clean, flawed, niact, only, wrongDay } from './cables.ts'
import { cable, folder } from './command.ts'
import { rules } from '../../server/src/core/rules/registry.ts'

/** All rules off but these two. */
const two = {
  ...Object.fromEntries(rules.map(({ name }) => [name, 'off'])),
  'julian-day-mismatch': 'warning',
  'niact-without-immediate': 'warning',
}

const json = (value: unknown): string => JSON.stringify(value)

/** `file mode rule severity …` of every element. */
async function results(cwd: string, ...args: readonly string[]): Promise<string[]> {
  const { stdout } = await cable(['check', '--format', 'json', ...args], { cwd })
  const elements = JSON.parse(stdout) as { file: string; mode: string; dialect: string; findings: { rule: string; severity: string }[] }[]
  return elements.map(({ file, mode, dialect, findings }) =>
    [file, mode, dialect, ...findings.map(({ rule, severity }) => `${rule} ${severity}`)].join(' '),
  )
}

test('.cablerc.json: the nearest from the folder of the file upwards', async () => {
  const cwd = folder({
    '.cablerc.json': json({ mode: 'author', rules: two }),
    'a.cable': wrongDay,
    'sub/b.cable': wrongDay,
    'other/.cablerc.json': json({ rules: { ...two, 'julian-day-mismatch': 'hint' }, dialect: 'draft' }),
    'other/deep/c.cable': wrongDay,
  })
  const expected = [
    'a.cable author cablegate julian-day-mismatch warning',
    'other/deep/c.cable author draft julian-day-mismatch hint',
    'sub/b.cable author cablegate julian-day-mismatch warning',
  ]
  assert.deepEqual(await results(cwd, '.'), expected)
  assert.deepEqual(await results(`${cwd}/sub`, '.'), ['b.cable author cablegate julian-day-mismatch warning'])
})

test('overrides hold for the files of their patterns, later ones win, each rule by itself', async () => {
  const cwd = folder({
    '.cablerc.json': json({
      rules: two,
      overrides: [
        { files: 'drafts/**', mode: 'author', rules: { 'julian-day-mismatch': 'error' } },
        { files: ['*.txt', '!keep.txt'], rules: { 'niact-without-immediate': 'hint' } },
        { files: ['drafts/z.cable'], rules: { 'julian-day-mismatch': 'off' } },
      ],
    }),
    'drafts/a.cable': flawed,
    'drafts/z.cable': flawed,
    'keep.txt': flawed,
    'x.txt': flawed,
  })
  assert.deepEqual(await results(cwd, '.'), [
    'drafts/a.cable author cablegate julian-day-mismatch error niact-without-immediate warning',
    'drafts/z.cable author cablegate niact-without-immediate warning',
    'keep.txt archive cablegate julian-day-mismatch warning niact-without-immediate warning',
    'x.txt archive cablegate julian-day-mismatch warning niact-without-immediate hint',
  ])
})

test('options win over the configuration', async () => {
  const cwd = folder({ '.cablerc.json': json({ mode: 'author', dialect: 'copy', rules: two }), 'a.cable': wrongDay })
  assert.deepEqual(await results(cwd, '--mode', 'archive', '--dialect', 'auto', '--rule', 'julian-day-mismatch=hint', '.'), [
    'a.cable archive cablegate julian-day-mismatch hint',
  ])
})

test('standard input has the configuration of its name; parse reads it too', async () => {
  const cwd = folder({ 'drafts/.cablerc.json': json({ mode: 'author', rules: two }) })
  const named = await cable(['check', '--format', 'json', '--stdin-filename', 'drafts/new.cable'], { cwd, input: wrongDay })
  assert.match(named.stdout, /"mode":"author".*\n.*"severity":"warning"/)
  const parsed = await cable(['parse', '--stdin-filename', 'drafts/new.cable'], { cwd, input: clean })
  assert.equal((JSON.parse(parsed.stdout) as { mode: string }).mode, 'author')
})

test('all keys of the editor are known: mode, dialect, rules, maxLineLength; $schema too', async () => {
  const cwd = folder({
    '.cablerc.json': json({ $schema: 'x', mode: 'auto', dialect: 'auto', rules: {}, maxLineLength: 55, overrides: [] }),
    'a.cable': clean,
  })
  const { code, stderr } = await cable(['check', ...only(), 'a.cable'], { cwd })
  assert.deepEqual([code, stderr], [0, ''])
})

const wrong: readonly (readonly [config: string, problem: RegExp])[] = [
  ['{', /^cable: \.cablerc\.json: is not JSON: /],
  ['[]', /^cable: \.cablerc\.json: has to be an object/],
  [json({ mdoe: 'author' }), /^cable: \.cablerc\.json: "mdoe" is no setting; did you mean "mode"\?$/m],
  [json({ mode: 'reader' }), /"mode" has to be one of author, archive, auto$/m],
  [json({ dialect: 1 }), /"dialect" has to be one of auto, cablegate, /],
  [json({ maxLineLength: 70 }), /"maxLineLength" has to be one of 55, 69$/m],
  [json({ rules: [] }), /"rules" has to be an object/],
  [json({ rules: { 'julian-day': 'off' } }), /"rules": there is no rule "julian-day"; did you mean "julian-day-mismatch"\?$/m],
  [
    json({ rules: { 'julian-day-mismatch': 'warn' } }),
    /"rules\.julian-day-mismatch" has to be one of error, warning, information, hint, off$/m,
  ],
  [json({ overrides: {} }), /"overrides" has to be a list/],
  [json({ overrides: [1] }), /"overrides\[0\]" has to be an object/],
  [json({ overrides: [{ mode: 'author' }] }), /"overrides\[0\]\.files" has to be a pattern/],
  [json({ overrides: [{ files: 'x', overrides: [] }] }), /"overrides\[0\]\.overrides" is no setting/],
]

describe('a configuration that can not be used ends with 2 and says why', { concurrency: 4 }, () => {
  for (const [config, problem] of wrong) {
    test(config, async () => {
      const cwd = folder({ 'bad/.cablerc.json': config, 'bad/a.cable': clean, 'bad/b.cable': clean, 'c.cable': niact })
      const { code, stdout, stderr } = await cable(['check', ...only(), '--format', 'json', '.'], { cwd: `${cwd}/bad` })
      assert.equal(code, 2)
      assert.equal(stdout, '[]\n')
      assert.match(stderr, problem)
      assert.equal(stderr.split('\n').length, 2, 'it is told once')
    })
  }
})

test('the files beside a bad configuration are checked; every problem of it is told', async () => {
  const cwd = folder({ 'bad/.cablerc.json': json({ mode: 'x', rules: { y: 'off' } }), 'bad/a.cable': wrongDay, 'c.cable': wrongDay })
  const { code, stdout, stderr } = await cable(['check', ...only('julian-day-mismatch'), '.'], { cwd })
  assert.equal(code, 2)
  assert.match(stdout, /^c\.cable\n {2}3:17 {2}warning/)
  assert.equal(stderr.trimEnd().split('\n').length, 2)
})
