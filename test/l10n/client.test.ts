// What the editor shows of its own accord: the client's texts and the manifest's, in every language that the server speaks.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { clientKeys, l10nKeys } from '../../scripts/lib/l10n-keys.mjs'
import { citationStyles } from '../../server/src/core/features/citation-styles.ts'
import { cableKinds } from '../../server/src/core/features/templates/kinds.ts'
import { translationsFor } from '../../server/src/lsp/languages.ts'

type Texts = Readonly<Record<string, string>>

const read = (file: string): Texts => JSON.parse(readFileSync(file, 'utf8')) as Texts
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly l10n: string }
const { keys, computed } = clientKeys()
const tables = [...cableKinds.flatMap(({ title, description }) => [title, description]), ...citationStyles.map(({ title }) => title)]
const wanted = new Set([...keys.keys(), ...tables])
const english = read('package.nls.json')
const page = readFileSync('client/playground/index.html', 'utf8')
const onPage = [...page.matchAll(/data-text>([^<]+)<|aria-label="([^"]+)"/g)].map(([, text, label]) => text ?? label!)
const ofPlayground = new Set([...l10nKeys('client/playground').keys(), ...onPage])

/** Languages that have a file of this kind in a folder. */
const languagesIn = (folder: string, name: RegExp): string[] => readdirSync(folder).flatMap((file) => name.exec(file)?.[1] ?? [])
const languages = languagesIn('server/l10n', /^(\w+)\.json$/)

const marks = (pattern: RegExp, text: string): string =>
  [...text.matchAll(pattern)]
    .map(([found]) => found)
    .sort()
    .join(' ')

test('server, client and manifest speak the same languages', () => {
  assert.ok(languages.includes('fr'))
  assert.deepEqual(languagesIn(manifest.l10n, /^bundle\.l10n\.(.+)\.json$/), languages)
  assert.deepEqual(languagesIn('.', /^package\.nls\.(.+)\.json$/), languages)
  assert.deepEqual(languagesIn('client/playground', /^(\w+)\.json$/), languages)
  assert.deepEqual(
    languages.filter((language) => translationsFor(language) === null),
    [],
  )
})

test('texts of the client that are no literals come from the tables that are translated with them', () => {
  const files = new Set(computed.map((call) => call.replace(/:\d+$/, '').split(path.sep).join('/')))
  assert.deepEqual([...files].sort(), ['description client/src/editing-commands.ts', 'title client/src/editing-commands.ts'])
})

test('what the client shows is never a literal of its own', () => {
  const shows = /(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)\(\s*[`'"]|(?:title|detail|description|label): [`'"](?!')/
  for (const file of readdirSync('client/src')) assert.doesNotMatch(readFileSync(path.join('client/src', file), 'utf8'), shows, file)
})

for (const language of languages) {
  const client = read(path.join(manifest.l10n, `bundle.l10n.${language}.json`))
  const texts = read(`package.nls.${language}.json`)

  const playground = read(`client/playground/${language}.json`)

  test(`${language}: every text of the playground has a translation with the same values, and none is left over`, () => {
    assert.ok(onPage.length > 10)
    assert.deepEqual(Object.keys(playground).sort(), [...ofPlayground].sort())
    assert.deepEqual(
      Object.entries(playground).filter(([key, text]) => text.trim() === '' || marks(/\{\d\}/g, key) !== marks(/\{\d\}/g, text)),
      [],
    )
  })

  test(`${language}: every text of the client has a translation, and none is left over`, () => {
    const missing = [...wanted]
      .filter((key) => !Object.hasOwn(client, key))
      .map((key) => `${keys.get(key) ?? 'table'}  ${JSON.stringify(key)}`)
    assert.deepEqual(missing, [])
    assert.deepEqual(
      Object.keys(client).filter((key) => !wanted.has(key)),
      [],
    )
  })

  test(`${language}: a translation of the client fills in the same values`, () => {
    const values = /\{\d\}/g
    assert.deepEqual(
      Object.entries(client).filter(([key, text]) => text.trim() === '' || marks(values, key) !== marks(values, text)),
      [],
    )
  })

  test(`${language}: the manifest's texts are all there, in the same order, with the same code and links`, () => {
    assert.deepEqual(Object.keys(texts), Object.keys(english))
    const kept = /`[^`]+`|\]\([^)]+\)/g
    assert.deepEqual(
      Object.entries(texts).filter(([key, text]) => text.trim() === '' || marks(kept, text) !== marks(kept, english[key]!)),
      [],
    )
  })
}
