import { test } from 'node:test'
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'

const page = readFileSync('docs/editors.md', 'utf8')

/** The fenced blocks of the page in one language. */
function blocks(language: string): string[] {
  return page
    .split('\n```')
    .filter((_, index) => index % 2 === 1)
    .filter((block) => block.startsWith(`${language}\n`))
    .map((block) => block.slice(language.length + 1))
}

test('the configuration on the page is that of the files', () => {
  const toml = readFileSync('editors/helix/languages.toml', 'utf8').replace(/^#.*\n/, '')
  assert.deepEqual(
    blocks('toml').map((block) => `${block}\n`),
    [toml],
  )
  const files = ['editors/kate/settings.json', 'editors/sublime/LSP.sublime-settings']
  assert.deepEqual(
    blocks('json').map((block) => JSON.parse(block) as unknown),
    files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as unknown),
  )
})

test('every file that the page names is there', () => {
  const named = [...page.matchAll(/`(editors\/[\w/.-]+)`/g)].map((match) => match[1]!)
  assert.ok(named.length >= 6)
  for (const name of named) assert.ok(existsSync(name), name)
})
