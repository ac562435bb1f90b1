import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'

/** What the reporter of `npm test` says of a file of tests. */
function report(t: { after(clean: () => void): void }, body: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cable-reporter-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'one.mjs')
  writeFileSync(file, `import { test } from 'node:test'\n${body}`)
  // Else the child reports to this process as one of its own tests.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
  return spawnSync(process.execPath, ['--test-reporter=./scripts/lib/reporter.mjs', file], { encoding: 'utf8', env }).stdout
}

test('tests that pass are only counted', (t) => {
  assert.equal(report(t, "test('one', () => {})"), '# pass 1\n# fail 0\n# skipped 0\n')
})

test('an error behind the end of its test is named and counts as failed', (t) => {
  const said = report(
    t,
    "test('early', () => void setTimeout(() => { throw new Error('late') }, 20))\ntest('other', () => new Promise((done) => setTimeout(done, 200)))",
  )
  assert.match(said, /^not ok .*"early".*"Error: late"/m)
  assert.match(said, /^# pass 2\n# fail 1\n/m)
})
