import { test } from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

function run(folder: string, script: string, ...args: string[]): { status: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'scripts', script), ...args], { encoding: 'utf8' })
  return { status, out: stdout + stderr }
}

test('what is generated from the rules is up to date', () => {
  const { status, out } = run('.', 'generate.mjs', '--check')
  assert.equal(out, '')
  assert.equal(status, 0)
})

test('a new rule is scaffolded, registered and documented', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cable-rule-'))
  try {
    const rules = path.join(folder, 'server/src/core/rules')
    mkdirSync(rules, { recursive: true })
    mkdirSync(path.join(folder, 'docs'))
    for (const file of ['rule.ts', 'rule-book.txt']) cpSync(`server/src/core/rules/${file}`, path.join(rules, file))
    cpSync('scripts/lib', path.join(folder, 'scripts/lib'), { recursive: true })
    for (const file of ['scripts/generate.mjs', 'scripts/new-rule.mjs', 'esbuild.mjs']) cpSync(file, path.join(folder, file))
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version: '1.2.3', type: 'module' }))
    writeFileSync(path.join(folder, 'README.md'), 'It has <!-- rule-count -->many<!-- /rule-count --> rules.\n')

    assert.equal(run(folder, 'new-rule.mjs').status, 2)
    assert.equal(run(folder, 'new-rule.mjs', 'Not_Kebab', 'body').status, 2)
    assert.match(run(folder, 'new-rule.mjs', 'purple-ink').out, /name its group/)
    assert.equal(run(folder, 'new-rule.mjs', 'purple-ink', 'body').status, 0)
    assert.equal(run(folder, 'new-rule.mjs', 'purple-ink', 'body').status, 2, 'never over a rule that is there')
    assert.ok(readFileSync(path.join(rules, 'rule-book.txt'), 'utf8').split('\n# artifact')[0]!.endsWith('\npurple-ink'))

    const stale = run(folder, 'generate.mjs', '--check')
    assert.equal(stale.status, 1)
    for (const file of ['registry.ts', 'pages.ts', 'package.json', 'docs/rules.md', 'README.md'])
      assert.ok(stale.out.includes(file), `${file}: ${stale.out}`)
    assert.equal(run(folder, 'generate.mjs').status, 0)
    assert.deepEqual(run(folder, 'generate.mjs', '--check'), { status: 0, out: '' })
    assert.match(readFileSync(path.join(rules, 'registry.ts'), 'utf8'), /import purpleInk from '.\/purple-ink.ts'/)
    assert.match(readFileSync(path.join(folder, 'docs/rules.md'), 'utf8'), /\[purple-ink\]/)
    assert.match(readFileSync(path.join(folder, 'README.md'), 'utf8'), /-->1<!--/)
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      contributes: { configuration: { properties: Record<string, { properties: object }> } }
    }
    assert.deepEqual(Object.keys(manifest.contributes.configuration.properties['cable.rules']!.properties), ['purple-ink'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
