import { test } from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

test('a release raises the version and begins its notes with what the commits say', (t) => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'cable-release-'))
  t.after(() => rmSync(cwd, { recursive: true, force: true }))
  const git = (...args: string[]) => {
    const names = {
      GIT_AUTHOR_NAME: 'Anna Example',
      GIT_AUTHOR_EMAIL: 'anna@example.org',
      GIT_COMMITTER_NAME: 'Anna Example',
      GIT_COMMITTER_EMAIL: 'anna@example.org',
    }
    const { status, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8', env: { ...process.env, ...names } })
    assert.equal(status, 0, stderr)
  }
  const release = (...args: string[]) =>
    spawnSync(process.execPath, [path.resolve('scripts/release.mjs'), ...args], { cwd, encoding: 'utf8' })
  const commit = (subject: string) => git('commit', '--quiet', '--allow-empty', '-m', subject)

  writeFileSync(path.join(cwd, 'package.json'), '{ "name": "zenda", "version": "0.1.0" }\n')
  writeFileSync(path.join(cwd, 'CHANGELOG.md'), '# Changelog\n\n## 0.1.0\n\n- The beginning.\n')
  git('init', '--quiet')
  git('add', '.')
  commit('The beginning')
  git('tag', 'v0.1.0')
  assert.equal(release('minor').status, 1, 'nothing has changed')
  commit('Hover explains geese')
  commit('Geese fold')
  assert.equal(release().status, 2)
  assert.equal(release('next').status, 2)

  const { status, stdout, stderr } = release('minor')
  assert.equal(status, 0, stderr)
  assert.match(stdout, /^0\.2\.0: 2 changes since v0\.1\.0/)
  assert.equal((JSON.parse(readFileSync(path.join(cwd, 'package.json'), 'utf8')) as { version: string }).version, '0.2.0')
  const expected = '# Changelog\n\n## 0.2.0\n\n- Hover explains geese\n- Geese fold\n\n## 0.1.0\n\n- The beginning.\n'
  assert.equal(readFileSync(path.join(cwd, 'CHANGELOG.md'), 'utf8'), expected)
  assert.equal(release('0.2.0').status, 0)
  assert.equal(readFileSync(path.join(cwd, 'CHANGELOG.md'), 'utf8'), expected, 'notes that are there are left alone')
})
